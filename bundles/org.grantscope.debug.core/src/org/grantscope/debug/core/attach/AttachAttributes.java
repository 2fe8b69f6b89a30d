package org.grantscope.debug.core.attach;

/**
 * What a launch configuration of the type {@link #TYPE} says. All are strings, but for the list of {@link #BTF}; string variables
 * such as {@code ${workspace_loc:/vm/kallsyms}} stand for what they say at the launch; what is not set, or empty, is left to be
 * found out. {@link AttachSettings} turns them into the {@code gdb:} URI that says the same, and back.
 */
public final class AttachAttributes {

	/** The launch configuration type: attach to a GDB stub. */
	public static final String TYPE = "org.grantscope.debug.core.attachGdb";

	/** The host's name or address; {@code localhost} when not set. */
	public static final String HOST = TYPE + ".host";

	/** The TCP port, 1 to 65535. */
	public static final String PORT = TYPE + ".port";

	/** The path of a Unix socket; when set, host and port are not looked at. */
	public static final String SOCKET = TYPE + ".socket";

	/** The file of symbols: the text of {@code /proc/kallsyms}, or an ELF file; without one, no machine is opened. */
	public static final String SYMBOLS = TYPE + ".symbols";

	/** A list of files with BTF; of modules after that of the kernel. */
	public static final String BTF = TYPE + ".btf";

	/** How memory is read: {@code auto}, {@code virtual} or {@code physical}; the first when not set. */
	public static final String MEMORY = TYPE + ".memory";

	/** The page tables' root, {@code 0x...}, for physical memory; the stub's register when not set. */
	public static final String CR3 = TYPE + ".cr3";

	/** How far the kernel lies behind the addresses of its symbols, in bytes; found out when not set. */
	public static final String SLIDE = TYPE + ".slide";

	/** Whose kernel it is, decimal; domain 0 when not set. */
	public static final String DOMID = TYPE + ".domid";

	/** Whose memory is read, as the stub calls the thread: {@code 1}, {@code p1.2}; any that sees the kernel when not set. */
	public static final String THREAD = TYPE + ".thread";

	/** What it does once disconnected: {@code continue} or {@code stop}; it runs when not set. */
	public static final String AFTER = TYPE + ".after";

	/** How long to wait for the stub: {@code 500ms}, {@code 5s}. */
	public static final String TIMEOUT = TYPE + ".timeout";

	private AttachAttributes() {
	}
}
