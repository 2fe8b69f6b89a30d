package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.grantscope.allocator.history.TraceVerification.DomainTrace;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traces of two domains of one real machine, altered: an order is found only where there is one. */
class SeveralTracesTest {

	@TempDir
	Path folder = Path.of("");

	private static TraceVerification verify(Path first, Path second) throws FormatException {
		return TraceVerification.verify(List.of(new DomainTrace(0, first), new DomainTrace(1, second)), Progress.NONE);
	}

	private TraceVerification altered(String file, int line, String from, String to) throws Exception {
		Path domain0 = Samples.copy(Samples.domain0(), folder);
		AlteredTraceTest.alter(folder.resolve(file), line, from, to);
		return verify(domain0, folder.resolve("trace.domU.jsonl"));
	}

	/** What one domain sees of the other one depends on the order, so one alteration may be several differences. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			trace.dom0.jsonl | 11 | 1122334455667788   | 1122334455667700   | 11 | bytes
			trace.dom0.jsonl | 15 | EINVAL             | EPERM              | 15 | errno
			trace.dom0.jsonl | 28 | "port":22          | "port":21          | 29 | ports
			trace.dom0.jsonl | 29 | "ports":[22]       | "ports":[]         | 29 | ports
			trace.dom0.jsonl | 32 | "n":2              | "n":3              | 32 | n
			trace.dom0.jsonl | 36 | 1122004455667788   | 1122334455667788   | 36 | bytes
			trace.domU.jsonl | 4  | "grefs":[589,590   | "grefs":[590,589   | 4  | grefs
			trace.domU.jsonl | 15 | "ref":592,"flags":"0x000d" | "ref":592,"flags":"0x001d" | 15 | delta[592].flags
			trace.domU.jsonl | 15 | "ref":500,"flags":"0x0009" | "ref":500,"flags":"0x0019" | 15 | delta[500].flags
			trace.domU.jsonl | 16 | 090a0b0c           | 090a0b0d           | 16 | bytes
			trace.domU.jsonl | 21 | "free":432         | "free":431         | 21 | free
			trace.domU.jsonl | 24 | EAGAIN             | EINTR              | 24 | errno
			""")
	void anAlterationIsSeenWhereItIs(String file, int line, String from, String to, int where, String what) throws Exception {
		TraceVerification verification = altered(file, line, from, to);

		assertThat(verification.ordered()).isTrue();
		assertThat(verification.differences()).extracting(Difference::line, Difference::what).contains(tuple(where, what));
	}

	@Test
	void anAlterationThatMattersToNothingElseIsOneDifference() throws Exception {
		assertThat(altered("trace.domU.jsonl", 15, "\"ref\":592,\"flags\":\"0x000d\"", "\"ref\":592,\"flags\":\"0x001d\"").differences())
				.containsExactly(new Difference(15, "in dom1 sync", "delta[592].flags", "0x001d", "0x000d"));
	}

	/** Xen's text tells when the other domain had done what: at a dump its entries are compared too. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			3-dom0-maps.g.txt                   | [0x24d]      0 0x2b909 0x00000002 | [0x24d]      0 0x2b909 0x00000001 | d1 active[589].pin
			3-dom0-maps.g.txt                   | [0x1f4]      0 0x2b84e 0x00000200 | [0x1f4]      0 0x2b84e 0x00000002 | d1 active[500].pin
			4-domU-dealloced-while-mapped.g.txt | 2 frames (64 max)                 | 3 frames (64 max)                 | d1 frames
			""")
	void aDumpOfBothIsCompared(String file, String from, String to, String what) throws Exception {
		Path domain0 = Samples.copy(Samples.domain0(), folder);
		Path dump = folder.resolve(file);
		String text = Files.readString(dump);
		assertThat(text).contains(from);
		Files.writeString(dump, text.replace(from, to));

		assertThat(verify(domain0, Samples.domain1()).differences()).extracting(Difference::what).contains(what);
	}

	@Test
	void aCutSecondTraceIsToldAndWhatCameBefore() throws Exception {
		String whole = Files.readString(Samples.domain1());
		Path cut = Files.writeString(folder.resolve("cut.jsonl"), whole.substring(0, whole.length() - 30));

		TraceVerification.CutShort problem = catchThrowableOfType(TraceVerification.CutShort.class, () -> verify(Samples.domain0(), cut));

		assertThat(problem.problem().source()).endsWith("cut.jsonl");
		assertThat(problem.problem().position()).startsWith("line 25, ");
		assertThat(problem.replayed().operations()).isGreaterThan(40);
		assertThat(problem.replayed().differences()).isEmpty();
	}

	@Test
	void aSecondTraceThatIsNoneIsRefused() throws Exception {
		Path none = Files.writeString(folder.resolve("none.jsonl"), "{\"op\":\"open\"}\n");

		assertThatThrownBy(() -> verify(Samples.domain0(), none)).isInstanceOf(FormatException.class)
				.isNotInstanceOf(TraceVerification.CutShort.class).hasMessageContaining("none.jsonl").hasMessageContaining("start");
	}

	@Test
	void twoTracesOfOneDomainAreRefused() {
		assertThatThrownBy(() -> TraceVerification.verify(
				List.of(new DomainTrace(1, Samples.domain1()), new DomainTrace(1, Samples.domain0())), Progress.NONE))
				.isInstanceOf(IllegalArgumentException.class);
	}

	private static final String MAPS = """
			{"op":"gdopen","args":{"fd":"D"},"ret":0,"errno":""}
			{"op":"gdmap","args":{"fd":"D","domid":1,"refs":[5]},"ret":0,"errno":"","var":"G","index":"0x0"}
			{"op":"mmap","args":{"var":"N","fd":"D","index":"0x0","pages":1,"prot":"rw","share":"shared"},"ret":%d,"errno":"%s"}
			""";
	private static final String GRANTED = """
			{"op":"sync","delta":[{"ref":5,"flags":"0x0001","domid":0,"frame":"0x77"}]}
			""";

	private TraceVerification handmade(String first, String second) throws Exception {
		return verify(Files.writeString(folder.resolve("a.jsonl"), START + first),
				Files.writeString(folder.resolve("b.jsonl"), START + second));
	}

	@Test
	void whatAnotherDriverGrantsCanBeMapped() throws Exception {
		TraceVerification verification = handmade(MAPS.formatted(0, ""), GRANTED);

		assertThat(verification.differences()).isEmpty();
		assertThat(verification.takenOver()).isEqualTo(1);
	}

	/** Xen's mark that the entry is in use is that of the other trace's mapping. */
	@Test
	void whatAnotherTraceDidIsNotTakenOver() throws Exception {
		String second = "{\"op\":\"sync\",\"delta\":[{\"ref\":8,\"flags\":\"0x0019\",\"domid\":0,\"frame\":\"0x77\"}]}\n";
		String alloc = """
				{"op":"open","args":{"fd":"F"},"ret":0,"errno":""}
				{"op":"alloc","args":{"fd":"F","domid":0,"flags":1,"count":1},"ret":0,"errno":"","var":"A","index":"0x0","grefs":[8],\
				"delta":[{"ref":8,"flags":"0x0001","domid":0,"frame":"0x77"}]}
				""";
		TraceVerification verification = handmade(MAPS.formatted(0, "").replace("[5]", "[8]"), alloc + second);

		assertThat(verification.differences()).isEmpty();
		assertThat(verification.takenOver()).isZero();
	}

	@Test
	void whatAnotherDriverHasNotGrantedYetCannotBeMapped() throws Exception {
		assertThat(handmade(MAPS.formatted(-1, "EINVAL"), GRANTED).differences()).isEmpty();
	}

	/** Only what is not the trace's own is taken over. */
	@Test
	void aFreeReferenceThatChangesIsADifference() throws Exception {
		TraceVerification verification = handmade("", GRANTED.replace("\"ref\":5", "\"ref\":8"));

		assertThat(verification.differences()).extracting(Difference::what).contains("delta");
		assertThat(verification.takenOver()).isZero();
	}

	/** Traces that do not belong together have no order; looking for one ends. */
	@Test
	void theSearchEndsWhereThereIsNoOrder() throws Exception {
		StringBuilder waiting = new StringBuilder(START);
		for (int i = 0; i < 60; i++) {
			waiting.append("{\"op\":\"sync\",\"name\":\"s\"}\n");
		}
		waiting.append("{\"op\":\"open\",\"args\":{\"fd\":\"F\"},\"ret\":-1,\"errno\":\"ENOENT\"}\n");
		StringBuilder notes = new StringBuilder(START);
		for (int i = 0; i < 60; i++) {
			notes.append("{\"op\":\"note\",\"text\":\"n\",\"gref_size\":0}\n");
		}
		TraceVerification verification = verify(Files.writeString(folder.resolve("a.jsonl"), notes),
				Files.writeString(folder.resolve("b.jsonl"), waiting));

		assertThat(verification.differences()).extracting(Difference::what).contains("errno");
		assertThat(verification.operations()).isEqualTo(61);
	}

	private static final String START = """
			{"op":"start","limit":4,"version":1,"frames":1,"entries":[],"stale":0,"refs":[8,9,10],"gref_size":0,"free":3}
			""";
}
