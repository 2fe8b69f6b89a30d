package org.grantscope.allocator.linux;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;

/** Puts into a record what gntalloc and the processes that use it hold. */
public final class DriverObserver {

	private final Linux linux;

	/** Looks at that kernel. */
	public DriverObserver(Linux linux) {
		this.linux = linux;
	}

	/** What it holds now. The limit is given as the unsigned number that the driver compares with. */
	public DriverState observe(Origin origin) {
		GntallocDriver driver = linux.gntalloc();
		return new DriverState(origin, linux.domid(), OptionalLong.of(Integer.toUnsignedLong(driver.limit())),
				OptionalLong.of(Integer.toUnsignedLong(driver.grefSize())), files(), true,
				driver.grefs().stream().map(DriverObserver::gref).toList(), true,
				Optional.of(mappings().map(DriverObserver::mapping).toList()), List.of());
	}

	private Stream<Vma> mappings() {
		return linux.processes().values().stream().flatMap(process -> process.memory().space().all().stream())
				.filter(vma -> vma.backing instanceof GrefMapping);
	}

	private List<DriverState.File> files() {
		Map<Integer, GntallocFile> open = new TreeMap<>();
		Stream<OpenFile> described = linux.processes().values().stream().flatMap(process -> process.descriptors().files().stream());
		Stream<OpenFile> mapped = mappings().flatMap(vma -> vma.file.stream());
		Stream.concat(described, mapped).forEach(file -> {
			if (file instanceof GntallocFile gntalloc) {
				open.put(file.id, gntalloc);
			}
		});
		return open.values().stream()
				.map(file -> new DriverState.File(file.id, Optional.of(descriptorsOf(file)), OptionalLong.of(file.nextIndex))).toList();
	}

	/** The numbers in all processes; one that several processes have counts once. */
	private List<Integer> descriptorsOf(GntallocFile file) {
		return linux.processes().values().stream().map(GuestProcess::descriptors)
				.flatMap(open -> open.numbers().stream().filter(number -> open.get(number) == file)).distinct().sorted().toList();
	}

	/** Its page has one number here, Xen's; what the guest would call it is not simulated. */
	private static DriverState.Gref gref(Gref gref) {
		return new DriverState.Gref(gref.ref, gref.fileId == Gref.NO_FILE ? OptionalLong.empty() : OptionalLong.of(gref.fileId),
				OptionalLong.empty(), gref.fileIndex, gref.users, unmapNotify(gref));
	}

	private static Optional<DriverState.Notify> unmapNotify(Gref gref) {
		OptionalInt offset = gref.clearsByte() ? OptionalInt.of(gref.notifyOffset) : OptionalInt.empty();
		OptionalInt port = gref.sendsEvent() ? OptionalInt.of(gref.notifyPort) : OptionalInt.empty();
		return offset.isPresent() || port.isPresent() ? Optional.of(new DriverState.Notify(offset, port)) : Optional.empty();
	}

	/** A piece of a split mapping keeps all grefs of the whole: none is released before the last piece goes. */
	private static DriverState.Mapping mapping(Vma vma) {
		List<Integer> refs = vma.backing instanceof GrefMapping held ? held.grefs.stream().map(gref -> gref.ref).toList() : List.of();
		return new DriverState.Mapping(vma.start, vma.pageCount(), vma.file.map(file -> file.id).orElse(Gref.NO_FILE), refs);
	}
}
