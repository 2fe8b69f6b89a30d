package org.grantscope.model.owner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.table.EntryTable;

/** The owners of one domain's grants as the model is now. For one thread. */
public final class Owners {

	private static final Owner NOBODY = new Owner.Nobody();
	private static final Owner UNKNOWN = new Owner.Unknown();

	private final Map<Integer, @NonNull Owner> known = new HashMap<>();
	private final @Nullable EntryTable rows;

	private Owners(Domain domain) {
		this.rows = domain.getTable() == null ? null : domain.getTable().getRows();
		addReserved();
		addFrontends(domain);
		addDevice(domain.getDevice());
		if (domain.getDeferral() != null) {
			domain.getDeferral().getRefs().forEach(ref -> known.put(ref, new Owner.Deferred()));
		}
	}

	/** The owners of that domain's grants. */
	public static Owners of(Domain domain) {
		return new Owners(domain);
	}

	/** Who keeps that one. */
	public Owner of(int ref) {
		Owner owner = known.get(ref);
		EntryTable table = rows;
		if (table != null && ref < table.size()) {
			EntryState state = table.state(ref);
			if (state == EntryState.FREE || state == EntryState.RESERVED) {
				return owner instanceof Owner.Reserved || owner == null ? NOBODY : owner;
			}
		}
		return owner == null ? UNKNOWN : owner;
	}

	private void addReserved() {
		known.put(0, new Owner.Reserved("console"));
		known.put(1, new Owner.Reserved("xenstore"));
		for (int ref = 2; ref < GrantTableVersion.RESERVED_ENTRIES; ref++) {
			known.put(ref, new Owner.Reserved("toolstack"));
		}
	}

	private void addFrontends(Domain domain) {
		domain.getFrontends().forEach(frontend -> frontend.getRings()
				.forEach(ring -> known.put(ring.getNumber(), new Owner.Ring(frontend, ring.getKey()))));
	}

	private void addDevice(@Nullable AllocatorDevice device) {
		if (device == null) {
			return;
		}
		for (Gref gref : device.getGrefs()) {
			known.put(gref.getRef(), owner(gref));
		}
	}

	private static Owner owner(Gref gref) {
		OpenFile file = gref.getFile();
		if (file != null) {
			return new Owner.File(file, List.copyOf(gref.getVmas()));
		}
		return gref.getVmas().isEmpty() ? new Owner.DriverAlone() : new Owner.Mappings(List.copyOf(gref.getVmas()));
	}
}
