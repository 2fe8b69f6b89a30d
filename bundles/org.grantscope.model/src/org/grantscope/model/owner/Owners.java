package org.grantscope.model.owner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.Gref;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.OpenFile;
import org.grantscope.model.capture.GrefMessages;
import org.grantscope.model.table.EntryTable;

/**
 * The owners of one domain's grants as the model is now. For one thread.
 *
 * <p>A reference that was taken from the kernel's free list and grants nothing is the kernel's, unless something has it or it
 * lies among those that a network device took when it was connected.
 *
 * <p>What a source names counts first: the kernel's deferred list, gntalloc's list, the rings in xenstore, the references kept
 * for the toolstack. Of the other grants in use, one that a log proves to wait is deferred; one that the kernel says it
 * leaks is the kernel's for ever; one to a domain that serves devices of this one can be these devices' data; and what is
 * left is the kernel's when gntalloc's whole list is known, and else, or where the deferred list broke off, nobody can tell.
 */
public final class Owners {

	private static final Owner NOBODY = new Owner.Nobody();
	private static final Owner UNKNOWN = new Owner.Unknown();
	private static final Owner UNSEEN_MAPPINGS = new Owner.UnseenMappings();
	private static final Owner DRIVER_ALONE = new Owner.DriverAlone();
	private static final Owner DEFERRED = new Owner.Deferred();
	private static final Owner KERNEL = new Owner.Kernel();

	private final Map<Integer, @NonNull Owner> known = new HashMap<>();
	private final @Nullable EntryTable rows;
	private final GrefMessages messages;
	private final @Nullable DeviceGrants devices;
	/** Whether all that could keep a grant besides another part of the kernel was seen. */
	private final boolean restIsKernels;

	private Owners(Domain domain) {
		EntryTable table = domain.getTable() == null ? null : domain.getTable().getRows();
		this.rows = table;
		this.messages = GrefMessages.of(domain);
		this.restIsKernels = domain.getDevice() != null && domain.getDevice().isGrefsComplete()
				&& (domain.getDeferral() == null || domain.getDeferral().isComplete());
		addReserved();
		addFrontends(domain);
		addDevice(domain.getDevice());
		if (domain.getDeferral() != null) {
			domain.getDeferral().getRefs().forEach(ref -> known.put(ref, DEFERRED));
		}
		this.devices = table == null ? null : new DeviceGrants(domain, table, known::containsKey);
	}

	/** The owners of that domain's grants. */
	public static Owners of(Domain domain) {
		return new Owners(domain);
	}

	/** Who keeps that one. */
	public Owner of(int ref) {
		Owner owner = known.get(ref);
		EntryTable table = rows;
		if (table == null || ref < 0 || ref >= table.size()) {
			return owner == null ? UNKNOWN : owner;
		}
		EntryState state = table.state(ref);
		if (state == EntryState.FREE || state == EntryState.RESERVED) {
			return owner == null || owner instanceof Owner.Reserved ? NOBODY : owner;
		}
		if (state == EntryState.TAKEN) {
			return owner != null ? owner : ofTaken(ref);
		}
		return owner != null ? owner : isInUse(table, ref, state) ? ofInUse(table, ref) : UNKNOWN;
	}

	/** Whether the entry is known to be granted or mapped. Of a granted one, nobody may know whether it is mapped. */
	private static boolean isInUse(EntryTable table, int ref, EntryState state) {
		int flags = table.flags(ref);
		return state != EntryState.UNKNOWN || flags != EntryTable.UNKNOWN && GrantType.of(flags) != GrantType.INVALID;
	}

	private Owner ofInUse(EntryTable table, int ref) {
		if (table.isDeferred(ref)) {
			return DEFERRED;
		}
		KernelMessage last = messages.lastOfFreeing(ref);
		if (last != null && last.getKind() == KernelLog.Kind.LEAKING) {
			return KERNEL;
		}
		Owner data = devices == null ? null : devices.of(ref);
		return data != null ? data : restIsKernels ? KERNEL : UNKNOWN;
	}

	private Owner ofTaken(int ref) {
		DeviceGrants known = devices;
		Owner device = known == null ? null : known.ofTaken(ref);
		return device != null ? device : restIsKernels ? KERNEL : UNKNOWN;
	}

	private void addReserved() {
		known.put(0, new Owner.Reserved("console"));
		known.put(1, new Owner.Reserved("xenstore"));
		for (int ref = 2; ref < GrantTableVersion.RESERVED_ENTRIES; ref++) {
			known.put(ref, new Owner.Reserved("toolstack"));
		}
	}

	/** The rings that the toolstack grants are among the reserved references. */
	private void addFrontends(Domain domain) {
		domain.getFrontends().stream()
				.filter(frontend -> !frontend.getKind().isToolstacks())
				.forEach(frontend -> frontend.getRings()
						.forEach(ring -> known.put(ring.getNumber(), new Owner.Ring(frontend, ring.getKey()))));
	}

	private void addDevice(@Nullable AllocatorDevice device) {
		if (device == null) {
			return;
		}
		for (Gref gref : device.getGrefs()) {
			known.put(gref.getRef(), owner(gref, device.isMappingsKnown()));
		}
	}

	private static Owner owner(Gref gref, boolean mappingsKnown) {
		OpenFile file = gref.getFile();
		if (file != null) {
			return new Owner.File(file, List.copyOf(gref.getVmas()));
		}
		if (!mappingsKnown && gref.getUsers() > 0) {
			return UNSEEN_MAPPINGS;
		}
		return gref.getVmas().isEmpty() ? DRIVER_ALONE : new Owner.Mappings(List.copyOf(gref.getVmas()));
	}
}
