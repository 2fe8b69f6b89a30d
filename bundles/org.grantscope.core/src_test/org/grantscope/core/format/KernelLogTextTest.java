package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.KernelLog.Kind;
import org.grantscope.core.observe.KernelLog.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelLogTextTest {

	private static final int NO_REF = -1;
	private static final long NO_PFN = -1;

	static Stream<Arguments> linux() {
		return Stream.of(
				says("WARNING: g.e. 0x38c still in use!", Kind.STILL_IN_USE, 0x38c, NO_PFN, Map.of()),
				says("xen:grant_table: WARNING: g.e. 0x38c still in use!", Kind.STILL_IN_USE, 0x38c, NO_PFN, Map.of()),
				says("WARNING: g.e. still in use!", Kind.STILL_IN_USE, NO_REF, NO_PFN, Map.of()),
				says("WARNING: g.e. still in use! (19)", Kind.STILL_IN_USE, NO_REF, NO_PFN, Map.of("flags", 0x19L)),
				says("vif vif-0: Grant still in use by backend domain", Kind.STILL_IN_USE, NO_REF, NO_PFN, Map.of()),
				says("xennet_tx_buf_gc: warning -- grant still in use by backend domain.", Kind.STILL_IN_USE, NO_REF, NO_PFN, Map.of()),
				says("deferring g.e. 0x1f4 (pfn 0x2b84e)", Kind.DEFERRING, 0x1f4, 0x2b84e, Map.of()),
				says("deferring g.e. 0x1f4 (pfn 0xffffffffffffffff)", Kind.DEFERRING, 0x1f4, NO_PFN, Map.of()),
				says("deferring g.e. 0x1f4 (pfn 0xffffffff)", Kind.DEFERRING, 0x1f4, NO_PFN, Map.of()),
				says("deferring g.e. 0x1f4 (pfn 0)", Kind.DEFERRING, 0x1f4, 0, Map.of()),
				says("xen:grant_table: deferring g.e. 0x1f4 (pfn 0x2b84e) (total deferred 12, total leaked 0)", Kind.DEFERRING,
						0x1f4, 0x2b84e, Map.of("total deferred", 12L, "total leaked", 0L)),
				says("leaking g.e. 0x9 (pfn 0x2b84e)", Kind.LEAKING, 9, 0x2b84e, Map.of()),
				says("xen:grant_table: leaking g.e. 0x9 (pfn 0x2b84e) (total deferred 12, total leaked 3)", Kind.LEAKING, 9, 0x2b84e,
						Map.of("total deferred", 12L, "total leaked", 3L)),
				says("xen:grant_table: g.e. 0x679a still pending", Kind.STILL_PENDING, 0x679a, NO_PFN, Map.of()),
				says("g.e. 0x679a still pending", Kind.STILL_PENDING, 0x679a, NO_PFN, Map.of()),
				says("freeing g.e. 0x679a (pfn 0x2b84e)", Kind.FREEING, 0x679a, 0x2b84e, Map.of()),
				says("freeing g.e. 0x679a", Kind.FREEING, 0x679a, NO_PFN, Map.of()),
				says("xen:grant_table: freeing g.e. 0x679a (pfn 0x2b84e), 4 remaining", Kind.FREEING, 0x679a, 0x2b84e,
						Map.of("remaining", 4L)),
				says("xen:grant_table: xen/grant-table: max_grant_frames reached cur=64 extra=1 limit=64 gnttab_free_count=0 req_entries=1", Kind.TABLE_FULL,
						NO_REF, NO_PFN, Map.of("cur", 64L, "extra", 1L, "limit", 64L, "gnttab_free_count", 0L, "req_entries", 1L)),
				says("xen/grant-table: max_grant_frames reached cur=32 extra=1 limit=32 gnttab_free_count=0 req_entries=24", Kind.TABLE_FULL,
						NO_REF, NO_PFN, Map.of("cur", 32L, "extra", 1L, "limit", 32L, "gnttab_free_count", 0L, "req_entries", 24L)),
				says("xen:grant_table: maptrack limit reached, can't map all guest pages", Kind.MAPTRACK_FULL, NO_REF, NO_PFN, Map.of()),
				says("xen:grant_table: Grant tables using version 1 layout", Kind.LAYOUT, NO_REF, NO_PFN, Map.of("version", 1L)),
				says("Grant tables using version 2 layout.", Kind.LAYOUT, NO_REF, NO_PFN, Map.of("version", 2L)),
				says("Grant table initialized", Kind.INITIALIZED, NO_REF, NO_PFN, Map.of()),
				says("blkfront: backed has not unmapped grant: 12", Kind.BLOCK_NOT_UNMAPPED, 12, NO_PFN, Map.of()),
				says("backed has not unmapped grant: 4294", Kind.BLOCK_NOT_UNMAPPED, 4294, NO_PFN, Map.of()),
				says("xen_netfront: can't alloc tx grant refs", Kind.NETWORK_WITHOUT_REFS, NO_REF, NO_PFN, Map.of()),
				says("#### netfront can't alloc rx grant refs", Kind.NETWORK_WITHOUT_REFS, NO_REF, NO_PFN, Map.of()),
				says("xen:xen_gntalloc: gntalloc_mmap: Mapping must be shared", Kind.PRIVATE_MAPPING, NO_REF, NO_PFN, Map.of()),
				says("gntalloc: gntalloc_mmap: Mapping must be shared.", Kind.PRIVATE_MAPPING, NO_REF, NO_PFN, Map.of()),
				says("WARNING: CPU: 1 PID: 3051 at drivers/xen/gntdev.c:405 __unmap_grant_pages_done+0x1e5/0x200 [xen_gntdev]",
						Kind.UNMAP_FAILED, NO_REF, NO_PFN, Map.of("cpu", 1L, "pid", 3051L, "source line", 405L)),
				says("gnttab_expand: 17 callbacks suppressed", Kind.OTHER, NO_REF, NO_PFN, Map.of("suppressed", 17L)));
	}

	static Stream<Arguments> xens() {
		return Stream.of(
				says("common/grant_table.c:1066:d0v1 Failed to obtain maptrack handle", Kind.MAPTRACK_FULL, NO_REF, NO_PFN,
						Map.of("caller", 0L)),
				says("grant_table.c:566:d0 Failed to obtain maptrack handle.", Kind.MAPTRACK_FULL, NO_REF, NO_PFN, Map.of("caller", 0L)),
				says("common/grant_table.c:1078:d2v0 Bad ref 0x208 for d1", Kind.OTHER, 0x208, NO_PFN, Map.of("caller", 2L, "domain", 1L)),
				says("grant_table.c:581:d0 Bad ref (520).", Kind.OTHER, 520, NO_PFN, Map.of("caller", 0L)),
				says("common/grant_table.c:1931:d1v0 Expanding d1 grant table from 1 to 2 frames", Kind.OTHER, NO_REF, NO_PFN,
						Map.of("caller", 1L, "domain", 1L, "cur", 1L, "to", 2L)),
				says("common/grant_table.c:2134:d1v0 Expand grant table of d1 to 65 failed. Current: 64 Max: 64", Kind.TABLE_FULL,
						NO_REF, NO_PFN, Map.of("caller", 1L, "domain", 1L, "to", 65L, "cur", 64L, "limit", 64L)),
				says("common/grant_table.c:786:d0v0 Bad flags (0) or dom (0); expected d0", Kind.OTHER, NO_REF, NO_PFN,
						Map.of("caller", 0L, "flags", 0L, "domain", 0L, "expected", 0L)),
				says("arch/x86/mm.c:1223:d0v2 Attempt to implicitly unmap d0's grant PTE 8010000036c5c067", Kind.IMPLICIT_UNMAP,
						NO_REF, NO_PFN, Map.of("caller", 0L, "domain", 0L, "pte", 0x8010000036c5c067L)),
				says("mm.c:1130:d0 Attempt to implicitly unmap a granted PTE 0000000036c5c067", Kind.IMPLICIT_UNMAP, NO_REF,
						NO_PFN, Map.of("caller", 0L, "pte", 0x36c5c067L)),
				says("d1 has active grant 1f4 (GFN 2b84e, MFN: 0x2b84e)", Kind.OTHER, 0x1f4, NO_PFN,
						Map.of("domain", 1L, "gfn", 0x2b84eL, "mfn", 0x2b84eL)),
				says("d1 has too many (42) active grants to report", Kind.OTHER, NO_REF, NO_PFN, Map.of("domain", 1L, "count", 42L)),
				says("common/grant_table.c:814:d0v0 Shared grant entry is unstable", Kind.OTHER, NO_REF, NO_PFN, Map.of()));
	}

	@ParameterizedTest
	@MethodSource("linux")
	void everyDialectOfLinuxIsRead(String text, Kind kind, OptionalInt ref, OptionalLong pfn,
			Map<String, Long> numbers) throws FormatException {
		KernelLog log = only("[   12.345678] " + text + "\n");
		assertThat(log.domid()).hasValue(3);
		assertThat(log.messages()).containsExactly(new Message(1, OptionalDouble.of(12.345678), kind, ref, pfn,
				new TreeMap<>(numbers), text));
	}

	@ParameterizedTest
	@MethodSource("linux")
	void noTimeIsNeeded(String text, Kind kind, OptionalInt ref, OptionalLong pfn,
			Map<String, Long> numbers) throws FormatException {
		assertThat(only(text + "\n").messages())
				.containsExactly(new Message(1, OptionalDouble.empty(), kind, ref, pfn, new TreeMap<>(numbers), text));
	}

	@ParameterizedTest
	@MethodSource("xens")
	void xensOwnLinesAreALogOfTheirOwn(String text, Kind kind, OptionalInt ref, OptionalLong pfn,
			Map<String, Long> numbers) throws FormatException {
		KernelLog log = only("(XEN) [   12.345678] " + text + "\n");
		assertThat(log.domid()).isEmpty();
		assertThat(log.messages()).containsExactly(new Message(1, OptionalDouble.of(12.345678), kind, ref, pfn,
				new TreeMap<>(numbers), text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[   12.345678] ", "<4>[   12.345678] ", "[   12.345678][    T7] ", "[   12.345678] [    C1] ", "kern  :warn  : [   12.345678] ",
			"Nov 20 18:03:01 host kernel: [   12.345678] ", "2026-11-20T18:03:01.123456+00:00 host kernel: [   12.345678] ",
					"(d3) [   12.345678] ",
			"(XEN) (d3) [   12.345678] " })
	void theTimeSinceBootIsReadWhereverItStands(String prefix) throws FormatException {
		assertThat(only(prefix + "g.e. 0x9 still pending\n").messages())
				.containsExactly(new Message(1, OptionalDouble.of(12.345678), Kind.STILL_PENDING, OptionalInt.of(9),
						OptionalLong.empty(), new TreeMap<>(), "g.e. 0x9 still pending"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<12>", "[Fri Nov 20 18:03:01 2026] ", "[Nov20 18:03] ", "[  +0.000123] ", "[<    0.000123>] ", "2026-11-20T18:03:01,123456+00:00 ",
			"Nov 20 18:03:01 host kernel: ", "Nov 20 18:03:01.123456 host kernel: ", "2026-11-20T18:03:01+0000 host kernel: ",
					"Fri 2026-11-20 18:03:01 UTC host kernel: ",
			"1795197397.420000 host kernel: ", "kern  :info  : [Fri Nov 20 18:03:01 2026] " })
	void aDateIsNoTimeSinceBoot(String prefix) throws FormatException {
		assertThat(only(prefix + "g.e. 0x9 still pending\n").messages())
				.containsExactly(new Message(1, OptionalDouble.empty(), Kind.STILL_PENDING, OptionalInt.of(9),
						OptionalLong.empty(), new TreeMap<>(), "g.e. 0x9 still pending"));
	}

	@Test
	void whatXenPassesOnForADomainIsThatDomains() throws FormatException {
		List<KernelLog> logs = read("(d7) g.e. 0x9 still pending\n[    1.000000] Grant table initialized\n(XEN) d1 has too many (42) active grants to report\n");
		assertThat(logs).extracting(KernelLog::domid).containsExactly(OptionalInt.of(3), OptionalInt.of(7), OptionalInt.empty());
		assertThat(logs).allSatisfy(log -> assertThat(log.messages()).hasSize(1));
	}

	@Test
	void realLogsAreRead() throws FormatException, IOException {
		assertThat(only(Files.readString(Samples.file("driver-bugs/14-exhaust/dmesg.txt"))).messages()).singleElement()
				.satisfies(message -> {
			assertThat(message.kind()).isEqualTo(Kind.TABLE_FULL);
			assertThat(message.seconds()).hasValue(6.480644);
			assertThat(message.numbers()).containsEntry("limit", 64L);
		});
		assertThat(only(Files.readString(Samples.file("traces-v1/rnd-03/dmesg.txt"))).messages()).isNotEmpty()
				.allSatisfy(message -> assertThat(message.kind()).isEqualTo(Kind.PRIVATE_MAPPING));
	}

	@Test
	void otherLinesOfTheKernelThatSpeakOfGrantsAreKept() throws FormatException {
		assertThat(only("[    1.000000] xen:grant_table: something new\n[    2.000000] a backend keeps 3 grants\nthe grants of a poet\n[    3.000000] access granted\n").messages())
				.extracting(Message::kind, Message::text).containsExactly(
						tuple(Kind.OTHER, "xen:grant_table: something new"), tuple(Kind.OTHER, "a backend keeps 3 grants"));
	}

	@Test
	void theHypervisorsListOfEntriesIsNoLog() {
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> read(Texts.prefixed("(XEN) [   12.345678] ", Dialect.XEN_4_3.print(List.of(Texts.MAPPED, Texts.EMPTY)))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "deferring g.e. 0x1f4 (pfn 0x", "g.e. 0x9 still pen", "g.e. 9999999999999999999999 still pending", "g.e. 0x80000000 still pending", "WARNING: g.e. ?? still in use!",
			"leaking g.e. 0x9 (pfn 0x2b84e) (total deferred", "Grant tables using version layout" })
	void aDamagedLineIsAProblemAndKept(String text) throws FormatException {
		KernelLog log = only("[    1.000000] Grant table initialized\n[   12.345678] " + text
				+ "\n[   13.000000] g.e. 0x9 still pending\n");
		assertThat(log.problems()).singleElement().satisfies(problem -> assertThat(problem.position()).isEqualTo("line 2, column 16"));
		assertThat(log.messages()).extracting(Message::kind).containsExactly(Kind.INITIALIZED, Kind.OTHER, Kind.STILL_PENDING);
		assertThat(log.messages().get(1).text()).isEqualTo(text);
	}

	@Test
	void aLastNumberThatMayLackDigitsIsNotTaken() throws FormatException {
		KernelLog log = only("backed has not unmapped grant: 12\nbacked has not unmapped grant: 12");
		assertThat(log.messages()).extracting(Message::ref).containsExactly(OptionalInt.of(12), OptionalInt.empty());
		assertThat(log.problems()).hasSize(1);
		assertThat(only("g.e. 0x9 still pending").problems()).isEmpty();
	}

	@Test
	void whereXenInterruptsALineItsEndIsMissing() throws FormatException {
		List<KernelLog> logs = read("[    1.000000] backed has not unmapped grant: 1(XEN) d1 has too many (42) active grants to report\n");
		assertThat(logs).hasSize(2);
		assertThat(logs.get(0).problems()).hasSize(1);
		assertThat(logs.get(1).problems()).isEmpty();
	}

	@Test
	void textOfSomethingElseIsRefused() {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> read("Dear diary,\n[    1.000000] usb 1-1: new device\n"))
				.satisfies(e -> assertThat(e.problem().found()).isEqualTo("no line of it in 2 lines"));
	}

	private static Arguments says(String text, Kind kind, int ref, long pfn, Map<String, Long> numbers) {
		return Arguments.of(text, kind, ref < 0 ? OptionalInt.empty() : OptionalInt.of(ref),
				pfn < 0 ? OptionalLong.empty() : OptionalLong.of(pfn), numbers);
	}

	private static List<KernelLog> read(String text) throws FormatException {
		return Texts.readAll(new KernelLogText(), 3, text);
	}

	private static KernelLog only(String text) throws FormatException {
		List<KernelLog> logs = read(text);
		assertThat(logs).hasSize(1);
		return logs.get(0);
	}
}
