package org.grantscope.live.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.DriverState.File;
import org.grantscope.core.observe.DriverState.Gref;
import org.grantscope.core.observe.DriverState.Notify;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;

/**
 * What was seen of a kernel's grants, as lines that an {@link Account} can be compared with: each field of each entry that is
 * not all zeros, of each file, of each gref in the driver's order, the free list and the deferred list.
 */
final class Picture {

	private static final int FREE_IN_A_LINE = 32;

	private final List<String> lines = new ArrayList<>();

	private Picture() {
	}

	/** The lines of that look: a table, what Linux keeps of it, and what gntalloc holds. */
	static Account of(List<? extends Observation> look) {
		Picture picture = new Picture();
		RawTable table = one(look, RawTable.class);
		TableDriverState kernel = one(look, TableDriverState.class);
		DriverState driver = one(look, DriverState.class);
		picture.addTable(kernel);
		picture.add("driver limit=%d gref_size=%d", driver.limit().orElseThrow(), driver.grefSize().orElseThrow());
		picture.addEntries(table.image());
		for (File file : driver.files()) {
			picture.add("file 0x%x next=0x%x", file.id(), file.nextIndex().orElseThrow());
		}
		driver.grefs().forEach(picture::addGref);
		picture.addLists(kernel);
		return new Account(picture.lines);
	}

	/** The one observation of that kind. */
	static <T extends Observation> T one(List<? extends Observation> look, Class<T> kind) {
		List<T> all = look.stream().filter(kind::isInstance).map(kind::cast).toList();
		if (all.size() != 1) {
			throw new AssertionError("expected one %s, found %d in %s".formatted(kind.getSimpleName(), all.size(), look));
		}
		return all.get(0);
	}

	private void add(String format, Object... values) {
		lines.add(format.formatted(values));
	}

	private void addTable(TableDriverState kernel) {
		TableDriverState.Deferral deferral = kernel.deferral().orElseThrow();
		add("table version=%s frames=%s free=%s deferred=%d leaked=%s per_iteration=%s", told(kernel.version()),
				told(kernel.frames()), told(kernel.freeCount()), deferral.refs().size(),
				deferral.leaked().isPresent() ? Long.toString(deferral.leaked().getAsLong()) : "?", told(deferral.freePerIteration()));
	}

	private static String told(OptionalInt value) {
		return value.isPresent() ? Integer.toString(value.getAsInt()) : "?";
	}

	private void addEntries(GrantTableImage image) {
		for (int ref = 0; ref < image.entries(); ref++) {
			int status = image.status(ref).orElse(0);
			if (image.flags(ref) == 0 && image.domid(ref) == 0 && image.frame(ref) == 0 && status == 0) {
				continue;
			}
			String entry = String.format(Locale.ROOT, "entry %d flags=0x%x domid=%d frame=0x%x", ref, image.flags(ref),
					image.domid(ref), image.frame(ref));
			lines.add(image.version() == GrantTableVersion.V2 ? entry + " status=0x%x".formatted(status) : entry);
		}
	}

	private void addGref(Gref gref) {
		StringBuilder line = new StringBuilder("gref %d".formatted(gref.ref()));
		gref.pfn().ifPresent(pfn -> line.append(" pfn=0x%x".formatted(pfn)));
		line.append(" offset=0x%x users=%d".formatted(gref.fileOffset(), gref.users()));
		gref.file().ifPresent(file -> line.append(" file=0x%x".formatted(file)));
		Optional<Notify> notify = gref.unmapNotify();
		notify.ifPresent(set -> set.byteOffset().ifPresent(offset -> line.append(" byte=").append(offset)));
		notify.ifPresent(set -> set.port().ifPresent(port -> line.append(" port=").append(port)));
		lines.add(line.toString());
	}

	private void addLists(TableDriverState kernel) {
		List<Integer> free = kernel.freeList().orElseThrow().refs();
		for (int i = 0; i < free.size(); i += FREE_IN_A_LINE) {
			lines.add("free" + spaced(free.subList(i, Math.min(free.size(), i + FREE_IN_A_LINE))));
		}
		lines.add("deferred" + spaced(kernel.deferral().orElseThrow().refs()));
	}

	private static String spaced(List<Integer> refs) {
		StringBuilder text = new StringBuilder();
		refs.forEach(ref -> text.append(' ').append(ref));
		return text.toString();
	}
}
