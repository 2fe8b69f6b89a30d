package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedTraceTest {

	private static final String START = """
			{"op":"start","limit":4,"version":1,"frames":1,"entries":[],"stale":0,"refs":[8,9,10],"gref_size":0,"free":3}
			""";
	private static final String OPEN = """
			{"op":"open","args":{"fd":"F"},"ret":0,"errno":"","fdno":6}
			""";

	@TempDir
	Path folder = Path.of("");

	private Problem problem(String text) throws Exception {
		Path file = Files.writeString(folder.resolve("a.jsonl"), text);
		return catchThrowableOfType(FormatException.class, () -> TraceVerification.verify(file)).problem();
	}

	@Test
	void aSoundTraceIsReadToCompareTheOthersWith() throws Exception {
		Path file = Files.writeString(folder.resolve("a.jsonl"), START + OPEN);

		assertThat(TraceVerification.verify(file)).isEqualTo(new TraceVerification("a.jsonl", 1, List.of()));
	}

	@Test
	void whereTheTextStopsBeingJsonIsTold() throws Exception {
		Problem problem = problem(START + "{\"op\":\"open\",oops}\n");

		assertThat(problem.position()).startsWith("line 2, column 1");
		assertThat(problem.expected()).isEqualTo("JSON");
		assertThat(problem.found()).startsWith("o");
	}

	@Test
	void aKernelThatIsNotKnownIsTold() throws Exception {
		Problem problem = problem(START.replaceFirst("\\{", "{\"kernel\":\"linux-1.0\",") + OPEN);

		assertThat(problem.position()).isEqualTo("line 1, column 2");
		assertThat(problem.expected()).contains("linux-3.2").contains("linux-7.2");
		assertThat(problem.found()).contains("linux-1.0");
	}

	@Test
	void aCutLineIsTold() throws Exception {
		assertThat(problem(START + OPEN.substring(0, 30)).position()).startsWith("line 2, ");
	}

	@Test
	void aTraceWithoutItsStartIsNone() throws Exception {
		Problem problem = problem(OPEN);

		assertThat(problem.position()).isEqualTo("line 1, column 1");
		assertThat(problem.expected()).contains("start");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "\n\n", "[1]\n", "\0\1\2", "null", "{}", "{\"op\":7}"})
	void whatIsNoTraceAtAllIsRefused(String text) throws Exception {
		assertThat(problem(text)).isNotNull();
	}

	@Test
	void aFolderIsNoTraceAndNothingIsNone() {
		assertThat(catchThrowableOfType(FormatException.class, () -> TraceVerification.verify(folder)).problem().found())
				.isEqualTo("a directory");
		assertThat(catchThrowableOfType(FormatException.class, () -> TraceVerification.verify(folder.resolve("none"))).problem()
				.found()).isEqualTo("nothing of that name");
	}

	@ParameterizedTest
	@ValueSource(strings = {"\"frames\":0", "\"frames\":-1", "\"frames\":1e9", "\"frames\":99999999999999999999999",
			"\"frames\":1e999999999", "\"frames\":\"1\"", "\"frames\":null", "\"frames\":257"})
	void aNumberOfFramesThatCannotBeIsToldWhereItIs(String frames) throws Exception {
		Problem problem = problem(START.replace("\"frames\":1", frames));

		assertThat(problem.position()).isEqualTo("line 1, column " + (START.indexOf("\"frames\"") + 1));
		assertThat(problem.expected()).contains("frames");
	}

	@ParameterizedTest
	@ValueSource(strings = {"[8,8]", "[512]", "[7]", "[-1]", "[\"8\"]", "8", "[8.5]", "[[8]]"})
	void aFreeListThatCannotBeIsRefused(String refs) throws Exception {
		assertThat(problem(START.replace("[8,9,10]", refs)).position()).startsWith("line 1, ");
	}

	@ParameterizedTest
	@ValueSource(strings = {"{\"op\":\"open\"}", "{\"op\":\"open\",\"args\":[]}", "{}", "{\"op\":[]}",
			"{\"op\":\"alloc\",\"args\":{\"fd\":\"F\",\"domid\":65536,\"flags\":1,\"count\":1}}",
			"{\"op\":\"alloc\",\"args\":{\"fd\":\"F\",\"domid\":0,\"flags\":1,\"count\":4294967296}}",
			"{\"op\":\"dealloc\",\"args\":{\"fd\":\"F\",\"index\":\"0x11112222333344445\",\"count\":1}}",
			"{\"op\":\"dealloc\",\"args\":{\"fd\":\"F\",\"index\":\"-1\",\"count\":1}}",
			"{\"op\":\"peek\",\"args\":{\"var\":\"M\",\"off\":\"0x0\",\"n\":2000000000}}",
			"{\"op\":\"poke\",\"args\":{\"var\":\"M\",\"off\":\"0x0\",\"bytes\":\"abc\"}}",
			"{\"op\":\"munmap\",\"args\":{\"var\":\"M\",\"page\":-1,\"pages\":1}}",
			"{\"op\":\"note\",\"delta\":[{\"ref\":-1}]}", "{\"op\":\"note\",\"delta\":[7]}",
			"{\"op\":\"note\",\"delta_total\":-1}", "{\"op\":\"note\",\"free\":[]}", "{\"op\":\"entries\",\"entries\":3}",
			"{\"op\":\"limit\",\"args\":{\"limit\":5}}", "{\"op\":\"open\",\"args\":{\"fd\":\"F\"},\"fdno\":100000}"})
	void aFieldThatIsNotWhatItMustBeIsRefused(String line) throws Exception {
		assertThat(problem(START + line + "\n").position()).startsWith("line 2, ");
	}

	@Test
	void veryDeepNestingIsRefused() throws Exception {
		assertThat(problem(START + "{\"op\":" + "[".repeat(100_000)).position()).startsWith("line 2, ");
	}

	@Test
	void whateverIsBrokenInATraceNothingElseIsThrown() throws Exception {
		String sound = Files.readString(Samples.trace(1, "03-dealloc"));
		Random random = new Random(42);
		Path file = folder.resolve("broken.jsonl");
		int refused = 0;
		for (int i = 0; i < 300; i++) {
			StringBuilder broken = new StringBuilder(sound);
			for (int j = 0; j < 3; j++) {
				int at = sound.indexOf('\n') + random.nextInt(sound.length() - sound.indexOf('\n'));
				broken.setCharAt(at, "0123456789-{}[]\",:x\nA".charAt(random.nextInt(21)));
			}
			Files.writeString(file, broken);
			try {
				assertThat(TraceVerification.verify(file).operations()).isPositive();
			} catch (FormatException e) {
				refused++;
				assertThat(e.problem().source()).endsWith("broken.jsonl");
			}
		}
		assertThat(refused).isPositive();
	}
}
