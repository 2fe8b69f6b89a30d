package org.grantscope.analysis.check;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.Vma;

/**
 * The grefs of one gntalloc in columns, read once: a look at each object costs more than what most checks do with it. A place
 * is a number from 0 to one less than {@link #count()}, in the driver's order. The device must not change meanwhile. Immutable.
 */
final class CheckedDriver {

	private final AllocatorDevice device;
	private final @NonNull Gref[] grefs;
	private final int[] refs;
	private final int[] users;
	private final int[] mappings;
	private final @Nullable OpenFile[] files;
	private final @Nullable UnmapNotify[] notifies;
	private final long[] places;
	private final boolean notifying;

	private CheckedDriver(AllocatorDevice device) {
		this.device = device;
		this.grefs = device.getGrefs().toArray(Gref[]::new);
		this.refs = new int[grefs.length];
		this.users = new int[grefs.length];
		this.mappings = new int[grefs.length];
		this.files = new @Nullable OpenFile[grefs.length];
		this.notifies = new @Nullable UnmapNotify[grefs.length];
		boolean any = false;
		for (int at = 0; at < grefs.length; at++) {
			Gref gref = grefs[at];
			refs[at] = gref.getRef();
			users[at] = gref.getUsers();
			mappings[at] = gref.getVmas().size();
			files[at] = gref.getFile();
			UnmapNotify notify = gref.getUnmapNotify();
			notifies[at] = notify;
			any |= notify != null;
		}
		this.notifying = any;
		this.places = new long[refs.length];
		for (int at = 0; at < refs.length; at++) {
			places[at] = key(refs[at]) | at;
		}
		Arrays.sort(places);
	}

	/** In ascending order of references, and of one reference in the driver's. */
	private static long key(int ref) {
		return (long) ref << Integer.SIZE;
	}

	/** Where in the ascending order that reference is or would be. */
	private int firstFrom(int ref) {
		int found = Arrays.binarySearch(places, key(ref));
		return found < 0 ? -found - 1 : found;
	}

	/** The columns of that device as it is now. */
	static CheckedDriver of(AllocatorDevice device) {
		return new CheckedDriver(device);
	}

	/** The device itself. */
	AllocatorDevice device() {
		return device;
	}

	/** Whether the memory mappings were seen. */
	boolean isMappingsKnown() {
		return device.isMappingsKnown();
	}

	/** How many grefs the driver lists. */
	int count() {
		return refs.length;
	}

	/** The reference at that place. */
	int ref(int at) {
		return refs[at];
	}

	/** How many users the driver counts. */
	int users(int at) {
		return users[at];
	}

	/** How many mappings keep it. */
	int mappings(int at) {
		return mappings[at];
	}

	/** The file that lists it; null when none does. */
	@Nullable
	OpenFile file(int at) {
		return files[at];
	}

	/** What happens when its last user goes; null for nothing. */
	@Nullable
	UnmapNotify notify(int at) {
		return notifies[at];
	}

	/** Whether any gref has an unmap notification. */
	boolean isNotifying() {
		return notifying;
	}

	/** Whether the driver lists that reference. */
	boolean has(int ref) {
		if (places.length == 0) {
			return false;
		}
		long guess = (long) ref - (places[0] >> Integer.SIZE); // right where no reference is missing
		if (guess >= 0 && guess < places.length && places[(int) guess] >> Integer.SIZE == ref) {
			return true;
		}
		int at = firstFrom(ref);
		return at < places.length && places[at] >> Integer.SIZE == ref;
	}

	/** Whether that mapping's grefs are those from one place on, one after another, and none is another file's than the mapping's. */
	boolean isOneRun(Vma vma) {
		List<Gref> mapped = vma.getGrefs();
		if (mapped.isEmpty()) {
			return true;
		}
		int at = place(mapped.get(0));
		OpenFile own = vma.getFile();
		boolean run = at >= 0 && at + mapped.size() <= grefs.length;
		for (int i = 0; run && i < mapped.size(); i++, at++) {
			OpenFile file = files[at];
			run = mapped.get(i) == grefs[at] && (file == null || own == null || file == own);
		}
		return run;
	}

	/** Where that one is; negative when it is not of this driver. */
	int place(Gref gref) {
		int ref = gref.getRef();
		for (int i = firstFrom(ref); i < places.length && places[i] >> Integer.SIZE == ref; i++) {
			int at = (int) places[i];
			if (grefs[at] == gref) {
				return at;
			}
		}
		return -1;
	}
}
