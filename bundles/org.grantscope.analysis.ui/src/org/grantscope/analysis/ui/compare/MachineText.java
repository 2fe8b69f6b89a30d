package org.grantscope.analysis.ui.compare;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;

/** A machine in a few lines for each domain: what is compared before one looks at single grants. */
final class MachineText {

	private MachineText() {
	}

	/** All of it. */
	static String of(Machine machine) {
		StringBuilder text = new StringBuilder();
		line(text, "captured", machine.getCapturedAt());
		for (Domain domain : machine.getDomains()) {
			Integer domid = domain.getDomid();
			text.append('\n').append(domid == null ? "unknown domain" : Domid.describe(domid)).append('\n');
			GrantTable table = domain.getTable();
			if (table != null) {
				line(text, "table version", table.getVersion());
				line(text, "frames", table.getFrames());
				line(text, "entries", table.getImage() == null ? null : table.getImage().entries());
				line(text, "in use by Xen's count", table.getTracked() == null ? null : table.getTracked().entries().size());
				line(text, "on the free list", table.getFreeCount());
			}
			if (domain.getDevice() != null) {
				line(text, "gntalloc's limit", domain.getDevice().getLimit());
				line(text, "gntalloc's count", domain.getDevice().getGrefSize());
				line(text, "open files", domain.getDevice().getFiles().size());
			}
			line(text, "freeings put off", domain.getDeferral() == null ? null : domain.getDeferral().getRefs().size());
		}
		return text.toString();
	}

	private static void line(StringBuilder text, String name, @Nullable Object value) {
		text.append(name).append(": ").append(Objects.requireNonNullElse(value, "?")).append('\n');
	}
}
