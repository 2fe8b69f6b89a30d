package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KallsymsTextTest {

	private static final String TEXT = """
			0000000000000000 A fixed_percpu_data
			ffffffff81000000 T _stext
			ffffffff840847e8 B gnttab_shared
			ffffffff84084700 d __key.0
			ffffffff84084710 d __key.0
			ffffffffc0224000 t gntalloc_ioctl\t[xen_gntalloc]
			ffffffffc0226480 d gref_list\t[xen_gntalloc]
			""";

	@Test
	void aNameHasItsAddress() throws FormatException {
		KernelSymbols symbols = whole(TEXT);
		assertThat(symbols.address("gnttab_shared")).hasValue(0xffffffff840847e8L);
		assertThat(symbols.address("fixed_percpu_data")).hasValue(0);
		assertThat(symbols.address("gnttab_list")).isEmpty();
	}

	@Test
	void aNameOfSeveralThingsHasAllAddressesInOrder() throws FormatException {
		KernelSymbols symbols = whole(TEXT);
		assertThat(symbols.addresses().get("__key.0")).containsExactly(0xffffffff84084700L, 0xffffffff84084710L);
		assertThat(symbols.address("__key.0")).isEmpty();
	}

	@Test
	void aModulesNameTellsTheModule() throws FormatException {
		KernelSymbols symbols = whole(TEXT);
		assertThat(symbols.address("gref_list")).hasValue(0xffffffffc0226480L);
		assertThat(symbols.modules()).containsOnlyKeys("gntalloc_ioctl", "gref_list").containsEntry("gref_list", "xen_gntalloc");
	}

	@Test
	void aNameOfSeveralModulesIsFoundByItsModule() throws FormatException {
		KernelSymbols symbols = whole(TEXT + """
				ffffffffc0226400 d limit\t[xen_gntalloc]
				ffffffffc0300000 d limit\t[other]
				""");
		assertThat(symbols.address("limit")).isEmpty();
		assertThat(symbols.address(KernelSymbols.ofModule("xen_gntalloc", "limit"))).hasValue(0xffffffffc0226400L);
		assertThat(symbols.address(KernelSymbols.ofModule("other", "limit"))).hasValue(0xffffffffc0300000L);
		assertThat(symbols.address(KernelSymbols.ofModule("third", "limit"))).isEmpty();
	}

	@Test
	void addressesOf32BitsAreRead() throws FormatException {
		assertThat(whole("c1000000 T _text\r\nc16a2b40 B gnttab_shared\r\n").address("gnttab_shared")).hasValue(0xc16a2b40L);
	}

	@Test
	void hiddenAddressesAreUnknownAndAProblem() throws FormatException {
		KernelSymbols symbols = read("0000000000000000 T _stext\n0000000000000000 d gref_list\t[xen_gntalloc]\n");
		assertThat(symbols.addresses()).isEmpty();
		assertThat(symbols.modules()).containsKey("gref_list");
		assertThat(symbols.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.expected()).isEqualTo("addresses of symbols"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ffffffff8400000 T short", "ffffffff84000000 T", "ffffffff84000000 T two words", "ffffffff84000000  T name", "ffffffff84000000 T name [mod]", "name" })
	void aDamagedLineIsAProblemAndTheOthersAreRead(String line) throws FormatException {
		KernelSymbols symbols = read(TEXT + line + "\nffffffff84000008 T after\n");
		assertThat(symbols.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.position()).isEqualTo("line 8, column 1");
			assertThat(problem.found()).isEqualTo(line);
		});
		assertThat(symbols.address("after")).isPresent();
	}

	@Test
	void aLastNameWithoutLineEndMayLackLetters() throws FormatException {
		assertThat(read(TEXT + "ffffffff84000000 T na").problems()).hasSize(1);
		assertThat(read(TEXT + "ffffffff84000000 T name\t[mod]").problems()).isEmpty();
	}

	@Test
	void problemsAreCountedAfterAThousand() throws FormatException {
		assertThat(read(TEXT + "noise\n".repeat(5000)).problems()).hasSize(1001).last()
				.satisfies(problem -> assertThat(problem.found()).isEqualTo("4000 more problems"));
	}

	@Test
	void symbolsAreRecognised() {
		assertThat(recognised(TEXT)).isTrue();
		assertThat(recognised("ffffffff81000000 T _stext\n")).isTrue();
		assertThat(recognised("ffffffff81000000 is an address\n")).isFalse();
		assertThat(recognised("Dear diary,\n" + TEXT)).isFalse();
	}

	@Test
	void manySymbolsAreReadAndGivenUpOnCancel() throws FormatException {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 150_000; i++) {
			text.append("%016x t symbol_%d\n".formatted(0xffffffff81000000L + i * 16, i));
		}
		byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
		assertThat(KallsymsText.read(Texts.ORIGIN, OptionalInt.of(1), bytes, Progress.NONE)).satisfies(symbols -> {
			assertThat(symbols.addresses()).hasSize(150_000);
			assertThat(symbols.domid()).hasValue(1);
			assertThat(symbols.address("symbol_149999")).hasValue(0xffffffff81000000L + 149_999 * 16);
		});
		assertThatExceptionOfType(CancellationException.class)
				.isThrownBy(() -> KallsymsText.read(Texts.ORIGIN, OptionalInt.empty(), bytes, new Cancelled()));
	}

	@Test
	void textOfSomethingElseIsRefused() {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> read("ffffffffffffffff B The real System.map is elsewhere\n"))
				.satisfies(e -> assertThat(e.problem().found()).isEqualTo("no line of it in 1 lines"));
	}

	private static final class Cancelled implements Progress {
		@Override
		public void worked(long bytes) {
			// nobody watches
		}

		@Override
		public boolean isCancelled() {
			return true;
		}
	}

	private static boolean recognised(String text) {
		return new KallsymsText().recognises(new FileContent(Path.of("symbols"), Texts.ORIGIN, text.getBytes(StandardCharsets.UTF_8)));
	}

	private static KernelSymbols read(String text) throws FormatException {
		return KallsymsText.read(Texts.ORIGIN, OptionalInt.empty(), text.getBytes(StandardCharsets.UTF_8), Progress.NONE);
	}

	private static KernelSymbols whole(String text) throws FormatException {
		KernelSymbols symbols = read(text);
		assertThat(symbols.problems()).isEmpty();
		return symbols;
	}
}
