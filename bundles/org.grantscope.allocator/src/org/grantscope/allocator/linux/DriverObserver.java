package org.grantscope.allocator.linux;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.grantscope.allocator.Operation.SetUnmapNotify;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;

/** Puts into a record what driver and process hold. */
public final class DriverObserver {

	private final GntallocDriver driver;
	private final GuestProcess process;

	/** Looks at these two. */
	public DriverObserver(GntallocDriver driver, GuestProcess process) {
		this.driver = driver;
		this.process = process;
	}

	/** What they hold now. The limit is given as the unsigned number that the driver compares with. */
	public DriverState observe(Origin origin, int domid) {
		return new DriverState(origin, domid, Integer.toUnsignedLong(driver.limit()), Integer.toUnsignedLong(driver.grefSize()),
				OptionalInt.of(driver.grantTable().freeCount()), files(),
				driver.grefs().stream().map(DriverObserver::gref).toList(),
				process.memory().all().stream().map(DriverObserver::mapping).toList(), List.of());
	}

	private List<DriverState.File> files() {
		Map<Integer, GntallocFile> open = new TreeMap<>();
		process.descriptors().values().forEach(file -> open.put(file.id, file));
		Collection<Vma> vmas = process.memory().all();
		vmas.forEach(vma -> open.put(vma.file().id, vma.file()));
		return open.values().stream().map(file -> new DriverState.File(file.id, descriptorsOf(file), file.nextIndex)).toList();
	}

	private List<Integer> descriptorsOf(GntallocFile file) {
		return process.descriptors().entrySet().stream()
				.filter(entry -> entry.getValue() == file).map(Map.Entry::getKey).toList();
	}

	private static DriverState.Gref gref(Gref gref) {
		return new DriverState.Gref(gref.ref, gref.fileId == Gref.NO_FILE ? OptionalInt.empty() : OptionalInt.of(gref.fileId),
				gref.fileIndex, gref.users, unmapNotify(gref));
	}

	private static Optional<DriverState.Notify> unmapNotify(Gref gref) {
		boolean clears = (gref.notifyAction & SetUnmapNotify.CLEAR_BYTE) != 0;
		return clears ? Optional.of(new DriverState.Notify(OptionalInt.of(gref.notifyOffset), OptionalInt.empty()))
				: Optional.empty();
	}

	/** A piece of a split mapping keeps all grefs of the whole: none is released before the last piece goes. */
	private static DriverState.Mapping mapping(Vma vma) {
		return new DriverState.Mapping(vma.start(), vma.pages().size(), vma.file().id,
				vma.mapping().grefs.stream().map(gref -> gref.ref).toList());
	}
}
