package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables at 0x10000 (PML5), 0x11000 (PML4), 0x12000 (PDPT), 0x13000 (PD), 0x14000 (PT). */
class PageTablesTest {

	private static final long PRESENT_AND_MORE = 0x67;
	private static final long LARGE = 0xe7;
	private static final long NX = 1L << 63;
	/** Indices 511, 510, 3 and 5. */
	private static final long KERNEL = 0xffff_ffff_8060_5000L;

	private final SparseMemory physical = new SparseMemory();
	private final PageTables tables = new PageTables(physical, 0x11000, 4);

	@BeforeEach
	void tables() {
		physical.withPages(0x40, 0x41).with(0x10000, new byte[5 * 4096]);
		physical.put(0x10000 + 511 * 8, 0x11000 | PRESENT_AND_MORE);
		physical.put(0x11000 + 511 * 8, 0x12000 | PRESENT_AND_MORE);
		physical.put(0x12000 + 510 * 8, 0x13000 | PRESENT_AND_MORE);
		physical.put(0x13000 + 3 * 8, 0x14000 | PRESENT_AND_MORE);
		physical.put(0x14000 + 5 * 8, 0x40000 | PRESENT_AND_MORE | NX);
		physical.put(0x14000 + 6 * 8, 0x41000 | PRESENT_AND_MORE);
	}

	@Test
	void fourLevelsLeadToAPage() throws IOException {
		assertThat(tables.translate(KERNEL + 0x123)).isEqualTo(0x40123);
	}

	@Test
	void fiveLevelsLeadToAPage() throws IOException {
		assertThat(new PageTables(physical, 0x10000, 5).translate(KERNEL + 0x123)).isEqualTo(0x40123);
	}

	@Test
	void flagsAndTheContextInTheRegisterDoNotMatter() throws IOException {
		assertThat(new PageTables(physical, 0x11fff | NX, 4).translate(KERNEL)).isEqualTo(0x40000);
	}

	@Test
	void highBitsOfAnEntryAreNotPartOfTheAddress() throws IOException {
		physical.put(0x14000 + 5 * 8, 0xfff0_0012_3456_7000L | PRESENT_AND_MORE);
		assertThat(tables.translate(KERNEL + 8)).isEqualTo(0x12_3456_7008L);
	}

	@Test
	void aPageOf2MiBIsFound() throws IOException {
		physical.put(0x13000 + 3 * 8, 0x1234_0000_0000L + 0x1000 | LARGE);
		assertThat(tables.translate(KERNEL + 0x123)).as("bit 12 is PAT").isEqualTo(0x1234_0000_5123L);
	}

	@Test
	void aPageOf1GiBIsFound() throws IOException {
		physical.put(0x12000 + 510 * 8, 0x1240_0000_0000L | LARGE);
		assertThat(tables.translate(KERNEL + 0x123)).isEqualTo(0x1240_0060_5123L);
	}

	@ParameterizedTest
	@CsvSource({
			"0x11ff8, 'level 4 (PML4) entry 511'", "0x12ff0, 'level 3 (PDPT) entry 510'",
			"0x13018, 'level 2 (PD) entry 3'", "0x14028, 'level 1 (PT) entry 5'" })
	void whatIsNotPresentIsToldByLevelAndEntry(long entry, String where) {
		physical.put(entry, 0xabc0);
		assertThatExceptionOfType(UnreadableMemoryException.class).isThrownBy(() -> tables.read(KERNEL, 8)).satisfies(e -> {
			assertThat(e.address()).isEqualTo(KERNEL);
			assertThat(e.why()).isEqualTo("not present by " + where + ", 0xabc0");
		});
	}

	@Test
	void noPageHas512GiB() {
		physical.put(0x11ff8, 0x12000 | LARGE);
		assertThatExceptionOfType(UnreadableMemoryException.class).isThrownBy(() -> tables.read(KERNEL, 8))
				.satisfies(e -> assertThat(e.why()).isEqualTo("no page is as large as level 4 (PML4) entry 511, 0x120e7, says"));
	}

	@Test
	void aTableThatIsNotThereIsToldWithItsPlace() {
		physical.put(0x13018, 0x99000 | PRESENT_AND_MORE);
		assertThatExceptionOfType(UnreadableMemoryException.class).isThrownBy(() -> tables.read(KERNEL, 8))
				.satisfies(e -> assertThat(e.why()).isEqualTo("level 1 (PT) entry 5 is at physical address 0x99028: nothing there"));
	}

	@Test
	void tablesThatNameThemselvesEnd() throws IOException {
		physical.put(0x11ff8, 0x11000 | PRESENT_AND_MORE);
		assertThat(tables.translate(0xffff_ffff_ffff_fff8L)).isEqualTo(0x11ff8);
	}

	@ParameterizedTest
	@CsvSource({ "0x0000800000000000, 4", "0xffff7fffffffffff, 4", "0x0100000000000000, 5", "0xfeffffffffffffff, 5" })
	void anAddressThatIsNotCanonicalIsNotThere(String address, int levels) {
		PageTables deep = new PageTables(physical, levels == 4 ? 0x11000 : 0x10000, levels);
		long at = Long.parseUnsignedLong(address.substring(2), 16);
		assertThatExceptionOfType(UnreadableMemoryException.class).isThrownBy(() -> deep.translate(at))
				.satisfies(e -> assertThat(e.why()).isEqualTo("no address that %d levels of page tables have", levels));
	}

	@Test
	void pagesThatFollowEachOtherAreReadInOneRange() throws IOException {
		assertThat(tables.read(KERNEL + 0xffe, 4)).containsExactly(0x40, 0x40, 0x41, 0x41);
		assertThat(physical.requests).last().isEqualTo(List.of(new MemoryRange(0x40ffe, 4)));
	}

	@Test
	void pagesThatDoNotFollowEachOtherAreReadInOneRequest() throws IOException {
		physical.put(0x14000 + 5 * 8, 0x41000 | PRESENT_AND_MORE);
		physical.put(0x14000 + 6 * 8, 0x40000 | PRESENT_AND_MORE);
		List<byte[]> read = tables.readAll(List.of(new MemoryRange(KERNEL + 0xffe, 4), new MemoryRange(KERNEL, 1)));
		assertThat(read.get(0)).containsExactly(0x41, 0x41, 0x40, 0x40);
		assertThat(read.get(1)).containsExactly(0x41);
		assertThat(physical.requests).last()
				.isEqualTo(List.of(new MemoryRange(0x41ffe, 2), new MemoryRange(0x40000, 2), new MemoryRange(0x41000, 1)));
	}

	@Test
	void aMappedPageThatIsNotThereIsToldByBothAddresses() {
		physical.put(0x14000 + 6 * 8, 0x77000 | PRESENT_AND_MORE);
		assertThatExceptionOfType(UnreadableMemoryException.class).isThrownBy(() -> tables.read(KERNEL + 0xffe, 4))
				.withMessage("2 bytes at 0xffffffff80606000 cannot be read: it is at physical address 0x77000: nothing there");
	}

	@Test
	void tablesAreReadOnceByPages() throws IOException {
		PageTables cached = new PageTables(new PagedMemory(physical, 1 << 20), 0x11000, 4);
		cached.read(KERNEL, 0x2000);
		int requests = physical.requests.size();
		cached.read(KERNEL, 0x2000);
		assertThat(requests).as("four tables and what is asked for").isEqualTo(5);
		assertThat(physical.requests).hasSize(requests);
	}

	@Test
	void theRegisterTellsTheLevels() {
		assertThat(PageTables.levels(0x3606f0)).isEqualTo(4);
		assertThat(PageTables.levels(0x3616f0)).isEqualTo(5);
		assertThatIllegalArgumentException().isThrownBy(() -> new PageTables(physical, 0, 3));
	}
}
