package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.grantscope.core.abi.Field;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever files and memories hold, they are read or refused with what the contract names, and nothing else. */
class AnyMemoryPropertyTest {

	private static final List<String> STRUCTURES = List.of("list_head", "page", "deferred_entry", "gnttab_ops", "s", "");
	private static Path file = Path.of("unused");

	@BeforeContainer
	static void makeFile() throws IOException {
		file = Files.createTempFile("any", ".bin");
	}

	@AfterContainer
	static void removeFile() throws IOException {
		Files.delete(file);
	}

	@Property(tries = 500)
	void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
		load(bytes);
		btf(bytes, Optional.empty());
	}

	@Property(tries = 1000)
	void aDamagedElfFileIsReadOrRefused(@ForAll @Size(max = 6) List<@IntRange(min = 0) Integer> places,
			@ForAll @Size(6) List<Byte> values, @ForAll @IntRange(min = 0, max = 4000) int cut) throws IOException {
		byte[] elf = new ElfBytes().section(".data", new byte[16]).symbol("gref_list", 1, 1, 0x1000).symbol("limit", 1, 1, 0x1010)
				.section(".BTF", types()).bytes();
		load(damaged(elf, places, values, cut));
	}

	@Property(tries = 3000)
	void damagedTypesAreReadOrRefused(@ForAll @Size(max = 6) List<@IntRange(min = 0) Integer> places,
			@ForAll @Size(6) List<Byte> values, @ForAll @IntRange(min = 0, max = 4000) int cut) {
		btf(damaged(types(), places, values, cut), Optional.empty());
	}

	@Property(tries = 300)
	void damagedTypesOfAModuleAreReadOrRefused(@ForAll @Size(max = 6) List<@IntRange(min = 0) Integer> places,
			@ForAll @Size(6) List<Byte> values) throws IOException, FormatException {
		byte[] module = damaged(Files.readAllBytes(BtfSample.MODULE), places, values, 4000);
		Btf kernel = Btf.of("kernel", types(), Optional.empty(), Progress.NONE);
		btf(module, Optional.of(kernel));
	}

	@Property(tries = 500)
	void anyTablesEnd(@ForAll long seed, @ForAll long cr3, @ForAll long address, @ForAll @IntRange(min = 4, max = 5) int levels,
			@ForAll @IntRange(min = 1, max = 20_000) int length) throws IOException {
		Random random = new Random(seed);
		MemoryReader noise = (at, count) -> {
			if (at < 0 || random.nextInt(64) == 0) {
				throw new UnreadableMemoryException(at, count, "noise");
			}
			byte[] bytes = new byte[count];
			random.nextBytes(bytes);
			bytes[0] |= 1;
			return bytes;
		};
		long first = address >> 64 - 12 - 9 * levels;
		try {
			byte[] read = new PageTables(new PagedMemory(noise, 1 << 20), cr3, levels).read(first >= 0 ? first : first & -65536, length);
			assertThat(read).hasSize(length);
		} catch (UnreadableMemoryException e) {
			assertThat(e.why()).isNotEmpty();
		} catch (IllegalArgumentException e) {
			assertThat(e).hasMessageStartingWith("no range of memory");
		}
	}

	/** The tables are made at random here, with pages of all sizes, and followed there. */
	@Property(tries = 200)
	void everyMappedAddressIsFound(@ForAll long seed, @ForAll @IntRange(min = 4, max = 5) int levels,
			@ForAll @IntRange(min = 1, max = 3) int leaf) throws IOException {
		Random random = new Random(seed);
		SparseMemory physical = new SparseMemory().with(0x10000, new byte[5 * 4096]);
		long address = 0;
		for (int level = levels; level >= leaf; level--) {
			int index = random.nextInt(512);
			int shift = 12 + 9 * (level - 1);
			address |= (long) index << shift;
			long page = (random.nextLong() & 0xf_ffff_ffff_ffffL) >>> shift << shift;
			long next = level > leaf ? 0x10000L + (levels - level + 1) * 4096 : page;
			long flags = 1 | random.nextLong() & 0xfff0_0000_0000_0e7eL | (level == leaf && leaf > 1 ? 0x80 : 0);
			physical.put(0x10000L + (levels - level) * 4096 + index * 8, next | flags);
			if (level == leaf) {
				long within = random.nextLong() & (1L << shift) - 1;
				int unused = 64 - 12 - 9 * levels;
				long virtual = (address | within) << unused >> unused;
				assertThat(new PageTables(physical, 0x10000 | random.nextInt(4096), levels).translate(virtual)).isEqualTo(next | within);
			}
		}
	}

	/** Whatever is there, and whatever is asked for: bytes are those below, and it fails only where they cannot be read. */
	@Property(tries = 300)
	void pagesGiveWhatIsBelow(@ForAll @Size(max = 12) List<@LongRange(min = 0, max = 20) Long> pages,
			@ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 80_000) Long> addresses,
			@ForAll @Size(8) List<@IntRange(min = 1, max = 9000) Integer> lengths, @ForAll @IntRange(min = 1, max = 12) int kept)
			throws IOException {
		SparseMemory below = new SparseMemory();
		pages.stream().distinct().forEach(below::withPages);
		PagedMemory memory = new PagedMemory(below, kept * 4096);
		for (int i = 0; i < addresses.size(); i++) {
			Optional<byte[]> direct = read(below, addresses.get(i), lengths.get(i));
			assertThat(read(memory, addresses.get(i), lengths.get(i)).map(ByteBuffer::wrap)).isEqualTo(direct.map(ByteBuffer::wrap));
		}
	}

	private static Optional<byte[]> read(MemoryReader memory, long address, int length) throws IOException {
		try {
			return Optional.of(memory.read(address, length));
		} catch (UnreadableMemoryException e) {
			return Optional.empty();
		}
	}

	private static byte[] types() {
		BtfBytes bytes = new BtfBytes().integer("u64", 8).integer("u16", 2).type(BtfBytes.POINTER, "", 0, 5)
				.type(BtfBytes.TYPEDEF, "p", 0, 3);
		bytes.structure("list_head", 16, member(bytes, "next", 4, 0), member(bytes, "prev", 3, 64));
		bytes.structure("s", 32, member(bytes, "list", 5, 0), member(bytes, "", 7, 128), member(bytes, "bits", 2, 5 << 24 | 192));
		bytes.union("", 8, member(bytes, "a", 1, 0), member(bytes, "b", 2, 0));
		bytes.structure("page", 64, member(bytes, "s", 6, 0), member(bytes, "t", 6, 256));
		return bytes.bytes();
	}

	private static int[] member(BtfBytes bytes, String name, int type, int bit) {
		return new int[] { bytes.name(name), type, bit };
	}

	private static byte[] damaged(byte[] well, List<Integer> places, List<Byte> values, int cut) {
		byte[] bytes = Arrays.copyOf(well, Math.min(well.length, Math.max(1, cut)));
		for (int i = 0; i < places.size(); i++) {
			bytes[places.get(i) % bytes.length] = values.get(i);
		}
		return bytes;
	}

	private static void load(byte[] bytes) throws IOException {
		Files.write(file, bytes);
		for (List<Path> types : List.of(List.<Path>of(), List.of(file))) {
			try {
				LinuxKernel.load(new KernelSettings(Optional.of(file), types, OptionalLong.empty(), 0), Progress.NONE);
			} catch (FormatException e) {
				assertThat(e.problem().source()).isEqualTo(file.toString());
			}
			try {
				Btf.read(file, Optional.empty(), Progress.NONE);
			} catch (FormatException e) {
				assertThat(e.problem().source()).isEqualTo(file.toString());
			}
		}
	}

	private static void btf(byte[] bytes, Optional<Btf> kernel) {
		List<Layout> layouts = new ArrayList<>();
		try {
			Btf btf = Btf.of("types", bytes, kernel, Progress.NONE);
			for (String name : STRUCTURES) {
				layouts.addAll(btf.layouts(name));
			}
		} catch (FormatException e) {
			assertThat(e.problem().expected()).isNotEmpty();
		}
		for (Layout layout : layouts) {
			for (Field field : layout.fields()) {
				assertThat(field.end()).isLessThanOrEqualTo(layout.size());
			}
		}
	}
}
