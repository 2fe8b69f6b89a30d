package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Operation.SetUnmapNotify;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.Protection;
import org.grantscope.allocator.xen.Page;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.abi.Errno;

/**
 * One open file of {@code /dev/xen/gntdev}: what it has prepared for mapping, in order of index. Counterpart of
 * {@code struct gntdev_priv} and of these in Linux {@code drivers/xen/gntdev.c}, 6.1.192: {@code gntdev_add_map},
 * {@code gntdev_find_map_index}, {@code gntdev_ioctl_map_grant_ref}, {@code _unmap_grant_ref}, {@code _get_offset_for_vaddr}
 * and {@code _notify}, {@code gntdev_release}.
 */
final class GntdevFile extends OpenFile {

	/** The module's parameter {@code limit}: grants in one map. */
	private static final int LIMIT = 64 * 1024;

	private final Linux linux;
	private final List<GntdevMap> maps = new ArrayList<>();

	GntdevFile(int id, Linux linux) {
		super(id);
		this.linux = linux;
	}

	@Override
	Optional<Device> device() {
		return Optional.of(Device.GNTDEV);
	}

	@Override
	Outcome ioctl(Operation.Request request, GuestProcess caller) {
		if (request instanceof Operation.GntdevMap(int fd, List<Operation.GrantRef> refs)) {
			return map(refs);
		}
		if (request instanceof Operation.GntdevUnmap(int fd, long index, long count)) {
			return unmap(index, count);
		}
		if (request instanceof Operation.GntdevOffset(int fd, long address)) {
			return offset(caller, address);
		}
		if (request instanceof SetUnmapNotify wish) {
			return setUnmapNotify(wish);
		}
		return new Outcome.Refused(unknownRequest());
	}

	private Outcome map(List<Operation.GrantRef> refs) {
		if (refs.isEmpty() || refs.size() > LIMIT) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		GntdevMap added = new GntdevMap(linux, refs);
		int place = 0;
		while (place < maps.size() && added.index + added.count() >= maps.get(place).index) {
			added.index = maps.get(place).index + maps.get(place).count();
			place++;
		}
		maps.add(place, added);
		return new Outcome.Indexed((long) added.index * Page.BYTES);
	}

	/** The map that begins there. Of the index in pages the driver takes 32 bits, and a count of 0 fits any map. */
	private Optional<GntdevMap> find(long index, long count) {
		int page = (int) (index >>> Long.numberOfTrailingZeros(Page.BYTES));
		return maps.stream().filter(map -> map.index == page && (count == 0 || map.count() == count)).findFirst();
	}

	private Outcome unmap(long index, long count) {
		Optional<GntdevMap> found = find(index, count);
		found.ifPresent(map -> {
			maps.remove(map);
			map.put();
		});
		return found.isPresent() ? new Outcome.Done() : new Outcome.Refused(Errno.ENOENT);
	}

	private static Outcome offset(GuestProcess caller, long address) {
		Optional<Vma> vma = caller.memory().firstEndingAfter(address);
		if (vma.isPresent() && vma.get().backing instanceof GntdevMap map) {
			return new Outcome.OffsetFound((long) map.index * Page.BYTES, map.count());
		}
		return new Outcome.Refused(Errno.EINVAL);
	}

	/** Unlike gntalloc's: the action and the port are looked at before the index. */
	private Outcome setUnmapNotify(SetUnmapNotify wish) {
		long known = SetUnmapNotify.CLEAR_BYTE | SetUnmapNotify.SEND_EVENT;
		boolean sends = (wish.action() & SetUnmapNotify.SEND_EVENT) != 0;
		if ((wish.action() & ~known) != 0 || sends && !linux.irqs().get(wish.port())) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		Outcome outcome = maps.stream().filter(map -> covers(map, wish.index())).findFirst()
				.map(map -> map.setNotify(wish)).orElseGet(() -> new Outcome.Refused(Errno.ENOENT));
		if (sends && outcome instanceof Outcome.Refused) {
			linux.irqs().put((int) wish.port());
		}
		return outcome;
	}

	private static boolean covers(GntdevMap map, long index) {
		long begin = (long) map.index * Page.BYTES;
		long end = begin + (long) map.count() * Page.BYTES;
		return Long.compareUnsigned(index, begin) >= 0 && Long.compareUnsigned(index, end) < 0;
	}

	@Override
	Mapped mmap(Operation.Mmap wish, long address, int count) {
		boolean isAbsurd = count == 0;
		if (isAbsurd || wish.protection().contains(Protection.WRITE) && !wish.shared()) {
			return Mapped.refused(Errno.EINVAL);
		}
		return find(wish.index(), count).map(map -> map.mmap(this, wish, address)).orElseGet(() -> Mapped.refused(Errno.EINVAL));
	}

	@Override
	void release() {
		List<GntdevMap> all = List.copyOf(maps);
		maps.clear();
		all.forEach(GntdevMap::put);
	}

	@Override
	void writeOwn(StateWriter out) {
		out.number(maps.size());
		maps.forEach(out::part);
	}

	@Override
	OpenFile copy(MachineCopy copy, Linux itsLinux) {
		GntdevFile file = new GntdevFile(id, itsLinux);
		file.references = references;
		for (GntdevMap map : maps) {
			if (copy.backing(map, itsLinux) instanceof GntdevMap same) {
				file.maps.add(same);
			}
		}
		return file;
	}
}
