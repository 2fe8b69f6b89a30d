package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.observe.TrackedEntries.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the text is, it is read or refused, in bounded time. */
@Timeout(120)
class GrantKeyTextFuzzTest {

	private static final List<String> FRAGMENTS = List.of("(XEN) ", "[", "]", "0x", "[0x", "-", "\n", "\r", "\0", " ",
			"gnttab_usage_print_all [", "gnttab_usage_print_all ] done\n", "grant-table for remote d", "(v1)\n",
			"grant-table for remote domain:", " frames (", " max), ", "99999999999999999999999", "-------- active --------\n",
			"no active grant table entries\n", "\u2028", "\u00e9", "\ud83d\ude00", "[    1.234567] ");

	@Test
	void changedDumpsAreReadOrRefused() throws IOException {
		List<Path> labels = Samples.labels();
		for (int seed = 0; seed < 4000; seed++) {
			Random random = new Random(seed);
			StringBuilder text = new StringBuilder(Samples.text(labels.get(random.nextInt(labels.size()))));
			int changes = 1 + random.nextInt(20);
			for (int i = 0; i < changes && !text.isEmpty(); i++) {
				change(text, random);
			}
			requireReadOrRefused(text.toString(), seed);
		}
	}

	@Test
	void randomBytesAreReadOrRefused() {
		for (int seed = 0; seed < 2000; seed++) {
			byte[] bytes = new byte[new Random(seed).nextInt(4096)];
			new Random(seed).nextBytes(bytes);
			requireReadOrRefused(new String(bytes, StandardCharsets.UTF_8), seed);
			requireReadOrRefused(new String(bytes, StandardCharsets.ISO_8859_1), seed);
		}
	}

	@Test
	void randomPiecesOfLinesAreReadOrRefused() {
		for (int seed = 0; seed < 4000; seed++) {
			Random random = new Random(seed);
			StringBuilder text = new StringBuilder();
			int pieces = random.nextInt(200);
			for (int i = 0; i < pieces; i++) {
				text.append(random.nextInt(3) == 0 ? Long.toHexString(random.nextLong()) : FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
			}
			requireReadOrRefused(text.toString(), seed);
		}
	}

	@Test
	void longLinesAreReadOrRefused() {
		for (String fragment : FRAGMENTS) {
			requireReadOrRefused(fragment.repeat(100_000), 0);
			requireReadOrRefused("(XEN) [0x008]" + fragment.repeat(100_000), 0);
			requireReadOrRefused("  1" + fragment.repeat(100_000) + " frames (", 0);
		}
	}

	private static void change(StringBuilder text, Random random) {
		int at = random.nextInt(text.length());
		switch (random.nextInt(5)) {
			case 0 -> text.setCharAt(at, (char) random.nextInt(0x180));
			case 1 -> text.insert(at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
			case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(100)));
			case 3 -> text.insert(at, text.substring(random.nextInt(at + 1), at));
			default -> text.setCharAt(at, Character.forDigit(random.nextInt(16), 16));
		}
	}

	private static void requireReadOrRefused(String text, int seed) {
		try {
			List<TrackedEntries> dumps = Texts.readAll(text);
			assertThat(dumps).as("seed %d", seed).isNotEmpty();
			for (TrackedEntries dump : dumps) {
				assertThat(dump.cut() && dump.problems().isEmpty()).as("seed %d", seed).isFalse();
				dump.domains().forEach(domain -> assertThat(domain.entries()).extracting(Entry::ref).isSorted().doesNotHaveDuplicates());
			}
		} catch (FormatException e) {
			assertThat(e.problem().expected()).as("seed %d", seed).isNotEmpty();
		}
	}
}
