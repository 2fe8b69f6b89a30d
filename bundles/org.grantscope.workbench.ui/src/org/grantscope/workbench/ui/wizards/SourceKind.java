package org.grantscope.workbench.ui.wizards;

import org.grantscope.core.observe.SourceScheme;

/**
 * A kind of source, in the words of people.
 *
 * @param scheme    of its URIs
 * @param title     for a list
 * @param beginning of a URI, to be completed
 */
record SourceKind(SourceScheme scheme, String title, String beginning) {

	/** What people call the sources of that scheme; of one that is not known here, its name. */
	static SourceKind of(SourceScheme scheme) {
		return switch (scheme.name()) {
			case "gdb" -> new SourceKind(scheme, "GDB stub (gdbserver, QEMU)", "gdb://localhost:1234?symbols=");
			case "qmp" -> new SourceKind(scheme, "QEMU's monitor (QMP)", "qmp://localhost:4444");
			case "exec" -> new SourceKind(scheme, "Command (ssh, xl)", "exec:ssh root@host xl dmesg");
			case "sim" -> new SourceKind(scheme, "Scenario, or the example", "sim:example");
			case "file" -> new SourceKind(scheme, "File", "file:");
			default -> new SourceKind(scheme, scheme.name(), scheme.name() + ":");
		};
	}

	/** Whether its place is a file, which can be looked for. */
	boolean isFile() {
		return scheme.name().equals("file") || scheme.name().equals("sim");
	}

	/** How its URIs are written, and what they mean; each a paragraph. */
	String words() {
		return scheme.description().replaceFirst(" - ", "\n\n");
	}
}
