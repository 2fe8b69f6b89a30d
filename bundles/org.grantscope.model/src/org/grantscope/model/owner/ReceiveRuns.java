package org.grantscope.model.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.Frontends;
import org.grantscope.model.EntryState;
import org.grantscope.model.Frontend;
import org.grantscope.model.table.EntryTable;

/**
 * Where network devices keep their receive buffers. netfront takes 256 references to send with and 256 to receive with,
 * for each queue, and then one for each ring, and gives none back while it is connected. On a kernel that has not freed a
 * grant yet these are consecutive: the receive buffers end right below the first ring.
 *
 * <p>A run counts only when the rings' references are consecutive themselves, so that the free list was in order, and when what
 * is there looks like receive buffers, nearly all of which are granted at any time: writable grants to the backend. What is
 * taken in a run and grants nothing waits to be filled. The references for sending are right below, as taken just before; they
 * count only when the kernel's free list has none of them and nothing but what a network device sends is granted there.
 * Source: Linux 6.1 {@code drivers/net/xen-netfront.c}, {@code xennet_init_queue}, {@code talk_to_netback}.
 */
final class ReceiveRuns {

	/** {@code NET_TX_RING_SIZE} and {@code NET_RX_RING_SIZE} with pages of 4 KiB. */
	private static final int RING_SIZE = 256;
	/** At least so many of a run are granted; the others wait to be filled again. */
	private static final int GRANTED = RING_SIZE * 3 / 4;

	/** {@code sends}: whether the references for sending are right below. */
	private record Run(Frontend device, int first, boolean sends) {
	}

	private final List<Run> runs = new ArrayList<>();

	private ReceiveRuns() {
	}

	static ReceiveRuns of(List<Frontend> frontends, EntryTable rows, IntPredicate claimed) {
		ReceiveRuns found = new ReceiveRuns();
		for (Frontend device : frontends) {
			OptionalInt firstRing = device.getKind() == Frontends.Kind.VIF ? firstOfConsecutiveRings(device) : OptionalInt.empty();
			int queues = device.getRings().size() / 2;
			for (int queue = 0; firstRing.isPresent() && queue < queues; queue++) {
				int first = firstRing.getAsInt() - 2 * RING_SIZE * queue - RING_SIZE;
				if (looksLikeOne(device, first, rows, claimed)) {
					found.runs.add(new Run(device, first, isTaken(device, first - RING_SIZE, rows, claimed)));
				}
			}
		}
		return found;
	}

	/** The device whose receive buffer that reference is; null when nothing tells. */
	@Nullable
	Frontend receiverOf(int ref) {
		for (Run run : runs) {
			if (ref >= run.first && ref < run.first + RING_SIZE) {
				return run.device;
			}
		}
		return null;
	}

	/** The device that took that reference in advance, to send or to receive with; null when nothing tells. */
	@Nullable
	Frontend takerOf(int ref) {
		for (Run run : runs) {
			if (ref >= run.first - (run.sends ? RING_SIZE : 0) && ref < run.first + RING_SIZE) {
				return run.device;
			}
		}
		return null;
	}

	/** Whether each of a ring's references is one that the kernel handed out, and none grants what a network device does not send. */
	private static boolean isTaken(Frontend device, int first, EntryTable rows, IntPredicate claimed) {
		if (first < GrantTableVersion.RESERVED_ENTRIES) {
			return false;
		}
		for (int ref = first; ref < first + RING_SIZE; ref++) {
			int flags = rows.flags(ref);
			boolean sent = flags != EntryTable.UNKNOWN && GrantType.of(flags) == GrantType.PERMIT_ACCESS
					&& GrantFlag.READONLY.isIn(flags) && device.getBackend() != null && device.getBackend() == rows.grantee(ref);
			if (claimed.test(ref) || !sent && rows.state(ref) != EntryState.TAKEN) {
				return false;
			}
		}
		return true;
	}

	private static OptionalInt firstOfConsecutiveRings(Frontend device) {
		int[] rings = device.getRings().stream().mapToInt(ring -> ring.getNumber()).sorted().toArray();
		boolean consecutive = rings.length >= 2 && rings[rings.length - 1] - rings[0] == rings.length - 1;
		return consecutive ? OptionalInt.of(rings[0]) : OptionalInt.empty();
	}

	private static boolean looksLikeOne(Frontend device, int first, EntryTable rows, IntPredicate claimed) {
		if (first < GrantTableVersion.RESERVED_ENTRIES || first + RING_SIZE > rows.size()) {
			return false;
		}
		int granted = 0;
		for (int ref = first; ref < first + RING_SIZE; ref++) {
			if (claimed.test(ref)) {
				return false;
			}
			int flags = rows.flags(ref);
			boolean writable = flags != EntryTable.UNKNOWN && GrantType.of(flags) == GrantType.PERMIT_ACCESS
					&& !GrantFlag.READONLY.isIn(flags);
			granted += writable && device.getBackend() != null && device.getBackend() == rows.grantee(ref) ? 1 : 0;
		}
		return granted >= GRANTED;
	}
}
