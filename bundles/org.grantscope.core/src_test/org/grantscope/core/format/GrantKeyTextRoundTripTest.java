package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.core.format.Texts.readWhole;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries.Domain;
import org.grantscope.core.observe.TrackedEntries.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dialect prints of random tables is exactly what is read. */
class GrantKeyTextRoundTripTest {

	private static final List<String> PREFIXES = List.of("", "(XEN) ", "(XEN) [2026-11-20 17:56:01.123] ", "(XEN) [   12.345678] ",
			"Nov 20 17:56:01 host xl[5]: (XEN) [00000012ab34cd56] ");

	@ParameterizedTest
	@EnumSource
	void everyTableComesBack(Dialect dialect) throws FormatException {
		for (int seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			List<Domain> domains = randomDomains(random, dialect);
			String prefix = PREFIXES.get(random.nextInt(PREFIXES.size()));
			String text = Texts.prefixed(prefix, dialect.print(domains)).replace("\n", random.nextBoolean() ? "\n" : "\r\n");
			assertThat(readWhole(text)).as("seed %d", seed).isEqualTo(domains);
		}
	}

	private static List<Domain> randomDomains(Random random, Dialect dialect) {
		List<Domain> domains = new ArrayList<>();
		int count = 1 + random.nextInt(5);
		for (int i = 0; i < count; i++) {
			int version = 1 + random.nextInt(2);
			int frames = 1 + random.nextInt(64);
			int limit = frames * (version == 1 ? 512 : 256);
			List<Entry> entries = new ArrayList<>();
			for (int ref : randomRefs(random, limit)) {
				entries.add(new Entry(ref, word(random), frame(random), new PinCounts(pins(random)), word(random), frame(random),
						word(random)));
			}
			domains.add(dialect.domain(word(random), version, frames, entries));
		}
		return domains;
	}

	private static TreeSet<Integer> randomRefs(Random random, int limit) {
		TreeSet<Integer> refs = new TreeSet<>();
		int count = random.nextInt(4) == 0 ? 0 : random.nextInt(60);
		for (int i = 0; i < count; i++) {
			refs.add(random.nextInt(limit));
		}
		if (count > 30) {
			refs.add(0);
			refs.add(limit - 1);
		}
		return refs;
	}

	private static int word(Random random) {
		return random.nextBoolean() ? random.nextInt(32) : random.nextInt(0x10000);
	}

	private static long frame(Random random) {
		return random.nextLong() >>> random.nextInt(64);
	}

	private static int pins(Random random) {
		return random.nextBoolean() ? 1 << 8 * random.nextInt(4) : random.nextInt();
	}
}
