package org.grantscope.debug.core;

import org.grantscope.model.Machine;
import org.grantscope.model.store.MachineSource;

/**
 * One source that the user looks at, and the machine that it showed last.
 *
 * @param id      tells it from the others, also from one of the same source
 * @param title   for people
 * @param source  where to look again
 * @param machine what it showed
 * @param look    when it showed that, and whether that still holds
 */
public record OpenMachine(int id, String title, MachineSource source, Machine machine, Look look) {

	/** The picture is the last one that could be had; {@link Look#stale()} says why. */
	public boolean isStale() {
		return look.stale().isPresent();
	}

	/** The same picture, marked. */
	OpenMachine stale(String why) {
		return new OpenMachine(id, title, source, machine, look.stale(why));
	}
}
