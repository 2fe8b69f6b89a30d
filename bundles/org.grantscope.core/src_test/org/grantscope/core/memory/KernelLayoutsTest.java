package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.grantscope.core.abi.Field;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layouts that are known agree with a real kernel's own types, and with what a compiler makes of the structures. */
class KernelLayoutsTest {

	/** The structures as this driver has them, by their members' sizes alone. */
	private static final String PROGRAM = """
			#include <stdio.h>
			#include <stddef.h>
			#include <string.h>
			#include <stdint.h>
			struct list_head { struct list_head *next, *prev; };
			struct notify { uint16_t pgoff : 12; uint16_t flags : 2; int event; };
			struct gntalloc_gref { struct list_head next_gref, next_file; void *page; uint64_t file_index; unsigned users;
				uint32_t gref_id; struct notify notify; };
			struct gntalloc_file_private_data { struct list_head list; uint64_t index; };
			struct deferred_entry { struct list_head list; uint32_t ref; uint16_t warn_delay; void *page; };
			struct gnttab_ops { unsigned version, grefs_per_grant_frame; void *functions[5]; };
			#define FIELD(s, f) printf(#s " %zu " #f " %zu %zu\\n", sizeof(struct s), offsetof(struct s, f) * 8, \\
				sizeof(((struct s *)0)->f) * 8)
			#define BITS(s, f) do { union { struct s s; unsigned char b[sizeof(struct s)]; } u; memset(&u, 0, sizeof u); u.s.f = -1; \\
				int first = -1, n = 0; \\
				for (int i = 0; i < (int)sizeof u * 8; i++) if (u.b[i / 8] >> i % 8 & 1) { if (first < 0) first = i; n++; } \\
				printf(#s " %zu " #f " %d %d\\n", sizeof(struct s), first, n); } while (0)
			int main(void) {
				FIELD(gntalloc_gref, next_gref.next); FIELD(gntalloc_gref, next_gref.prev);
				FIELD(gntalloc_gref, next_file.next); FIELD(gntalloc_gref, next_file.prev);
				FIELD(gntalloc_gref, page); FIELD(gntalloc_gref, file_index); FIELD(gntalloc_gref, users); FIELD(gntalloc_gref, gref_id);
				BITS(gntalloc_gref, notify.pgoff); BITS(gntalloc_gref, notify.flags); FIELD(gntalloc_gref, notify.event);
				FIELD(gntalloc_file_private_data, list.next); FIELD(gntalloc_file_private_data, list.prev);
				FIELD(gntalloc_file_private_data, index);
				FIELD(deferred_entry, list.next); FIELD(deferred_entry, list.prev); FIELD(deferred_entry, ref); FIELD(deferred_entry, page);
				FIELD(gnttab_ops, version); FIELD(gnttab_ops, grefs_per_grant_frame);
			}
			""";

	@Test
	void aRealKernelHasTheSameFields() throws FormatException, IOException {
		Map<String, Layout> real = KernelLayouts.with(BtfSample.kernelAndModule());
		assertThat(real).containsOnlyKeys(KernelLayouts.KNOWN.keySet());
		KernelLayouts.KNOWN.forEach((name, known) -> {
			assertThat(real.get(name).size()).as(name).isEqualTo(known.size());
			assertThat(real.get(name).fields()).as(name).containsAll(known.fields());
		});
		assertThat(real.get("deferred_entry").field("warn_delay")).as("one that is not known")
				.isEqualTo(new Field("warn_delay", 20, 2));
	}

	/** As pahole 1.24 prints the structure from the same BTF. */
	@Test
	void aLargeStructureOfUnionsIsReadAsAnotherToolReadsIt() throws FormatException, IOException {
		Layout page = BtfSample.kernel().layout("page").orElseThrow();
		assertThat(page.fields()).contains(new Field("flags", 0, 8), new Field("lru.next", 8, 8), new Field("lru.prev", 16, 8),
				new Field("mlock_count", 16, 4), new Field("mapping", 24, 8), new Field("index", 32, 8), new Field("private", 40, 8),
				new Field("pp_magic", 8, 8), new Field("pp", 16, 8), new Field("memcg_data", 56, 8));
		assertThat(page.find("__filler")).hasValue(new Field("__filler", 8, 8));
	}

	@Test
	void aCompilerPutsTheFieldsThere(@TempDir Path folder) throws IOException, InterruptedException {
		List<String> printed = Gcc.run(List.of(Gcc.compile(folder, PROGRAM).toString())).lines().toList();
		List<String> known = new ArrayList<>();
		KernelLayouts.KNOWN.values().forEach(layout -> layout.fields().forEach(field -> known.add("%s %d %s %d %d".formatted(
				layout.name(), layout.size(), field.name(), 8 * field.offset() + field.shift(), field.bits()))));
		assertThat(printed).containsExactlyInAnyOrderElementsOf(known);
	}

	@Test
	void typesThatAreGivenOverrideWhatIsKnown() throws FormatException {
		BtfBytes bytes = new BtfBytes().integer("u64", 8);
		bytes.structure("gnttab_ops", 64, member(bytes, "grefs_per_grant_frame", 0), member(bytes, "version", 256));
		Map<String, Layout> layouts = KernelLayouts.with(List.of(btf(bytes)));
		assertThat(layouts.get("gnttab_ops").field("version").offset()).isEqualTo(32);
		assertThat(layouts.get("gntalloc_gref")).isEqualTo(KernelLayouts.GNTALLOC_GREF);
	}

	@Test
	void theLastTypesThatAreGivenCount() throws FormatException {
		List<Btf> types = new ArrayList<>();
		for (int at : new int[] { 64, 128 }) {
			BtfBytes bytes = new BtfBytes().integer("u64", 8);
			bytes.structure("gnttab_ops", 64, member(bytes, "grefs_per_grant_frame", 0), member(bytes, "version", at));
			types.add(btf(bytes));
		}
		assertThat(KernelLayouts.with(types).get("gnttab_ops").field("version").offset()).isEqualTo(16);
	}

	@Test
	void aStructureOfAnotherDriverIsPassedOver() throws FormatException {
		BtfBytes bytes = new BtfBytes().integer("u64", 8);
		bytes.structure("gnttab_ops", 64, member(bytes, "ds", 0))
				.structure("gnttab_ops", 16, member(bytes, "grefs_per_grant_frame", 0), member(bytes, "version", 64));
		assertThat(KernelLayouts.with(List.of(btf(bytes))).get("gnttab_ops").field("version").offset()).isEqualTo(8);
	}

	@Test
	void aStructureThatLacksAFieldIsRefusedRatherThanGuessed() throws FormatException {
		BtfBytes bytes = new BtfBytes().integer("u64", 8);
		bytes.structure("gnttab_ops", 16, member(bytes, "version", 0));
		Btf btf = btf(bytes);
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> KernelLayouts.with(List.of(btf)))
				.withMessage("types: expected fields [grefs_per_grant_frame] in gnttab_ops, found none of these names");
	}

	private static int[] member(BtfBytes bytes, String name, int bit) {
		return new int[] { bytes.name(name), 1, bit };
	}

	private static Btf btf(BtfBytes bytes) throws FormatException {
		return Btf.of("types", bytes.bytes(), Optional.empty(), Progress.NONE);
	}
}
