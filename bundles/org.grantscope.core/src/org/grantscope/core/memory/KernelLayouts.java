package org.grantscope.core.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.grantscope.core.abi.Field;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

/**
 * Linux's own structures of grant sharing as x86-64 kernels have them, and what BTF says of a kernel that has them otherwise. A
 * name that is known here has at least the fields that are known here, wherever its layout is from.
 *
 * <p>Source: Linux {@code drivers/xen/gntalloc.c}, {@code drivers/xen/grant-table.c} and {@code include/linux/types.h},
 * versions 5.17 to 7.2: these fields have not moved. What differs is left out:
 * {@code deferred_entry} had {@code ro} before {@code warn_delay} until 5.17; what follows {@code grefs_per_grant_frame} in
 * {@code gnttab_ops} are functions, fewer from version to version. {@code page} has another size where a kernel was configured
 * for it. Compared with the BTF of Debian's 6.1.
 */
final class KernelLayouts {

	/** {@code struct gntalloc_gref}: one grant of gntalloc. The port of {@code notify} is signed. */
	static final Layout GNTALLOC_GREF = of("gntalloc_gref", 64,
			pointer("next_gref.next", 0), pointer("next_gref.prev", 8), pointer("next_file.next", 16), pointer("next_file.prev", 24),
			pointer("page", 32), new Field("file_index", 40, 8), new Field("users", 48, 4), new Field("gref_id", 52, 4),
			Field.ofBits("notify.pgoff", 56 * 8, 12), Field.ofBits("notify.flags", 56 * 8 + 12, 2), new Field("notify.event", 60, 4));

	/** {@code struct gntalloc_file_private_data}: one open file of gntalloc. */
	static final Layout GNTALLOC_FILE = of("gntalloc_file_private_data", 24,
			pointer("list.next", 0), pointer("list.prev", 8), new Field("index", 16, 8));

	/** {@code struct deferred_entry}: a grant that was given up while the peer used it. */
	static final Layout DEFERRED_ENTRY = of("deferred_entry", 32,
			pointer("list.next", 0), pointer("list.prev", 8), new Field("ref", 16, 4), pointer("page", 24));

	/** {@code struct gnttab_ops}: what {@code gnttab_interface} points to. */
	static final Layout GNTTAB_OPS = of("gnttab_ops", 48,
			new Field("version", 0, 4), new Field("grefs_per_grant_frame", 4, 4));

	/** {@code struct page}: what is known of one frame; only its size matters. */
	static final Layout PAGE = of("page", 64);

	/** All of them by name. */
	static final Map<String, Layout> KNOWN = Stream.of(GNTALLOC_GREF, GNTALLOC_FILE, DEFERRED_ENTRY, GNTTAB_OPS, PAGE)
			.collect(Collectors.toUnmodifiableMap(Layout::name, layout -> layout));

	private KernelLayouts() {
	}

	private static Layout of(String name, int size, Field... fields) {
		return new Layout(name, size, List.of(fields));
	}

	private static Field pointer(String name, int offset) {
		return new Field(name, offset, 8);
	}

	/**
	 * The known layouts, replaced by those that BTF has. Of several structures of the same name the first counts that has all
	 * known fields: {@code deferred_entry} is a name of another driver's too.
	 *
	 * @param types of a kernel, of its modules; the last one first
	 * @throws FormatException when BTF has a structure of that name, but none with all known fields, or is malformed
	 */
	static Map<String, Layout> with(List<Btf> types) throws FormatException {
		Map<String, Layout> layouts = new HashMap<>(KNOWN);
		for (Layout known : new TreeMap<>(KNOWN).values()) {
			List<Problem> misfits = new ArrayList<>();
			for (int i = types.size() - 1; i >= 0; i--) {
				Btf btf = types.get(i);
				for (Layout layout : btf.layouts(known.name())) {
					List<String> lacking = lacking(known, layout);
					if (lacking.isEmpty()) {
						layouts.put(known.name(), layout);
						misfits.clear();
						i = 0;
						break;
					}
					misfits.add(Problem.ofWhole(btf.source(), "fields %s in %s".formatted(lacking, known.name()), "none of these names"));
				}
			}
			if (!misfits.isEmpty()) {
				throw new FormatException(misfits.get(0));
			}
		}
		return Map.copyOf(layouts);
	}

	private static List<String> lacking(Layout known, Layout layout) {
		return known.fields().stream().map(Field::name).filter(name -> layout.find(name).isEmpty()).toList();
	}
}
