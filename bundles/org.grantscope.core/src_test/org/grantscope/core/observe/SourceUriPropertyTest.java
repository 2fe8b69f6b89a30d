package org.grantscope.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SourceUriPropertyTest {

	@Property
	void whatIsWrittenIsRead(@ForAll("schemes") String scheme, @ForAll("texts") String place,
			@ForAll("parameters") Map<String, List<String>> parameters) throws FormatException {
		SourceUri written = SourceUri.of(scheme, place, new TreeMap<>(parameters));

		assertThat(SourceUri.parse(written.text())).isEqualTo(written);
	}

	@Property
	void everyTextIsReadOrRefusedWithItsPlace(@ForAll String text) {
		try {
			SourceUri uri = SourceUri.parse("exec:" + text);
			SourceUri again = SourceUri.of(uri.scheme(), uri.place(), uri.parameters());
			assertThat(SourceUri.parse(again.text())).isEqualTo(again);
		} catch (FormatException e) {
			if (!e.problem().position().matches("character [0-9]+")) {
				fail("no position: " + e.problem());
			}
		}
	}

	@Provide
	Arbitrary<String> schemes() {
		return Arbitraries.of("gdb", "exec", "Sim", "qm");
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> special = Arbitraries.strings().withChars("?&=%+ /:#\n\u001b\u00e9\u20ac").ofMaxLength(12);
		Arbitrary<String> sound = Arbitraries.strings().excludeChars(surrogates()).ofMaxLength(12);
		return Arbitraries.oneOf(special, sound, Arbitraries.just("\ud83d\ude00"));
	}

	@Provide
	Arbitrary<Map<String, List<String>>> parameters() {
		return Arbitraries.maps(texts().filter(name -> !name.isEmpty()), texts().list().ofMinSize(1).ofMaxSize(3)).ofMaxSize(4);
	}

	private static char[] surrogates() {
		char[] all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
		for (int i = 0; i < all.length; i++) {
			all[i] = (char) (Character.MIN_SURROGATE + i);
		}
		return all;
	}
}
