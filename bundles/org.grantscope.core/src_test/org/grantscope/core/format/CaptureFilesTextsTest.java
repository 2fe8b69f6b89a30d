package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file is recognised by its content, and is what it says or what whoever gives it says. */
class CaptureFilesTextsTest {

	private static final String MAPPED = Dialect.XEN_4_11.print(List.of(Texts.MAPPED));
	private static final String CHANNELS = "'e' pressed -> dumping event-channel info\nEvent channel information for domain 3:\nPolling vCPUs: {}\n    port [p/m/s]\n"
			+ "       1 [1/0/1]: s=3 n=0 x=0 d=0 p=33\n";
	private static final String LSEVTCHN = "   1: VCPU 0: IPI\n";
	private static final String LIST = "Name                                        ID   Mem VCPUs\tState\tTime(s)\nDomain-0                                     0   512     1     r-----      11.4\n";
	private static final String LOG = "[    1.694875] Grant table initialized\n";
	private static final String SYMBOLS = "ffffffff81000000 T _stext\n";
	private static final String STORE = "/local/domain/1/device/vbd/51712/ring-ref = \"8\"\n";

	private final Path folder;

	CaptureFilesTextsTest(@TempDir Path folder) {
		this.folder = folder;
	}

	static Stream<Arguments> texts() {
		return Stream.of(Arguments.of(MAPPED, TrackedEntries.class), Arguments.of(CHANNELS, EventChannels.class),
				Arguments.of(LSEVTCHN, EventChannels.class),
				Arguments.of(LIST, DomainList.class), Arguments.of(LOG, KernelLog.class),
				Arguments.of(SYMBOLS, KernelSymbols.class), Arguments.of(STORE, Frontends.class));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void eachTextIsReadAsWhatItIsAndNothingElse(String text, Class<? extends Observation> kind) throws FormatException, IOException {
		assertThat(observe(write("any.bin", text.getBytes(StandardCharsets.UTF_8)))).singleElement().satisfies(seen -> {
			assertThat(seen).isInstanceOf(kind);
			assertThat(seen.problems()).isEmpty();
		});
	}

	@ParameterizedTest
	@MethodSource("texts")
	void eachTextIsRecognised(String text, Class<? extends Observation> kind) {
		assertThat(recognised(text.getBytes(StandardCharsets.UTF_8))).as(kind.getName()).isTrue();
		assertThat(recognised(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))).as(kind.getName()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Dear diary,\n", "", "\n", "int main(void) { return gnttab_init(); }\n", "All grants of the foundation are listed here.\n" })
	void othersAreNot(String text) {
		assertThat(recognised(text.getBytes(StandardCharsets.UTF_8))).isFalse();
	}

	@Test
	void aConsoleThatHoldsSeveralGivesThemAll() throws FormatException, IOException {
		assertThat(observe(write("console.log",
				(LOG + MAPPED + CHANNELS + "# lsevtchn\n" + LSEVTCHN + "# xl list\n" + LIST + LOG).getBytes(StandardCharsets.UTF_8))))
				.hasExactlyElementsOfTypes(TrackedEntries.class, EventChannels.class, EventChannels.class, DomainList.class, KernelLog.class)
				.allSatisfy(seen -> assertThat(seen.problems()).isEmpty());
	}

	@Test
	void aRealConsoleHasDumpsAndAKernelsLines() throws FormatException, IOException {
		Path console = Samples.file("boot/console.log");
		long dumps = Files.readString(console).lines().filter(line -> line.contains("gnttab_usage_print_all [")).count();
		List<Observation> seen = observe(console);
		assertThat(seen).allSatisfy(one -> assertThat(one.problems()).isEmpty());
		assertThat(seen).filteredOn(TrackedEntries.class::isInstance).hasSize((int) dumps);
		assertThat(seen).filteredOn(KernelLog.class::isInstance).singleElement()
				.isInstanceOfSatisfying(KernelLog.class, log -> assertThat(log.messages()).extracting(KernelLog.Message::kind)
						.containsExactly(KernelLog.Kind.PRIVATE_MAPPING, KernelLog.Kind.PRIVATE_MAPPING));
		assertThat(seen).hasSize((int) dumps + 1);
	}

	@Test
	void theDamageOfOneFormatIsToldAndTheOthersAreRead() throws FormatException, IOException {
		List<Observation> seen = observe(write("console.log",
				(LOG + CHANNELS + "       2 [0/0/0]: s=9 n=0 x=0\n").getBytes(StandardCharsets.UTF_8)));
		assertThat(seen).hasExactlyElementsOfTypes(EventChannels.class, KernelLog.class);
		assertThat(seen.get(0).problems()).hasSize(1);
		assertThat(seen.get(1).problems()).isEmpty();
	}

	@Test
	void aTextOfNoneTellsWhatWasExpected() throws IOException {
		Path notes = write("notes.txt", "Dear diary,\n".getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> observe(notes)).satisfies(e -> {
			assertThat(e.problem().source()).isEqualTo(notes.toString());
			assertThat(e.problem().expected())
					.contains("Xen's list of mapped entries", "Xen's list of event channels", "lsevtchn", "xl's list of domains",
							"a kernel's log",
					"a kernel's symbols", "xenstore");
		});
	}

	@Test
	void theDomainThatIsGivenHoldsForWhatDoesNotNameOne() throws FormatException, IOException {
		byte[] all = (LSEVTCHN + LOG).getBytes(StandardCharsets.UTF_8);
		List<Observation> seen = observe(given(7, write("7.txt", all)),
				given(8, write("8.map", SYMBOLS.getBytes(StandardCharsets.UTF_8))));
		assertThat(((EventChannels) seen.get(0)).domains().get(0).domid()).hasValue(7);
		assertThat(((KernelLog) seen.get(1)).domid()).hasValue(7);
		assertThat(((KernelSymbols) seen.get(2)).domid()).hasValue(8);
	}

	@Test
	void framesThatAreGivenWithADomainAreItsTable() throws FormatException, IOException {
		Path first = write("a.bin", frame(0x01));
		Path second = write("b.bin", frame(0x05));
		Path third = write("c.bin", frame(0x09));
		List<Observation> seen = observe(given(3, first), given(5, second), given(3, third),
				CaptureFile.of(write("d.bin", frame(0x0d))));
		assertThat(seen).hasExactlyElementsOfTypes(RawTable.class, RawTable.class, RawTable.class);
		assertThat(seen).extracting(table -> ((RawTable) table).domid(), table -> ((RawTable) table).image().frames())
				.containsExactly(tuple(3, 2), tuple(5, 1), tuple(0, 1));
		assertThat(((RawTable) seen.get(0)).image().flags(512 + 8)).isEqualTo(0x09);
	}

	@Test
	void aMissingFrameOfOneDomainIsNoGapOfAnother() throws FormatException, IOException {
		List<Observation> seen = observe(given(3, folder.resolve("missing")), given(3, write("a.bin", frame(1))),
				given(3, write("b.bin", frame(1))), given(5, write("c.bin", frame(1))),
				given(5, write("d.bin", frame(1))));
		assertThat(seen).hasExactlyElementsOfTypes(RawTable.class, NotRead.class);
		assertThat(((RawTable) seen.get(0)).domid()).isEqualTo(5);
	}

	@Test
	void statusFramesBesideThoseOfADomainAreNoTableOfTheirOwn() throws FormatException, IOException {
		Path label = Samples.file("v2/deferred/v-deferred");
		List<Observation> seen = observe(given(4, Samples.beside(label, ".frames.bin")),
				CaptureFile.of(Samples.beside(label, ".status.bin")));
		assertThat(seen).singleElement().isInstanceOfSatisfying(RawTable.class, table -> {
			assertThat(table.domid()).isEqualTo(4);
			assertThat(table.image().version()).isEqualTo(GrantTableVersion.V2);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE", "UTF-8" })
	void aByteOrderMarkTellsTheEncoding(String charset) throws FormatException, IOException {
		assertThat(observe(write("windows.txt",
				("\ufeff" + LOG).replace("\n", "\r\n").getBytes(Charset.forName(charset))))).singleElement()
				.isInstanceOfSatisfying(KernelLog.class,
						log -> assertThat(log.messages()).extracting(KernelLog.Message::text).containsExactly("Grant table initialized"));
	}

	@Test
	void bytesThatAreNoUtf8DoNotKeepTheRestFromBeingRead() throws FormatException, IOException {
		byte[] text = ("caf\u00e9 \u00fc\n" + LOG).getBytes(StandardCharsets.ISO_8859_1);
		assertThat(observe(write("latin.txt", text))).singleElement().isInstanceOf(KernelLog.class);
	}

	@Test
	void aFormatOfSomebodyElseReadsWhatItRecognisesAlone() throws FormatException, IOException {
		CaptureFormat other = new CaptureFormat() {
			@Override
			public String name() {
				return "a trace";
			}

			@Override
			public boolean recognises(FileContent content) {
				return content.bytes()[0] == '{';
			}

			@Override
			public List<? extends Observation> read(FileContent content, OptionalInt domid, Progress progress) throws FormatException {
				if (content.bytes().length < 4) {
					throw new FormatException(Problem.ofWhole(content.origin().source(), "a trace", "its beginning"));
				}
				return List.of(new NotRead(content.origin(), List.of(Problem.ofWhole("a", "b", "c"))));
			}
		};
		Path trace = write("trace", ("{}\n" + LOG).getBytes(StandardCharsets.UTF_8));
		Path begun = write("begun", "{".getBytes(StandardCharsets.UTF_8));
		List<Observation> seen = new CaptureFiles(List.of(CaptureFile.of(trace), CaptureFile.of(begun),
				CaptureFile.of(write("log", LOG.getBytes(StandardCharsets.UTF_8)))),
				CaptureFiles.Options.NONE, List.of(other)).observe(Progress.NONE);
		assertThat(seen).hasExactlyElementsOfTypes(NotRead.class, KernelLog.class, NotRead.class);
		assertThat(seen.get(2).problems()).extracting(Problem::source).containsExactly(begun.toString());
	}

	private static boolean recognised(byte[] bytes) {
		return TextFormats.recognise(new FileContent(Path.of("text"), Texts.ORIGIN, bytes));
	}

	private static CaptureFile given(int domid, Path path) {
		return new CaptureFile(path, OptionalInt.of(domid));
	}

	private static List<Observation> observe(Path file) throws FormatException, IOException {
		return observe(CaptureFile.of(file));
	}

	private static List<Observation> observe(CaptureFile... files) throws FormatException, IOException {
		return new CaptureFiles(Arrays.asList(files), CaptureFiles.Options.NONE, List.of()).observe(Progress.NONE);
	}

	private static byte[] frame(int flags) {
		byte[] frame = new byte[GrantTableVersion.FRAME_BYTES];
		frame[8 * 8] = (byte) flags;
		frame[8 * 8 + 4] = 0x55;
		return frame;
	}

	private Path write(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}
}
