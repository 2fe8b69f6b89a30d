package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that list the table: one grant of two is given back, so one entry is in use and one is stale. */
class ListingTest {

	private static final String BEFORE = """
			{"op":"start","limit":4,"version":1,"frames":1,"entries":[],"stale":%d,"refs":[8,9,10],"gref_size":0,"free":3}
			{"op":"open","args":{"fd":"F"},"ret":0,"errno":"","fdno":6}
			{"op":"alloc","args":{"fd":"F","domid":2,"flags":1,"count":2},"ret":0,"errno":"","var":"A","index":"0x0",\
			"grefs":[8,9],"delta":[{"ref":8,"flags":"0x0001","domid":2,"frame":"0x10"},\
			{"ref":9,"flags":"0x0001","domid":2,"frame":"0x11"}]}
			{"op":"dealloc","args":{"fd":"F","index":"0x0","count":1},"ret":0,"errno":"",\
			"delta":[{"ref":8,"flags":"0x0000","domid":2,"frame":"0x10"}]}
			""";

	private static final String DUMP = """
			{"op":"dump","label":"x","bytes":4096,"xtool":0,"version":1,"frames":1,"mfns":["0x3fd6f"],\
			"entries":[{"ref":9,"flags":"0x0001","domid":2,"frame":"0x11"}],"stale":1,\
			"vars":{"A":{"index":"0x0","grefs":[8,9]}}}
			""";

	private static final String SYM = """
			{"op":"sym","gnttab_free_count":{"addr":"0x1","ok":1,"u32":2,"u64":"0x2"},\
			"gnttab_free_head":{"addr":"0x1","ok":1,"u32":8,"u64":"0x8"},"nr_grant_frames":{"addr":"0x1","ok":1,"u32":1,"u64":"0x1"}}
			""";

	@TempDir
	Path folder = Path.of("");

	private List<Difference> differences(int staleAtStart, String line) throws Exception {
		Path file = Files.writeString(folder.resolve("a.jsonl"), BEFORE.formatted(staleAtStart) + line);
		return TraceVerification.verify(file).differences();
	}

	@Test
	void whatIsListedAgrees() throws Exception {
		assertThat(differences(0, DUMP + SYM)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"bytes":4096 | "bytes":8192 | bytes
			"version":1  | "version":2  | version
			"frames":1   | "frames":2   | frames
			"domid":2    | "domid":3    | entries
			"stale":1    | "stale":2    | stale
			[8,9]        | [8,10]       | vars
			""")
	void eachThingInADumpIsCompared(String from, String to, String what) throws Exception {
		assertThat(differences(0, DUMP.replace(from, to))).extracting(Difference::what).containsExactly(what);
	}

	@Test
	void ofListedEntriesThoseThatDifferAreTold() throws Exception {
		assertThat(differences(0, DUMP.replace("[{\"ref\":9", "[{\"ref\":3,\"flags\":\"0x0001\",\"domid\":0,\"frame\":\"0x1\"},{\"ref\":9")))
				.singleElement().satisfies(difference -> {
					assertThat(difference.expected()).isEqualTo("[gref 3 flags 0x0001 d0]");
					assertThat(difference.found()).isEqualTo("[]");
				});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"u32":2 | "u32":3 | gnttab_free_count
			"u32":8 | "u32":9 | gnttab_free_head
			"u32":1 | "u32":4 | nr_grant_frames
			""")
	void theKernelsVariablesAreCompared(String from, String to, String what) throws Exception {
		assertThat(differences(0, SYM.replace(from, to))).extracting(Difference::what).containsExactly(what);
	}

	/** Which entries were stale at the start is not recorded, so one of five may be among those used since. */
	@ParameterizedTest
	@CsvSource({"0,1", "1,0", "6,0", "7,1"})
	void staleEntriesThatWereThereBeforeMakeARangeOfWhatAgrees(int recorded, int differences) throws Exception {
		assertThat(differences(5, DUMP.replace("\"stale\":1", "\"stale\":" + recorded))).hasSize(differences);
	}
}
