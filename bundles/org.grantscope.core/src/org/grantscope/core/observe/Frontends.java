package org.grantscope.core.observe;

import java.util.List;
import java.util.OptionalInt;

/**
 * The paravirtual devices that domains say, in xenstore, to have: which grants their rings are, and which domain serves them.
 * The pages of the data that passes are not there.
 *
 * @param devices in ascending order of domids
 */
public record Frontends(Origin origin, List<Device> devices, List<Problem> problems) implements Observation {

	/** Takes copies of the lists. */
	public Frontends {
		devices = List.copyOf(devices);
		problems = List.copyOf(problems);
	}

	/** What kind of device. */
	public enum Kind {
		/** A disk: blkfront and blkback. */
		VBD("blkfront"),
		/** A network interface: netfront and netback. */
		VIF("netfront"),
		/** The domain's console. */
		CONSOLE("console"),
		/** The connection to xenstore itself. */
		STORE("xenstore"),
		/** Any other. */
		OTHER("frontend");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** What people call its driver in the granting domain. */
		public String label() {
			return label;
		}

		/** Whether the toolstack grants its ring, by a reference that is reserved for it, and no driver of the domain does. */
		public boolean isToolstacks() {
			return this == CONSOLE || this == STORE;
		}
	}

	/**
	 * One device.
	 *
	 * @param domid   the domain that has it, and grants its rings
	 * @param name    its path below the domain's own, such as {@code device/vbd/51712}
	 * @param backend the domain that serves it
	 * @param state   xenbus's state, 4 is connected
	 * @param rings   the grants of its rings
	 * @param ports   its event channels, in the granting domain
	 */
	public record Device(int domid, Kind kind, String name, OptionalInt backend, OptionalInt state, List<Named> rings,
			List<Named> ports) {

		/** Takes copies of the lists. */
		public Device {
			rings = List.copyOf(rings);
			ports = List.copyOf(ports);
		}
	}

	/**
	 * A number and its key in xenstore.
	 *
	 * @param key such as {@code tx-ring-ref} or {@code queue-0/event-channel-rx}
	 */
	public record Named(String key, int number) {
	}
}
