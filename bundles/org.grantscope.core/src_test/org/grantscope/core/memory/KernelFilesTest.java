package org.grantscope.core.memory;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SPARSE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelFilesTest {

	private static final String KALLSYMS = """
			ffffffff81000000 T _stext
			ffffffff82000180 D linux_banner
			ffffffffc0226480 d gref_list\t[xen_gntalloc]
			""";
	private static final String SYSTEM_MAP = """
			ffffffff81000000 T _stext
			ffffffff82000180 D linux_banner
			""";

	@TempDir
	Path folder = Path.of("");

	@Test
	void symbolsOfTheRunningKernelAreReadFromText() throws FormatException, IOException {
		LinuxKernel kernel = load(file("kallsyms", KALLSYMS));
		assertThat(kernel.symbols().address("gref_list")).hasValue(0xffffffffc0226480L);
		assertThat(kernel.symbols().problems()).isEmpty();
		assertThat(kernel.symbols().domid()).hasValue(3);
		assertThat(kernel.domid()).isEqualTo(3);
		assertThat(kernel.slide()).isEmpty();
		assertThat(kernel.layouts()).isEqualTo(KernelLayouts.KNOWN);
	}

	@Test
	void textThatGzipPackedIsRead() throws FormatException, IOException {
		assertThat(load(packed(KALLSYMS.getBytes(StandardCharsets.US_ASCII))).symbols().address("linux_banner")).isPresent();
	}

	@Test
	void symbolsWithoutModulesSaySo() throws FormatException, IOException {
		assertThat(load(file("System.map", SYSTEM_MAP)).symbols().problems()).extracting(Problem::found)
				.containsExactly("the kernel's alone: what modules have is not seen");
		assertThat(load(file("program", "0000000000004010 d main\n")).symbols().problems()).isEmpty();
		assertThat(load(file("built-in", SYSTEM_MAP + "ffffffff83000000 d gref_list\n")).symbols().problems()).isEmpty();
	}

	@Test
	void symbolsOfAnElfFileAreReadByTheirTypes() throws FormatException, IOException {
		KernelSymbols symbols = load(file("vmlinux", new ElfBytes().section(".data", new byte[16])
				.symbol("gref_list", 1, 1, 0xffffffff83000000L).symbol("label", 0, 1, 1).symbol("f", 2, 1, 2).symbol("f", 2, 1, 3)
				.symbol("f", 2, 1, 3).symbol("absolute", 1, 0xfff1, 4)
				.symbol("undefined", 1, 0, 5).symbol("section", 3, 1, 6).symbol("file.c", 4, 0xfff1, 7).symbol("tls", 6, 1, 8)
				.symbol(0, 1, 1, 9)
				.bytes())).symbols();
		assertThat(symbols.addresses()).containsOnlyKeys("gref_list", "label", "f", "absolute").containsEntry("f", List.of(2L, 3L))
				.containsEntry("gref_list", List.of(0xffffffff83000000L));
		assertThat(symbols.problems()).isEmpty();
	}

	@Test
	void symbolsWhoseNamesAreNotThereAreCounted() throws FormatException, IOException {
		KernelSymbols symbols = load(file("vmlinux", new ElfBytes().section(".data", new byte[16]).symbol("a", 1, 1, 1)
				.symbol(4711, 1, 1, 2).symbol(-1, 1, 1, 2).symbol("n".repeat(512), 1, 1, 3).bytes())).symbols();
		assertThat(symbols.addresses()).containsOnlyKeys("a");
		assertThat(symbols.problems()).extracting(Problem::found).containsExactly("3 symbols without one");
	}

	@Test
	void symbolsAreThoseThatAnotherToolReads() throws IOException, InterruptedException, FormatException {
		Path program = Gcc.compile(folder, """
				static int gref_size; int limit = 1024; struct { void *next, *prev; } gref_list;
				static int helper(void) { return gref_size; }
				int main(void) { return helper() + limit + (gref_list.next != 0); }
				""");
		KernelSymbols symbols = load(program).symbols();
		List<String> lines = Gcc.run(List.of("nm", "--no-demangle", program.toString())).lines()
				.filter(line -> !line.startsWith(" ")).toList();
		assertThat(lines).hasSizeGreaterThan(10);
		assertThat(symbols.addresses().keySet()).contains("gref_size", "limit", "gref_list", "helper", "main");
		for (String line : lines) {
			String[] words = line.split(" ");
			assertThat(symbols.addresses().get(words[2])).as(line).contains(Long.parseUnsignedLong(words[0], 16));
		}
		assertThat(symbols.addresses().values().stream().mapToInt(List::size).sum()).isEqualTo(lines.size());
	}

	@Test
	void aStrippedProgramHasThoseThatItGivesToOthers() throws IOException, InterruptedException, FormatException {
		Path program = Gcc.compile(folder, "int limit = 1024; static int hidden; int main(void) { return limit + hidden; }",
				"-s", "-rdynamic");
		assertThat(load(program).symbols().addresses()).containsKeys("limit", "main").doesNotContainKey("hidden");
	}

	@Test
	void aFileLargerThanMemoryIsReadInParts() throws IOException, FormatException {
		byte[] elf = new ElfBytes().section(".data", new byte[16]).symbol("gref_list", 1, 1, 7).bytes();
		Path path = folder.resolve("vmlinux");
		long far = 20L << 30;
		ByteBuffer header = ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN);
		int headers = (int) header.getLong(40);
		header.putLong(40, far);
		try (FileChannel channel = FileChannel.open(path, CREATE_NEW, WRITE, SPARSE)) {
			channel.write(ByteBuffer.wrap(elf, headers, elf.length - headers), far);
			channel.write(ByteBuffer.wrap(elf, 0, headers), 0);
		}
		assertThat(load(path).symbols().address("gref_list")).hasValue(7);
	}

	@Test
	void aModuleThatIsNotLoadedHasNoAddresses() throws IOException {
		refused(file("m.ko", new ElfBytes().type(1).section(".data", new byte[16]).symbol("gref_list", 1, 1, 0).bytes()),
				"an object file, such as a module that is not loaded");
	}

	@Test
	void aStrippedKernelIsRefused() throws IOException {
		refused(file("vmlinux", new ElfBytes().section(".data", new byte[16]).bytes()), "no .symtab: it was stripped");
	}

	@ParameterizedTest
	@CsvSource({ "1f8b08, what gzip packed", "fd377a585a00, compressed with xz", "28b52ffd, compressed with zstd",
			"9feb0100, types in BTF", "7f454c46, a file of 4 bytes", "00010203, no line of it" })
	void whatIsNoSymbolsIsRefusedByItsName(String hex, String message) throws IOException {
		refused(file("x", HexFormat.of().parseHex(hex)), message);
	}

	@Test
	void aKernelImageIsRefusedWithWhatToGiveInstead() throws IOException {
		byte[] image = new byte[1024];
		image[0x1fe] = 0x55;
		image[0x1ff] = (byte) 0xaa;
		System.arraycopy("HdrS".getBytes(StandardCharsets.US_ASCII), 0, image, 0x202, 4);
		Path path = file("vmlinuz", image);
		refused(path, "/proc/kallsyms");
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Btf.read(path, Optional.empty(), Progress.NONE))
				.withMessageContaining("a compressed kernel (vmlinuz, bzImage)");
	}

	@Test
	void symbolsMustBeGivenAndThere() {
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> LinuxKernel.load(new KernelSettings(Optional.empty(), List.of(), OptionalLong.empty(), 0), Progress.NONE))
				.withMessage("kernel: expected symbols of a kernel: the text of /proc/kallsyms, or an ELF file with symbols, "
						+ "found none given");
		refused(folder.resolve("missing"), "nothing of that name");
		refused(folder, "a directory");
	}

	@Test
	void typesOfAKernelAndItsModuleOverrideWhatIsKnown() throws FormatException, IOException {
		LinuxKernel kernel = load(file("kallsyms", KALLSYMS), BtfSample.KERNEL, BtfSample.MODULE);
		assertThat(kernel.layouts().get("deferred_entry").find("warn_delay")).isPresent();
		assertThat(kernel.layouts().get("gntalloc_gref").find("notify.flags")).isPresent();
	}

	@Test
	void typesOfAModuleAreReadFromItsFile() throws FormatException, IOException {
		Path module = file("m.ko", new ElfBytes().type(1).section(".text", new byte[3])
				.section(".BTF", Files.readAllBytes(BtfSample.MODULE)).bytes());
		assertThat(load(file("kallsyms", KALLSYMS), BtfSample.KERNEL, module).layouts().get("gntalloc_gref"))
				.isEqualTo(KernelLayouts.GNTALLOC_GREF);
	}

	@Test
	void typesOfAModuleBeforeThoseOfItsKernelAreRefused() throws IOException {
		Path symbols = file("kallsyms", KALLSYMS);
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> load(symbols, BtfSample.MODULE, BtfSample.KERNEL))
				.withMessageContaining("expected types of a kernel before those of its modules");
	}

	@Test
	void whatHasNoTypesIsRefused() throws IOException {
		Path symbols = file("kallsyms", KALLSYMS);
		Path stripped = file("vmlinux", new ElfBytes().section(".data", new byte[16]).bytes());
		refusedAsTypes(symbols, stripped, "found an ELF file without one");
		refusedAsTypes(symbols, symbols, "found 66 66 66 66");
		Path elsewhere = file("m.ko", new ElfBytes().section(".BTF", new byte[24]).section(".BTF.base", new byte[24]).bytes());
		refusedAsTypes(symbols, elsewhere, "it was built elsewhere");
	}

	@Test
	void aBombOfGzipIsRefused() throws IOException {
		Path bomb = packed(new byte[65 << 20]);
		refused(bomb, "at most 67108864 bytes, unpacked");
	}

	private Path packed(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		}
		return file("packed.gz", packed.toByteArray());
	}

	private Path file(String name, String text) throws IOException {
		return file(name, text.getBytes(StandardCharsets.US_ASCII));
	}

	private Path file(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	private static void refused(Path symbols, String message) {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> load(symbols)).withMessageContaining(message);
	}

	private static void refusedAsTypes(Path symbols, Path types, String message) {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> load(symbols, types)).withMessageContaining(message);
	}

	private static LinuxKernel load(Path symbols, Path... types) throws FormatException, IOException {
		return LinuxKernel.load(new KernelSettings(Optional.of(symbols), List.of(types), OptionalLong.empty(), 3), Progress.NONE);
	}
}
