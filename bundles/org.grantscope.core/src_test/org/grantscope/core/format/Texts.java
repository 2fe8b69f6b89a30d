package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.observe.TrackedEntries.Domain;
import org.grantscope.core.observe.TrackedEntries.Entry;

/** What the tests of texts have in common. */
final class Texts {

	static final Origin ORIGIN = new Origin("console", Instant.EPOCH);

	/** Two rows as Xen 4.17 printed them. */
	static final Entry WRITABLE = new Entry(8, 0, 0x3650b, new PinCounts(2), 0, 0x3650b, 0x19);
	static final Entry READ_ONLY = new Entry(10, 0, 0x367b6, new PinCounts(0x200), 0, 0x367b6, 0x09);

	/** A domain with both rows, and one with none. */
	static final Domain MAPPED = Dialect.XEN_4_11.domain(1, 1, 1, List.of(WRITABLE, READ_ONLY));
	static final Domain EMPTY = Dialect.XEN_4_11.domain(0, 1, 2, List.of());

	private Texts() {
	}

	static List<TrackedEntries> readAll(String text) throws FormatException {
		return GrantKeyText.read(ORIGIN, text, Progress.NONE);
	}

	/** The only dump of a text. */
	static TrackedEntries read(String text) throws FormatException {
		List<TrackedEntries> dumps = readAll(text);
		assertThat(dumps).hasSize(1);
		return dumps.get(0);
	}

	/** The only dump of a text, nothing of which is wrong or missing. */
	static List<Domain> readWhole(String text) throws FormatException {
		TrackedEntries dump = read(text);
		assertThat(dump.problems()).isEmpty();
		assertThat(dump.cut()).isFalse();
		return dump.domains();
	}

	/** All that a format reads in a text about that domain. */
	static <T extends Observation> List<T> readAll(LineFormat<T> format, int domid, String text) throws FormatException {
		FileContent content = new FileContent(Path.of("console"), ORIGIN, text.getBytes(StandardCharsets.UTF_8));
		return format.read(content, OptionalInt.of(domid), Progress.NONE);
	}

	static String prefixed(String prefix, String text) {
		return text.replaceAll("(?m)^(?=.)", prefix);
	}
}
