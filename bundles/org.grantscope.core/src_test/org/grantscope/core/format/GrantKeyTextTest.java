package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.grantscope.core.format.Texts.EMPTY;
import static org.grantscope.core.format.Texts.MAPPED;
import static org.grantscope.core.format.Texts.READ_ONLY;
import static org.grantscope.core.format.Texts.WRITABLE;
import static org.grantscope.core.format.Texts.prefixed;
import static org.grantscope.core.format.Texts.readWhole;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries.Domain;
import org.grantscope.core.observe.TrackedEntries.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantKeyTextTest {

	private static final String DUMP = Dialect.XEN_4_11.print(List.of(EMPTY, MAPPED));

	@Test
	void aDumpOfXen4_3HasDecimalReferences() throws FormatException {
		assertThat(readWhole("""
				gnttab_usage_print_all [ key 'g' pressed
				      -------- active --------       -------- shared --------
				[ref] localdom mfn      pin          localdom gmfn     flags
				grant-table for remote domain:    3 (v1)
				[ 10]        0 0x03650b 0x00000001          0 0x03650b 0x19
				[512]        0 0x0367b4 0x00000100          0 0x0367b4 0x09
				gnttab_usage_print_all ] done
				""")).containsExactly(new Domain(OptionalInt.of(3), OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty(),
				OptionalInt.empty(), OptionalInt.empty(), List.of(new Entry(10, 0, 0x3650b, new PinCounts(1), 0, 0x3650b, 0x19),
						new Entry(512, 0, 0x367b4, new PinCounts(0x100), 0, 0x367b4, 0x09)), true));
	}

	@Test
	void aDumpOfXen4_9HasHexadecimalReferencesAndTheOldDomainLine() throws FormatException {
		assertThat(readWhole("""
				gnttab_usage_print_all [ key 'g' pressed
				      -------- active --------       -------- shared --------
				[ref] localdom mfn      pin          localdom gmfn     flags
				grant-table for remote domain:    3 (v2)
				[0x010]      0 0x03650b 0x00000001          0 0x03650b 0x18
				gnttab_usage_print_all ] done
				""")).containsExactly(new Domain(OptionalInt.of(3), OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty(),
				OptionalInt.empty(), OptionalInt.empty(),
				List.of(new Entry(16, 0, 0x3650b, new PinCounts(1), 0, 0x3650b, 0x18)), true));
	}

	@Test
	void anOldDumpSaysInTheDomainLineThatNothingIsMapped() throws FormatException {
		assertThat(readWhole("""
				gnttab_usage_print_all [ key 'g' pressed
				      -------- active --------       -------- shared --------
				[ref] localdom mfn      pin          localdom gmfn     flags
				grant-table for remote domain:    0 ... no active grant table entries
				gnttab_usage_print_all ] done
				""")).containsExactly(new Domain(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(),
				OptionalInt.empty(), OptionalInt.empty(), List.of(), true));
	}

	@Test
	void aDumpSinceXen4_10HasTheNumbersOfFrames() throws FormatException {
		assertThat(readWhole("""
				gnttab_usage_print_all [ key 'g' pressed
				      -------- active --------       -------- shared --------
				[ref] localdom mfn      pin          localdom gmfn     flags
				grant-table for remote d5 (v1)
				  2 frames (64 max), 3 maptrack frames (1024 max)
				[0x3ff]      7 0x3650b 0x01020304      65535 0x03650c 0xfe09
				gnttab_usage_print_all ] done
				""")).containsExactly(new Domain(OptionalInt.of(5), OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(64),
				OptionalInt.of(3), OptionalInt.of(1024),
				List.of(new Entry(1023, 7, 0x3650b, new PinCounts(0x01020304), 65535, 0x3650c, 0xfe09)), true));
	}

	@ParameterizedTest
	@EnumSource
	void everyDialectTellsTheSameRows(Dialect dialect) throws FormatException {
		Domain none = dialect.domain(0, 1, 1, List.of());
		Domain some = dialect.domain(7, 2, 4, List.of(WRITABLE, READ_ONLY));
		assertThat(readWhole(dialect.print(List.of(none, some, none)))).containsExactly(none, some, none);
	}

	@ParameterizedTest
	@EnumSource
	void theLargestNumbersThatXenPrintsAreRead(Dialect dialect) throws FormatException {
		Entry largest = new Entry(1023, 0xffff, -1L, new PinCounts(-1), 0xffff, -1L, 0xffff);
		Domain domain = dialect.domain(0x7fef, 2, 4, List.of(largest));
		assertThat(readWhole(dialect.print(List.of(domain)))).containsExactly(domain);
	}

	@Test
	void limitsOf31BitsAreRead() throws FormatException {
		String text = DUMP.replace("64 max", "2147483647 max");
		assertThat(readWhole(text)).extracting(Domain::maxFrames).containsOnly(OptionalInt.of(Integer.MAX_VALUE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "(XEN) ", "(XEN) [2026-11-20 17:56:01] ", "(XEN) [2026-11-20 17:56:01.123] ",
			"(XEN) [   12.345678] ", "(XEN) [12345.678901] ", "(XEN) [00000012ab34cd56] ",
			"[   12.345678] ", "Nov 20 17:56:01 host xenconsoled[412]: (XEN) ", "Nov 20 17:56:01 host kernel: (XEN) [   12.345678] ",
			"[5] (XEN) ", "2026-11-20T17:56:01+00:00 (XEN) [2026-11-20 17:56:01] " })
	void whatLoggersPutBeforeALineDoesNotMatter(String prefix) throws FormatException {
		assertThat(readWhole(prefixed(prefix, DUMP))).containsExactly(EMPTY, MAPPED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void everyLineEndWillDo(String end) throws FormatException {
		assertThat(readWhole(prefixed("(XEN) ", DUMP).replace("\n", end))).containsExactly(EMPTY, MAPPED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "[    3.141592] xen:grant_table: g.e. 0x8 still pending", "[    3.141592][    T1] eth0: up",
			"[    3.141592]", "login: ", "(XEN) d1 attempted to write to 0xfee00000", "(d1) [hello]",
			"[drm] initialised", "=== 3 frames", "\u001b[0m" })
	void otherLinesOfTheConsoleInBetweenDoNotMatter(String other) throws FormatException {
		String interleaved = other + "\n" + prefixed("(XEN) ", DUMP).replace("\n", "\n" + other + "\n");
		assertThat(readWhole(interleaved)).containsExactly(EMPTY, MAPPED);
	}

	@Test
	void aReservedDomidIsAnOrdinaryNumber() throws FormatException {
		assertThat(readWhole(DUMP.replace("remote d1 ", "remote d32752 "))).extracting(Domain::domid)
				.containsExactly(OptionalInt.of(0), OptionalInt.of(0x7ff0));
	}

	@Test
	void entriesComeInAscendingOrder() throws FormatException {
		Domain domain = Dialect.XEN_4_11.domain(1, 1, 1, List.of(READ_ONLY, WRITABLE));
		assertThat(readWhole(Dialect.XEN_4_11.print(List.of(domain))).get(0).entries()).containsExactly(WRITABLE, READ_ONLY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "nothing of it", "[0x008", "(XEN) [0x0g8] 0 0x1 0x1 0 0x1 0x1\n",
			"  3 frames (64 max), 1 maptrack frames (1024 max)\n" })
	void aTextWithoutADumpIsRefused(String text) {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Texts.readAll(text))
				.satisfies(e -> assertThat(e.problem().source()).isEqualTo("console"));
	}

	@Test
	void nobodyWaitsForALongTextOnceCancelled() {
		Progress cancelled = new Progress() {
			@Override
			public void worked(long bytes) {
				// does not matter
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		String text = Dialect.BEGIN + "\n".repeat(5000);
		assertThatExceptionOfType(CancellationException.class)
				.isThrownBy(() -> GrantKeyText.read(Texts.ORIGIN, text, cancelled));
	}
}
