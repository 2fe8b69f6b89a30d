package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.grantscope.core.format.Texts.EMPTY;
import static org.grantscope.core.format.Texts.MAPPED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

class GrantKeyWriterTest {

	private static Stream<Path> samples() throws IOException {
		try (Stream<Path> all = Files.walk(Samples.folder())) {
			return all.filter(path -> path.toString().endsWith(".g.txt")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void whatARealXenPrintedIsWrittenAsItWas(Path sample) throws IOException, FormatException {
		String text = Files.readString(sample);
		TrackedEntries dump = GrantKeyText.read(Texts.ORIGIN, text, Progress.NONE).getLast();
		String dumped = text.substring(text.lastIndexOf("(XEN) gnttab_usage_print_all ["));
		String xens = dumped.lines().filter(line -> line.startsWith("(XEN) ")).map(line -> line + '\n').collect(Collectors.joining());

		assertThat(GrantKeyWriter.CONSOLE.write(dump)).isEqualTo(xens);
	}

	@ParameterizedTest
	@EnumSource
	void everyReleaseHasItsFormats(GrantKeyDialect dialect) {
		TrackedEntries dump = new TrackedEntries(Texts.ORIGIN, List.of(EMPTY, MAPPED), false, List.of());
		String printed = Dialect.valueOf(dialect.name()).print(List.of(EMPTY, MAPPED));

		assertThat(new GrantKeyWriter(dialect, false).write(dump)).isEqualTo(printed);
		assertThat(new GrantKeyWriter(dialect, true).write(dump)).isEqualTo(Texts.prefixed("(XEN) ", printed));
	}

	@Property(tries = 300)
	@Domain(Dumps.class)
	@Domain(DomainContext.Global.class)
	void whatIsWrittenIsReadAsItWas(@ForAll TrackedEntries dump, @ForAll GrantKeyDialect dialect,
			@ForAll boolean prefixed) throws FormatException {
		String text = new GrantKeyWriter(dialect, prefixed).write(dump);

		List<TrackedEntries.Domain> told = dump.domains().stream().map(domain -> told(dialect, domain)).toList();
		assertThat(GrantKeyText.read(Texts.ORIGIN, text, Progress.NONE))
				.containsExactly(new TrackedEntries(Texts.ORIGIN, told, false, List.of()));
		assertThat(text).isEqualTo(Texts.prefixed(prefixed ? "(XEN) " : "", Dialect.valueOf(dialect.name()).print(dump.domains())));
	}

	@Test
	void aDumpThatIsCutIsNotWritten() {
		TrackedEntries cut = new TrackedEntries(Texts.ORIGIN, List.of(MAPPED), true, List.of());
		assertThatIllegalArgumentException().isThrownBy(() -> GrantKeyWriter.CONSOLE.write(cut));
	}

	@Test
	void aDomainWhoseNumberOrRowsAreMissingIsNotWritten() {
		OptionalInt unknown = OptionalInt.empty();
		OptionalInt one = OptionalInt.of(1);
		requireRefused(GrantKeyDialect.XEN_4_3,
				new TrackedEntries.Domain(unknown, one, one, one, one, one, List.of(), true), "its number");
		requireRefused(GrantKeyDialect.XEN_4_3, new TrackedEntries.Domain(one, one, one, one, one, one, List.of(), false),
				"all its entries");
	}

	@Test
	void whatADialectPrintsMustBeKnown() {
		OptionalInt unknown = OptionalInt.empty();
		OptionalInt one = OptionalInt.of(1);
		TrackedEntries.Domain idle = new TrackedEntries.Domain(one, unknown, unknown, unknown, unknown, unknown, List.of(), true);
		TrackedEntries.Domain used = new TrackedEntries.Domain(one, unknown, one, one, one, one, List.of(Texts.WRITABLE), true);
		TrackedEntries.Domain unsized = new TrackedEntries.Domain(one, one, unknown, unknown, unknown, unknown,
				List.of(Texts.WRITABLE), true);

		assertThat(GrantKeyDialect.XEN_4_9.lacking(idle)).isEmpty();
		assertThat(GrantKeyDialect.XEN_4_9.lacking(unsized)).isEmpty();
		requireRefused(GrantKeyDialect.XEN_4_9, used, "the version of its table");
		requireRefused(GrantKeyDialect.XEN_4_10, idle, "the version of its table");
		requireRefused(GrantKeyDialect.XEN_4_11, unsized, "its numbers of frames");
	}

	private static void requireRefused(GrantKeyDialect dialect, TrackedEntries.Domain domain, String lacking) {
		TrackedEntries dump = new TrackedEntries(Texts.ORIGIN, List.of(domain), false, List.of());
		assertThatIllegalArgumentException().isThrownBy(() -> new GrantKeyWriter(dialect, true).write(dump))
				.withMessageEndingWith(lacking);
	}

	/** A domain as a reader of that dialect can know it. */
	private static TrackedEntries.Domain told(GrantKeyDialect dialect, TrackedEntries.Domain domain) {
		OptionalInt unknown = OptionalInt.empty();
		return dialect.tellsFrames() ? domain
				: new TrackedEntries.Domain(domain.domid(), domain.entries().isEmpty() ? unknown : domain.version(), unknown,
						unknown, unknown, unknown, domain.entries(), true);
	}
}
