package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies beside a trace: Xen's text of its dumps, and the kernel log. */
class BesideTraceTest {

	@TempDir
	Path folder = Path.of("");

	private List<Difference> differences(String trace, String file, String from, String to) throws Exception {
		Path copy = Samples.copy(Samples.trace(trace), folder);
		String text = Files.readString(folder.resolve(file));
		assertThat(text).contains(from);
		Files.writeString(folder.resolve(file), text.replace(from, to));
		return TraceVerification.verify(copy).differences();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			dumps-v1      | v-mapped-rw | 0x3650b 0x00000002          0 | 0x3650b 0x00000001          0 | d0 active[8].pin     | 0x00000001 | 0x00000002
			dumps-v1      | v-mapped-rw | 0x367b4 0x00000002          0 | 0x367b4 0x00000002          5 | d0 active[9].grantee | d5         | d0
			dumps-v1      | v-mapped-rw | [0x009]      0 0x367b4      | [0x009]      3 0x367b4      | d0 active[9].mapper  | d3         | d0
			dumps-v1      | v-mapped-rw | 0x03650b 0x19               | 0x03650b 0x09               | d0 active[8].flags   | 0x0009     | 0x0019
			dumps-v1      | v-mapped-rw | 1 maptrack                  | 2 maptrack                  | d0 maptrack frames   | 2          | 1
			dumps-v1      | v-grown     | 3 frames (64                | 2 frames (64                | d0 frames            | 2          | 3
			dumps-v2      | v-mapped-rw | 0x00000002                  | 0x00010000                  | d0 active[8].pin     | 0x00010000 | 0x00000002
			xen-status-v1 | dev-many    | 0x01020000                  | 0x01010000                  | d0 active[8].pin     | 0x01010000 | 0x01020000
			""")
	void whatXenPrintedIsCompared(String trace, String label, String from, String to, String what, String expected, String found)
			throws Exception {
		assertThat(differences(trace, label + ".g.txt", from, to)).first().satisfies(difference -> {
			assertThat(difference.operation()).isEqualTo("dump");
			assertThat(difference.what()).isEqualTo(what);
			assertThat(difference.expected()).isEqualTo(expected);
			assertThat(difference.found()).isEqualTo(found);
		});
	}

	@Test
	void anEntryThatXenDoesNotListIsADifference() throws Exception {
		assertThat(differences("dumps-v1", "v-mapped-rw.g.txt", "(XEN) [0x009]      0 0x367b4 0x00000002          0 0x0367b4 0x19\n", ""))
				.singleElement().satisfies(difference -> {
					assertThat(difference.what()).isEqualTo("d0 active[9]");
					assertThat(difference.expected()).isEqualTo("not in use");
				});
	}

	@Test
	void anEntryThatOnlyXenListsIsADifference() throws Exception {
		assertThat(differences("dumps-v1", "v-mapped-rw.g.txt", "(XEN) [0x009]",
				"(XEN) [0x00b]      0 0x367b5 0x00000002          0 0x0367b5 0x19\n(XEN) [0x009]")).singleElement()
				.satisfies(difference -> {
					assertThat(difference.what()).isEqualTo("d0 active[11]");
					assertThat(difference.found()).isEqualTo("not in use");
				});
	}

	@Test
	void whatIsNoTextOfXenIsToldWithItsName() throws Exception {
		Path copy = Samples.copy(Samples.trace("dumps-v1"), folder);
		Files.writeString(folder.resolve("v-mapped-rw.g.txt"), "nothing\n");

		TraceVerification.CutShort problem = catchThrowableOfType(TraceVerification.CutShort.class, () -> TraceVerification.verify(copy));

		assertThat(problem.problem().source()).endsWith("v-mapped-rw.g.txt");
		assertThat(problem.replayed().operations()).isPositive();
	}

	@Test
	void aLineThatTheKernelDidNotPrintIsADifference() throws Exception {
		assertThat(differences("driver-bugs/14-exhaust", "dmesg.txt", "req_entries=1", "req_entries=2")).singleElement()
				.satisfies(difference -> {
					assertThat(difference.operation()).isEqualTo("kernel log");
					assertThat(difference.what()).isEqualTo("line 1 of the drivers");
					assertThat(difference.expected()).endsWith("req_entries=2");
					assertThat(difference.found()).endsWith("req_entries=1");
				});
	}

	@Test
	void aLineThatOnlyTheSimulatedKernelPrintsIsADifference() throws Exception {
		String once = "xen:xen_gntalloc: gntalloc_mmap: Mapping must be shared\n";
		Path copy = Samples.copy(Samples.trace("traces-v1/06-mmap"), folder);
		Files.writeString(folder.resolve("dmesg.txt"), "[    5.000000] " + once);

		assertThat(TraceVerification.verify(copy).differences()).singleElement().satisfies(difference -> {
			assertThat(difference.expected()).isEqualTo("nothing");
			assertThat(difference.found()).isEqualTo(once.strip());
		});
	}

	@Test
	void linesOfOthersAreNotCompared() throws Exception {
		assertThat(differences("traces-v1/06-mmap", "dmesg.txt", "[   23.131749]",
				"[   23.130000] eth0: link up\n[   23.131749]")).isEmpty();
	}
}
