package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verification that finds no difference is worth something only if it finds each one that there is. */
class AlteredTraceTest {

	@TempDir
	Path folder = Path.of("");

	private List<Difference> differences(int line, String from, String to) throws Exception {
		return differences(Samples.trace(1, "01-lifecycle"), line, from, to);
	}

	private List<Difference> differences(Path original, int line, String from, String to) throws Exception {
		Path copy = Files.copy(original, folder.resolve("trace.jsonl"));
		alter(copy, line, from, to);
		return TraceVerification.verify(copy).differences();
	}

	/** Replaces a part of a line of a file, which must be there. */
	static void alter(Path file, int line, String from, String to) throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(file));
		String altered = lines.get(line - 1).replace(from, to);
		assertThat(altered).isNotEqualTo(lines.get(line - 1));
		lines.set(line - 1, altered);
		Files.write(file, lines);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			4  | "index":"0x0"          | "index":"0x1000"   | 4  | index           | 0x1000         | 0x0
			4  | "grefs":[9]            | "grefs":[8]        | 4  | grefs           | [8]            | [9]
			4  | "gref_size":1          | "gref_size":2      | 4  | gref_size       | 2              | 1
			4  | "free":503             | "free":502         | 4  | free            | 502            | 503
			4  | "flags":"0x0001"       | "flags":"0x0005"   | 4  | delta[9].flags  | 0x0005         | 0x0001
			4  | "domid":0,"frame"      | "domid":7,"frame"  | 4  | delta[9].domid  | 7              | 0
			4  | "ref":9                | "ref":8            | 4  | delta           | grefs [8]      | grefs [9]
			7  | deadbeef00             | deadbeef01         | 7  | bytes           | deadbeef01000000 | deadbeef00000000
			7  | "bytes":"deadbeef00000000", | ``             | 7  | bytes           | nothing        | deadbeef00000000
			9  | "frame":"0x3693f"      | "frame":"0x1"      | 9  | delta[9].frame  | changed        | kept
			6  | "ret":0,"errno":""     | "sig":"SEGV","ret":0,"errno":"" | 6 | sig | SEGV           | nothing
			6  | "errno":""             | "errno":"EINVAL"   | 6  | errno           | EINVAL         | ``
			6  | "gref_size"            | "new":1,"gref_size" | 6 | new             | 1              | nothing
			""")
	void oneAlterationIsOneDifference(int line, String from, String to, int where, String what, String expected, String found)
			throws Exception {
		assertThat(differences(line, from, to)).singleElement().satisfies(difference -> {
			assertThat(difference.line()).isEqualTo(where);
			assertThat(difference.what()).isEqualTo(what);
			assertThat(difference.expected()).isEqualTo(expected);
			assertThat(difference.found()).isEqualTo(found);
		});
	}

	/** What other devices, processes and Xen did. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			traces-v1/05-events  | 6   | "port":16            | "port":17           | port   | 17        | 16
			traces-v1/05-events  | 8   | "ports":[16,15]      | "ports":[15,16]     | ports  | [15,16]   | [16,15]
			traces-v1/05-events  | 8   | "ports":[16,15]      | "ports":[16]        | ports  | [16]      | [16,15]
			traces-v1/11-fork    | 7   | "errno":""           | "errno":"EAGAIN"    | errno  | EAGAIN    | ``
			traces-v1/11-fork    | 14  | "09020304"           | "01020304"          | bytes  | 01020304  | 09020304
			traces-v1/11-fork    | 47  | "status":9           | "status":0          | status | 0         | 9
			traces-v2/11-fork    | 57  | "sig":"SEGV"         | "sig":"BUS"         | sig    | BUS       | SEGV
			traces-v1/17-gntdev  | 7   | "index":"0x2000"     | "index":"0x3000"    | index  | 0x3000    | 0x2000
			traces-v1/17-gntdev  | 26  | "offset":"0x3000"    | "offset":"0x2000"   | offset | 0x2000    | 0x3000
			traces-v1/17-gntdev  | 26  | "count":2            | "count":1           | count  | 1         | 2
			xen-status-v1        | 10  | "handle":1           | "handle":2          | handle | 2         | 1
			xen-status-v1        | 10  | "bus":"0x3659c000"   | "bus":"0x3659c008"  | bus    | 0x36000008 | 0x36000000
			xen-status-v1        | 16  | "status":-1          | "status":-3         | status | -3        | -1
			xen-status-v1        | 135 | "status":-10         | "status":0          | status | 0         | -10
			dumps-v2             | 11  | "ref":8,"flags":"0x0001","domid":0,"frame":"0x365b0","status":"0x0018" | "ref":8,"flags":"0x0001","domid":0,"frame":"0x365b0","status":"0x0008" | delta[8].status | OptionalInt[8] | OptionalInt[24]
			""")
	void oneAlterationOfAnotherDeviceOrOfXenIsOneDifference(String trace, int line, String from, String to, String what,
			String expected, String found) throws Exception {
		assertThat(differences(Samples.trace(trace), line, from, to)).singleElement().satisfies(difference -> {
			assertThat(difference.line()).isEqualTo(line);
			assertThat(difference.what()).isEqualTo(what);
			assertThat(difference.expected()).isEqualTo(expected);
			assertThat(difference.found()).isEqualTo(found);
		});
	}

	@Test
	void aDescriptorAfterTheFirstIsCompared() throws Exception {
		assertThat(differences(25, "\"fdno\":7", "\"fdno\":8"))
				.containsExactly(new Difference(25, "dup F F2", "fdno", "8", "7"));
	}

	/** The first one says how many the probe has itself; the machine takes that over. */
	@Test
	void theFirstDescriptorIsTheBaseOfTheOthers() throws Exception {
		assertThat(differences(3, "\"fdno\":6", "\"fdno\":5")).extracting(Difference::what).containsOnly("fdno")
				.hasSizeGreaterThan(1);
	}

	@Test
	void aWrongStatusOfVersion2IsOneDifference() throws Exception {
		assertThat(differences(Samples.trace(2, "01-lifecycle"), 4, "\"status\":\"0x0000\"", "\"status\":\"0x0018\""))
				.singleElement().satisfies(difference -> assertThat(difference.what()).isEqualTo("delta[9].status"));
	}

	@Test
	void howManyEntriesChangedIsComparedBeyondThoseListed() throws Exception {
		Path limit = Samples.trace(1, "02-limit");
		int close = lineWith(limit, "\"delta_total\":1024");

		assertThat(differences(limit, close, "\"delta_total\":1024", "\"delta_total\":1023"))
				.containsExactly(new Difference(close, "alloc F 0 1 1024", "delta_total", "1023", "1024"));
	}

	@Test
	void howManyGrefsWereGivenIsComparedBeyondThoseListed() throws Exception {
		Path limit = Samples.trace(1, "02-limit");
		int alloc = lineWith(limit, "\"grefs_total\":1024");

		assertThat(differences(limit, alloc, "\"grefs_total\":1024", "\"grefs_total\":1000"))
				.singleElement().satisfies(difference -> assertThat(difference.what()).isEqualTo("grefs_total"));
	}

	private static int lineWith(Path trace, String text) throws Exception {
		List<String> lines = Files.readAllLines(trace);
		int line = 0;
		while (!lines.get(line).contains(text)) {
			line++;
		}
		return line + 1;
	}

	@Test
	void anotherOrderOfTheFreeListShows() throws Exception {
		assertThat(differences(1, "\"refs\":[9,8,", "\"refs\":[8,9,")).extracting(Difference::what).contains("grefs", "delta");
	}

	@Test
	void aFreeCountThatDoesNotMatchTheFreeListShowsAtTheStart() throws Exception {
		assertThat(differences(1, "\"free\":504", "\"free\":505"))
				.containsExactly(new Difference(1, "start", "free", "505", "504"));
	}

	@Test
	void anOperationThatIsNotSimulatedIsADifference() throws Exception {
		assertThat(differences(7, "\"op\":\"peek\"", "\"op\":\"ponder\""))
				.containsExactly(new Difference(7, "ponder M 0x0 8", "operation", "success", "not simulated"));
	}

	@Test
	void whatTheProbeDidNotKnowIsNotDoneEither() throws Exception {
		assertThat(differences(7, "\"op\":\"peek\"", "\"op\":\"protect\",\"error\":\"unknown op\"")).isEmpty();
	}

	@Test
	void whatAForkedChildDidIsNotDoneByTheParent() throws Exception {
		assertThat(differences(7, "\"op\":\"peek\"", "\"proc\":\"C\",\"op\":\"peek\"")).extracting(Difference::found)
				.containsExactly("not simulated");
	}
}
