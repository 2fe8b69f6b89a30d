package org.grantscope.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUriTest {

	@Test
	void itHasASchemeAPlaceAndParameters() throws FormatException {
		SourceUri uri = SourceUri.parse("GDB://localhost:1234?symbols=kallsyms.txt&timeout=5s");

		assertThat(uri.scheme()).isEqualTo("gdb");
		assertThat(uri.place()).isEqualTo("//localhost:1234");
		assertThat(uri.parameters()).containsExactly(Map.entry("symbols", List.of("kallsyms.txt")), Map.entry("timeout",
				List.of("5s")));
		assertThat(uri).hasToString("GDB://localhost:1234?symbols=kallsyms.txt&timeout=5s");
	}

	@Test
	void aCommandIsWrittenAsItIsTyped() throws FormatException {
		assertThat(SourceUri.parse("exec:ssh root@host 'xl debug-keys g' & echo a=b+c").place())
				.isEqualTo("ssh root@host 'xl debug-keys g' & echo a=b+c");
	}

	@Test
	void whatHasAMeaningIsEscaped() throws FormatException {
		SourceUri uri = SourceUri.parse("exec:date +%25s 100%3F%c3%a9?then=a%26b&then=c=d?");

		assertThat(uri.place()).isEqualTo("date +%s 100?é");
		assertThat(uri.texts("then")).containsExactly("a&b", "c=d?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "C:\\x | 1", "table.bin | 1", "'' | 1", "/a:b | 1", ": | 1", "exec:a%zz | 7",
			"exec:a% | 7",
			"exec:a%4 | 7", "exec:a%4?x=1 | 7", "exec:%ff | 6", "exec:a? | 8", "exec:a?x | 8", "exec:a?=1 | 8", "exec:a?x=1& | 12",
			"exec:a?x=1&y | 12", "exec:a?x=%e2%82 | 10" })
	void whatIsNoneIsRefusedWithThePlace(String text, int character) {
		assertThatThrownBy(() -> SourceUri.parse(text)).isInstanceOfSatisfying(FormatException.class, refusal -> {
			assertThat(refusal.problem().position()).isEqualTo("character " + character);
			assertThat(refusal.problem().expected()).isNotEmpty();
			assertThat(refusal.problem().found()).isNotEmpty();
		});
	}

	@Test
	void aTypoIsRefusedAndTheParametersAreTold() {
		assertThatThrownBy(() -> SourceUri.parse("gdb://h:1?symbol=x").expectOnly("symbols", "btf"))
				.hasMessage("gdb://h:1?symbol=x: symbol: expected one of the parameters symbols, btf, found unknown parameter 'symbol'");
		assertThatThrownBy(() -> SourceUri.parse("sim:example?a=b").expectOnly()).hasMessageContaining("expected no parameter");
	}

	@Test
	void aParameterIsOfItsType() throws FormatException {
		SourceUri uri = SourceUri.parse("xy:?t=500ms&n=0xffffffff81000000&d=12&f=a/b&v=v1&yes=yes&w=two");

		assertThat(uri.duration("t")).hasValue(Duration.ofMillis(500));
		assertThat(uri.number("n", 0, -1)).hasValue(0xffffffff81000000L);
		assertThat(uri.number("d", 1, 12)).hasValue(12);
		assertThat(uri.path("f")).hasValue(Path.of("a", "b"));
		assertThat(uri.word("v", GrantTableVersion.class)).hasValue(GrantTableVersion.V1);
		assertThat(uri.flag("yes", false)).isTrue();
		assertThat(uri.flag("other", true)).isTrue();
		assertThat(uri.word("w", "one", "two")).hasValue("two");
		assertThat(uri.duration("none")).isEmpty();
		assertThat(uri.number("none", 0, 1)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "5", "s", "0s", "-1s", "1.5s", "25h", "9999999999s", "5 s" })
	void whatIsNoDurationIsRefused(String text) throws FormatException {
		SourceUri uri = SourceUri.parse("xy:?t=" + text);

		assertThatThrownBy(() -> uri.duration("t")).isInstanceOf(FormatException.class)
				.hasMessageContaining("a duration from 1ms to 24h");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "13", "0x", "0xd", "1e1", "99999999999999999999", "0x11111111111111111", "twelve" })
	void whatIsNoNumberInTheRangeIsRefused(String text) throws FormatException {
		SourceUri uri = SourceUri.parse("xy:?n=" + text);

		assertThatThrownBy(() -> uri.number("n", 0, 12)).isInstanceOf(FormatException.class)
				.hasMessageContaining("n: expected a number from 0 to 12, decimal or 0x..., found " + (text.isEmpty() ? "nothing" : "'"
				+ text));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "4096, 4096", "64K, 65536", "1M, 1048576", "2G, 2147483648" })
	void aSizeIsInBytes(String text, long bytes) throws FormatException {
		assertThat(SourceUri.parse("xy:?limit=" + text).size("limit", 1L << 31)).hasValue(bytes);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "0K", "-1", "3G", "1T", "1k", "K", "9999999999" })
	void whatIsNoSizeIsRefused(String text) throws FormatException {
		SourceUri uri = SourceUri.parse("xy:?limit=" + text);

		assertThatThrownBy(() -> uri.size("limit", 1L << 31)).isInstanceOf(FormatException.class)
				.hasMessageContaining("limit: expected a number of bytes from 1 to 2147483648");
	}

	@Test
	void whatMayNotBeRepeatedIsNot() throws FormatException {
		SourceUri uri = SourceUri.parse("xy:?a=1&a=2&btf=x&btf=y&shell=maybe");

		assertThatThrownBy(() -> uri.text("a")).hasMessageContaining("a: expected it once, found it 2 times");
		assertThat(uri.paths("btf")).containsExactly(Path.of("x"), Path.of("y"));
		assertThatThrownBy(() -> uri.flag("shell", false)).hasMessageContaining("expected one of yes, no, found 'maybe'");
		assertThatThrownBy(() -> SourceUri.parse("xy:?f=%00").path("f")).isInstanceOf(FormatException.class);
	}

	@Test
	void aParameterIsChanged() throws FormatException {
		assertThat(SourceUri.parse("exec:ls %25?domid=1&then=a&then=b").with("domid", "2"))
				.isEqualTo(SourceUri.of("exec", "ls %", new TreeMap<>(Map.of("domid", List.of("2"), "then", List.of("a", "b")))))
				.hasToString("exec:ls %25?domid=2&then=a&then=b");
	}
}
