package org.grantscope.analysis.ui.compare;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.grantscope.model.table.GrefId;

/**
 * One of the two that are compared.
 *
 * @param title   for people
 * @param machine what it shows
 * @param open    the open machine that it is the picture of; null of what is not open
 */
record Side(String title, Machine machine, @Nullable OpenMachine open) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

	/** Of an open machine. */
	static Side of(OpenMachine machine) {
		return new Side(machine.title(), machine.machine(), machine);
	}

	/** Its title and when it was captured. */
	String label() {
		Instant at = machine.getCapturedAt();
		return at == null ? title : title + ", " + TIME.withZone(ZoneId.systemDefault()).format(at);
	}

	/** The grant as the workbench's selection; null where this is not open or has no such entry. */
	@Nullable EntrySelection select(GrefId id) {
		OpenMachine shown = open;
		if (shown == null) {
			return null;
		}
		for (Domain domain : machine.getDomains()) {
			Integer domid = domain.getDomid();
			if (Objects.equals(domid == null ? OptionalInt.empty() : OptionalInt.of(domid), id.domid()) && domain.getTable() != null
					&& id.ref() < domain.getTable().getRows().size()) {
				return new EntrySelection(shown, domain, id.ref());
			}
		}
		return null;
	}
}
