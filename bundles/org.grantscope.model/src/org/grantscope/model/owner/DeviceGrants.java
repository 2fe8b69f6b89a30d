package org.grantscope.model.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Domain;
import org.grantscope.model.Frontend;
import org.grantscope.model.table.EntryTable;
import org.grantscope.model.table.EntryUse;

/**
 * Which paravirtual devices a domain's grants can carry data for: those that the grantee serves, without those whose driver, as
 * Linux has it, does not grant so.
 *
 * <ul>
 * <li>A run of references right below a network device's rings is its receive buffers, see {@link ReceiveRuns}.</li>
 * <li>netfront grants for sending read-only; for receiving the backend copies and maps nothing. So what is in use for writing
 * is not netfront's. A copy that was under way at the moment of the capture looks the same, so of one entry alone this can
 * be wrong.</li>
 * <li>blkfront grants nothing read-only, whichever way the data goes, since its grants may persist (Linux 3.8 and later).</li>
 * </ul>
 *
 * Sources: Linux 6.1 {@code drivers/block/xen-blkfront.c} ({@code get_grant}, {@code grant_foreign_access}),
 * {@code drivers/net/xen-netfront.c} ({@code xennet_tx_setup_grant}, {@code xennet_alloc_rx_buffers}),
 * {@code drivers/net/xen-netback/rx.c}.
 */
final class DeviceGrants {

	private static final String IN_RUN = "in the run of receive buffers below the device's rings";
	private static final String IN_ADVANCE = "taken in advance: in the run of references for sending or receiving below the device's rings";
	private static final String WRITTEN = "in use for writing: what is received from a network is copied, what is sent is read-only";
	private static final String READ_ONLY = "read-only: disks' grants never are";

	private final List<Frontend> frontends;
	private final EntryTable rows;
	private final ReceiveRuns runs;
	private final boolean orAllocator;

	/** {@code claimed}: which references another owner is known of. */
	DeviceGrants(Domain domain, EntryTable rows, IntPredicate claimed) {
		this.frontends = List.copyOf(domain.getFrontends());
		this.rows = rows;
		this.runs = ReceiveRuns.of(frontends, rows, claimed);
		this.orAllocator = domain.getDevice() == null || !domain.getDevice().isGrefsComplete();
	}

	/** The owner of an entry in use that nothing else is known to own; null when it is no device's. */
	Owner.@Nullable DeviceData of(int ref) {
		if (frontends.isEmpty()) {
			return null;
		}
		int flags = rows.flags(ref);
		int grantee = rows.grantee(ref);
		TrackedEntries.Entry tracked = rows.tracked(ref);
		if (flags != EntryTable.UNKNOWN && GrantType.of(flags) != GrantType.PERMIT_ACCESS
				|| tracked != null && tracked.mapper() != grantee) {
			return null;
		}
		Frontend receiver = runs.receiverOf(ref);
		if (receiver != null && isServedBy(receiver, grantee)) {
			return new Owner.DeviceData(List.of(receiver), false, IN_RUN);
		}
		List<Frontend> all = frontends.stream().filter(device -> carriesData(device.getKind()) && isServedBy(device, grantee)).toList();
		List<Frontend> possible = new ArrayList<>(all);
		String evidence = "";
		if (rows.use(ref) == EntryUse.WRITE) {
			evidence = possible.removeIf(device -> device.getKind() == Frontends.Kind.VIF) ? WRITTEN : "";
		} else if (flags != EntryTable.UNKNOWN && GrantFlag.READONLY.isIn(flags)) {
			evidence = possible.removeIf(device -> device.getKind() == Frontends.Kind.VBD) ? READ_ONLY : "";
		}
		return possible.isEmpty() ? null : new Owner.DeviceData(possible, orAllocator, evidence);
	}

	/** The owner of a reference that was taken and grants nothing; null when nothing tells. */
	Owner.@Nullable DeviceData ofTaken(int ref) {
		Frontend device = runs.takerOf(ref);
		return device == null ? null : new Owner.DeviceData(List.of(device), false, IN_ADVANCE);
	}

	private static boolean isServedBy(Frontend device, int grantee) {
		Integer backend = device.getBackend();
		return backend != null && backend == grantee;
	}

	private static boolean carriesData(Frontends.Kind kind) {
		return switch (kind) {
			case VBD, VIF, OTHER -> true;
			case CONSOLE, STORE -> false; // all that they share is their ring's page
		};
	}
}
