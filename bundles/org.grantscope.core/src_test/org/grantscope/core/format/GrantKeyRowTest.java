package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.observe.TrackedEntries.Domain;
import org.grantscope.core.observe.TrackedEntries.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The quick way to read a row never says anything else than the thorough one. */
class GrantKeyRowTest {

	private static final Entry ENTRY = new Entry(500, 7, 0x3650b, new PinCounts(0x01020304), 65535, 0x3650c, 0xfe09);
	private static final List<String> PREFIXES = List.of("", "(XEN) ", "(XEN) [2026-11-20 17:56:01] ",
			"(XEN) [2026-11-20 17:56:01.123] ",
			"(XEN) [   12.345678] ", "[12345.678901] ", "(XEN) [00000012ab34cd56] ", "Nov 20 17:56:01 host xl[5]: (XEN) ");
	private static final String CHANGES = "[]0x1a-().: \t\n\r(XEN) fF9\u00e9";

	@ParameterizedTest
	@EnumSource
	void everyReleasePrintsRowsThatAreReadQuickly(Dialect dialect) {
		for (String prefix : PREFIXES) {
			String line = prefix + dialect.print(ENTRY);
			assertThat(read(line + '\n')).as(line).isEqualTo(ENTRY);
			assertThat(read(line + "\r\n")).as(line).isEqualTo(ENTRY);
			assertThat(read(line + '\r')).as(line).isEqualTo(ENTRY);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " extra\n", "\n\n", "[0x001", "(XEN) [0x002]\n" })
	void whatFollowsARowBeginsWhereItEnds(String next) {
		byte[] text = (Dialect.XEN_4_11.print(ENTRY) + "\n" + next).getBytes(StandardCharsets.UTF_8);
		assertThat(new GrantKeyRow(text).read(0)).isEqualTo(text.length - next.length());
	}

	@ParameterizedTest
	@EnumSource
	void aRowWithoutItsLineEndIsNotPlain(Dialect dialect) {
		assertThat(read(dialect.print(ENTRY))).isNull();
	}

	@Property(tries = 20_000)
	void aRowThatIsReadQuicklyIsTheSameReadThoroughly(@ForAll Random random, @ForAll Dialect dialect) {
		StringBuilder text = new StringBuilder(PREFIXES.get(random.nextInt(PREFIXES.size()))).append(dialect.print(ENTRY)).append('\n');
		for (int changes = random.nextInt(4); changes > 0; changes--) {
			change(text, random);
		}
		Entry quick = read(text.toString());
		if (quick != null) {
			String line = text.toString().lines().findFirst().orElseThrow();
			int from = Math.max(0, line.indexOf(GrantKeyLine.XEN));
			assertThat(line.indexOf(GrantKeyLine.XEN, from + 1)).isNegative();
			assertThat(GrantKeyLine.parse(line, from, line.length()))
					.isInstanceOfSatisfying(GrantKeyLine.Row.class, row -> assertThat(row.entry()).isEqualTo(quick));
		}
	}

	/** A tab is as good as a space before a number of a row, but no Xen prints one, so the quick way does not take it. */
	@Property(tries = 2000)
	void aDumpThatIsReadQuicklyIsTheSameReadThoroughly(@ForAll Random random, @ForAll Dialect dialect) throws FormatException {
		Entry other = new Entry(random.nextInt(600), 1, 2, PinCounts.NONE, 3, 4, 5);
		Domain first = dialect.domain(1, 1, 1 + random.nextInt(2), List.of(Texts.WRITABLE, Texts.READ_ONLY, ENTRY));
		StringBuilder text = new StringBuilder(dialect.print(List.of(first, dialect.domain(2, 2, 2, List.of(Texts.READ_ONLY, ENTRY)))));
		for (int changes = random.nextInt(6); changes > 0; changes--) {
			int line = text.indexOf("\n", random.nextInt(text.length() - 1));
			text.insert(line + 1, dialect.print(random.nextBoolean() ? other : ENTRY) + '\n');
		}
		List<TrackedEntries> quick = Texts.readAll(text.toString());
		List<TrackedEntries> thorough = Texts.readAll(text.toString().replaceAll("\\]  +(?=\\d+ 0x)", "$0\t"));
		assertThat(thorough).isEqualTo(quick);
	}

	private static void change(StringBuilder text, Random random) {
		int at = random.nextInt(text.length());
		char to = CHANGES.charAt(random.nextInt(CHANGES.length()));
		switch (random.nextInt(3)) {
			case 0 -> text.setCharAt(at, to);
			case 1 -> text.insert(at, to);
			default -> text.deleteCharAt(at);
		}
		if (text.isEmpty()) {
			text.append('\n');
		}
	}

	private static @Nullable Entry read(String text) {
		GrantKeyRow row = new GrantKeyRow(text.getBytes(StandardCharsets.UTF_8));
		return row.read(0) < 0 ? null : new Entry(row.ref(), row.mapper(), row.mfn(), new PinCounts(row.pins()),
				row.grantee(), row.frame(), row.flags());
	}
}
