package org.grantscope.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSchemesTest {

	private final SourceSchemes schemes = new SourceSchemes(List.of(new Scheme("one"), new Scheme("two")));

	private record Scheme(String name) implements SourceScheme {
		@Override
		public String description() {
			return name;
		}

		@Override
		public ObservationSource source(SourceUri uri) {
			return progress -> List.of(new NotRead(new Origin(uri.text(), Instant.EPOCH), List.of()));
		}
	}

	private ObservationSource source(String text) throws FormatException {
		SourceUri uri = SourceUri.parse(text);
		return schemes.of(uri).source(uri);
	}

	@Test
	void aSourceIsOfTheSchemeThatItsUriNames() throws FormatException, IOException {
		assertThat(source("two:x").observe(Progress.NONE).get(0).origin().source()).isEqualTo("two:x");
		assertThatThrownBy(() -> source("three:x")).hasMessage("three:x: scheme: expected one of one, two, found 'three'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "one:", "ONE:x", "three://x" })
	void aUriIsKnown(String text) {
		assertThat(schemes.isUri(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "one", "three:x", "C:\\one", "./one:x", "dom1=one:x", "t://x" })
	void anythingElseIsAFile(String text) {
		assertThat(schemes.isUri(text)).isFalse();
	}

	@Test
	void twoOfOneNameAreNone() {
		assertThatThrownBy(() -> new SourceSchemes(List.of(new Scheme("one"), new Scheme("one"))))
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void oneSourceThatFailsDoesNotKeepTheOthersFromBeingRead() throws FormatException, IOException {
		ObservationSource sound = source("one:x");
		ObservationSource lost = progress -> {
			throw new IOException("refused");
		};
		SeveralSources several = new SeveralSources(List.of(new SeveralSources.Named("gdb://h", lost),
				new SeveralSources.Named("one:x", sound)));

		List<Observation> seen = several.observe(Progress.NONE);

		assertThat(seen).hasSize(2);
		assertThat(seen.get(1).problems()).singleElement().hasToString("gdb://h: expected a source that answers, found refused");
		SeveralSources alone = new SeveralSources(List.of(new SeveralSources.Named("gdb://h", lost)));
		assertThatThrownBy(() -> alone.observe(Progress.NONE)).isInstanceOf(IOException.class).hasMessage("refused");
	}

	@Test
	void allAreClosed() {
		List<String> closed = new ArrayList<>();
		new SeveralSources(List.of(new SeveralSources.Named("a", closing(closed, "a")), new SeveralSources.Named("b", closing(closed,
				"b")))).close();

		assertThat(closed).containsExactly("a", "b");
	}

	private static ObservationSource closing(List<String> closed, String name) {
		return new ObservationSource() {
			@Override
			public List<Observation> observe(Progress progress) {
				return List.of();
			}

			@Override
			public void close() {
				closed.add(name);
			}
		};
	}
}
