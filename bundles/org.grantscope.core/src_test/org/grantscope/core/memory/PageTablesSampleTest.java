package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a running Linux lead where the machine itself says that they lead. */
class PageTablesSampleTest {

	private static final Path FOLDER = Path.of(System.getProperty("grantscope.root", "../..")).resolve("releng/samples/page-tables");

	@ParameterizedTest
	@ValueSource(ints = { 4, 5 })
	void addressesAreThoseThatQemuTells(int levels) throws IOException {
		List<String> lines = Files.readAllLines(FOLDER.resolve(levels + "-levels.txt"));
		long[] registers = { number(lines.get(1), 0), number(lines.get(1), 1) };
		assertThat(PageTables.levels(registers[1])).isEqualTo(levels);
		PageTables tables = new PageTables(new PagedMemory(pages(levels), 1 << 20), registers[0], levels);
		assertThat(lines).hasSize(34);
		for (String line : lines.subList(2, lines.size())) {
			assertThat(translated(tables, number(line, 0))).as(line).isEqualTo(line.split(" ")[1]);
		}
	}

	private static String translated(PageTables tables, long address) throws IOException {
		try {
			return Long.toHexString(tables.translate(address));
		} catch (UnreadableMemoryException e) {
			assertThat(e.why()).matches("not present by level \\d .*|no address that \\d levels of page tables have");
			return "-";
		}
	}

	private static long number(String line, int word) {
		return Long.parseUnsignedLong(line.split(" ")[word], 16);
	}

	/** Pages of tables, each behind its address. */
	private static SparseMemory pages(int levels) throws IOException {
		SparseMemory memory = new SparseMemory();
		try (DataInputStream in = new DataInputStream(new GZIPInputStream(
				Files.newInputStream(FOLDER.resolve(levels + "-levels.pages.gz"))))) {
			for (byte[] address = in.readNBytes(8); address.length == 8; address = in.readNBytes(8)) {
				memory.with(KernelView.u64(address, 0), in.readNBytes(4096));
			}
		}
		return memory;
	}
}
