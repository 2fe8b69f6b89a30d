package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class DecodeCommandTest {

	private static final String DOMAIN = Samples.path("domU/3-dom0-maps.domU.frames.bin");
	private static final String DOMAIN_TEXT = Samples.path("domU/3-dom0-maps.g.txt");
	private static final String REVOKED = Samples.path("revoked/raw-revoked-while-mapped.frames.bin");
	private static final String REVOKED_TEXT = Samples.path("revoked/raw-revoked-while-mapped.g.txt");
	private static final String V2 = Samples.path("v2/deferred/v-deferred.frames.bin");

	@Test
	void anEmptyNameIsNotTheFolderThatOneIsIn() {
		Execution run = Execution.of("decode", "");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).startsWith("expected the name of a file, found nothing");
	}

	@Test
	void jsonHasAnArrayOfTheUsedEntries() {
		Execution run = Execution.of("decode", DOMAIN, "--domid", "1", "--format", "json");
		assertThat(run.status()).isZero();
		JsonArray entries = entries(run);
		assertThat(entries).hasSizeGreaterThan(300);
		JsonObject first = entries.get(0).getAsJsonObject();
		assertThat(first.get("domid").getAsInt()).isEqualTo(1);
		assertThat(first.get("ref").getAsInt()).isZero();
		assertThat(first.get("flags").getAsInt()).isEqualTo(0x19);
		assertThat(first.get("grantee").getAsInt()).isZero();
		assertThat(first.get("frame").getAsLong()).isEqualTo(0x2fe02);
		assertThat(first.get("state").getAsString()).isEqualTo("mapped write");
		assertThat(first.has("status")).isFalse();
		assertThat(first.has("pin")).isFalse();
	}

	@Test
	void aStoredMachineIsShownAsTheCapturesThatItWasMadeOf() {
		Execution stored = Execution.of("decode", Samples.path("stored/domU.grants"), "--format", "json", "--all");
		Execution captures = Execution.of("decode", Samples.path("domU/3-dom0-maps.frames.bin"), DOMAIN, DOMAIN_TEXT, "--format", "json", "--all");
		assertThat(stored.status()).isZero();
		assertThat(entries(stored)).isEqualTo(entries(captures)).hasSize(1536);
	}

	@Test
	void capturesOfTwoMomentsContradictEachOther() {
		Execution run = Execution.of("decode", Samples.path("dumps-v1/v-granted.frames.bin"), Samples.path("dumps-v1/v-deferred.g.txt"));
		assertThat(run.status()).isZero();
		assertThat(run.err()).contains("captures contradict each other (");
	}

	@Test
	void whatWasJoinedIsTold() {
		Execution run = Execution.of("decode", "--captures", Samples.path("dumps-v1/v-deferred.frames.bin"), Samples.path("dumps-v1/trace.jsonl"),
				"--at", "v-deferred");
		assertThat(run.out()).contains("raw frames of d0 in ").contains("gntalloc of d0 in ").contains("superseded by ");
		assertThat(run.out().lines().reduce("", (first, last) -> last)).startsWith("capture");
	}

	@Test
	void aTraceIsShownAtAMomentOfIt() {
		String trace = Samples.path("dumps-v1/trace.jsonl");
		assertThat(Execution.of("decode", trace, "--at", "v-deferred").out()).contains("deferred list");
		assertThat(Execution.of("decode", trace, "--at", "0").out()).contains("0 of 512 entries used");
		Execution run = Execution.of("decode", trace, "--at", "nowhere");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("nowhere");
	}

	@Test
	void tracesOfTwoDomainsAreReplayedTogether() {
		Execution run = Execution.of("decode", Samples.path("domU-pv-v1/trace.dom0.jsonl"), "dom1=" + Samples.path("domU-pv-v1/trace.domU.jsonl"),
				"--at", "4-domU-dealloced-while-mapped", "--where", "dom:1 owner:deferred");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(run.out()).contains("589 (0x24d)").contains("590 (0x24e)");
	}

	@Test
	void twoTracesOfOneDomainAreBadInput() {
		String trace = Samples.path("dumps-v1/trace.jsonl");
		Execution run = Execution.of("decode", trace, trace);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("expected one trace of each domain").contains("a second one of dom0");
	}

	@Test
	void optionsThatDoNothingAreTold() {
		assertThat(Execution.of("decode", DOMAIN, "--at", "3").err()).contains("--at names a moment of a trace; none was read");
	}

	@Test
	void capturesWithoutATableSaySo() {
		Execution run = Execution.of("decode", Samples.path("domU-pv-v1/lsevtchn.dom0.txt"));
		assertThat(run.status()).isZero();
		assertThat(run.err()).contains("no grant table in these captures");
	}

	@Test
	void aFileIsOfTheDomainThatIsSaid() {
		assertThat(Execution.of("decode", "dom7=" + DOMAIN).out()).startsWith("d7: ");
		assertThat(Execution.of("decode", "dom32752=" + DOMAIN).err()).contains("expected a domain, dom0 to dom32751, found dom32752");
	}

	@Test
	void whatIsSaidOfRawFramesDoesNothingForAStoredMachine() {
		Execution run = Execution.of("decode", Samples.path("stored/domU.grants"), "--version", "2");
		assertThat(run.status()).isZero();
		assertThat(run.err()).contains("they do nothing");
	}

	@Test
	void framesAndTextOfOneMomentAreJoined() {
		JsonObject console = entry(Execution.of("decode", DOMAIN, DOMAIN_TEXT, "--domid", "1", "--format", "json"), 1, 0);
		assertThat(console.get("flags").getAsInt()).isEqualTo(0x19);
		assertThat(console.get("pin").getAsLong()).isEqualTo(2);
		assertThat(console.get("mapper").getAsInt()).isZero();
	}

	@Test
	void withoutADomidFramesBelongToTheDomainInTheTextThatTheyFit() {
		JsonObject console = entry(Execution.of("decode", DOMAIN, DOMAIN_TEXT, "--format", "json"), 1, 0);
		assertThat(console.get("pin").getAsLong()).isEqualTo(2);
	}

	@Test
	void allShowsEveryEntry() {
		assertThat(entries(Execution.of("decode", DOMAIN, "--format", "json", "--all"))).hasSize(1024);
	}

	@Test
	void statusFramesAreFoundBesideVersion2Frames() {
		JsonObject deferred = entry(Execution.of("decode", V2, "--format", "json"), 0, 8);
		assertThat(deferred.get("flags").getAsInt()).isZero();
		assertThat(deferred.get("status").getAsInt()).isEqualTo(0x18);
		assertThat(deferred.get("state").getAsString()).isEqualTo("revoked but mapped");
	}

	@Test
	void whatTheGuestRevokedWhileMappedIsShownAsSuch() {
		JsonObject revoked = entry(Execution.of("decode", REVOKED, REVOKED_TEXT, "--format", "json"), 0, 500);
		assertThat(revoked.get("flags").getAsInt()).isZero();
		assertThat(revoked.get("pin").getAsLong()).isEqualTo(0x10000);
		assertThat(revoked.get("state").getAsString()).isEqualTo("revoked but mapped");
	}

	@Test
	void csvHasAHeadingAndALineForEachEntry() {
		List<String> lines = Execution.of("decode", REVOKED, REVOKED_TEXT, "--format", "csv").out().lines().toList();
		assertThat(lines.get(0)).isEqualTo("domid,ref,state,flags,flag_names,grantee,frame,status,pin,pins,mapper,mfn,owner,generation,since,notify,pfn,listed");
		assertThat(lines).anyMatch(line -> line.startsWith("0,500,revoked but mapped,0,invalid,"));
	}

	@Test
	void markdownHasATable() {
		assertThat(Execution.of("decode", REVOKED, REVOKED_TEXT, "--format", "markdown").out().lines().toList())
				.anyMatch(line -> line.startsWith("| --- | --- |")).anyMatch(line -> line.startsWith("| 500 (0x1f4) | revoked but mapped |"));
	}

	@Test
	void theTableNamesFlagsAndPins() {
		assertThat(Execution.of("decode", DOMAIN, DOMAIN_TEXT, "--domid", "1").out())
				.contains("d1: version 1, 2 frames of at most 64").contains("permit_access reading writing").contains("hstw 2");
	}

	@Test
	void brokenRowsAreReportedAndTheRestIsShown(@TempDir Path temp) throws IOException {
		Path broken = temp.resolve("broken.g.txt");
		Files.writeString(broken, Files.readString(Path.of(DOMAIN_TEXT)).replaceFirst("\\[0x001\\].*", "[0x001]      0 0xzz"));
		Execution run = Execution.of("decode", broken.toString(), "--format", "json");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("line ").contains("expected a row").contains("0xzz").contains("incomplete");
		assertThat(entry(run, 1, 0).get("pin").getAsLong()).isEqualTo(2);
	}

	@Test
	void aTableOfMoreFramesThanAnyIsRefusedAndItsRowsAreShown(@TempDir Path temp) throws IOException {
		Path huge = Files.writeString(temp.resolve("huge.g.txt"),
				Files.readString(Path.of(DOMAIN_TEXT)).replace("  2 frames (64 max)", "  2147483647 frames (64 max)"));
		Execution run = Execution.of("decode", huge.toString(), "--format", "json", "--all");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("expected at most 65536 frames, found 2147483647");
		assertThat(entry(run, 1, 0).get("pin").getAsLong()).isEqualTo(2);
	}

	@Test
	void aReferenceThatNoTableHasIsRefusedAndCostsNoMemory(@TempDir Path temp) throws IOException {
		Path old = Files.writeString(temp.resolve("old.g.txt"), """
				gnttab_usage_print_all [ key 'g' pressed
				      -------- active --------       -------- shared --------
				[ref] localdom mfn      pin          localdom gmfn     flags
				grant-table for remote domain:    0 (v1)
				[  9]        0 0x036510 0x00000001          0 0x036510 0x19
				[2147483646]        0 0x036510 0x00000001          0 0x036510 0x19
				gnttab_usage_print_all ] done
				""");
		for (String format : List.of("table", "json", "csv")) {
			Execution run = Execution.of("decode", old.toString(), "--format", format);
			assertThat(run.status()).isEqualTo(2);
			assertThat(run.out()).contains("mapped write").doesNotContain("2147483646");
			assertThat(run.err()).contains("line 6").contains("expected a reference below 33554432, the size of the largest table");
		}
	}

	@Test
	void twoEqualDumpsInOneTextAreShownOnce(@TempDir Path temp) throws IOException {
		String text = Files.readString(Path.of(DOMAIN_TEXT));
		Path twice = Files.writeString(temp.resolve("twice.txt"), text + text);
		assertThat(Execution.of("decode", twice.toString()).out()).isEqualTo(Execution.of("decode", DOMAIN_TEXT).out());
	}

	@Test
	void optionsForRawFramesWithoutAnyAreRemarkedUpon() {
		Execution run = Execution.of("decode", DOMAIN_TEXT, "--domid", "1");
		assertThat(run.status()).isZero();
		assertThat(run.err()).contains("--domid").contains("none were read");
		assertThat(Execution.of("decode", DOMAIN, DOMAIN_TEXT, "--domid", "1").err()).isEmpty();
	}

	@Test
	void framesOfADumpThatWasCutAreShownAndMarked(@TempDir Path temp) throws IOException {
		Path cut = Files.write(temp.resolve("cut.bin"), Arrays.copyOf(Files.readAllBytes(Path.of(DOMAIN)), 5000));
		Execution run = Execution.of("decode", cut.toString(), "--format", "json");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("byte 4096: expected a whole number of frames").contains("incomplete");
		assertThat(entry(run, 0, 0).get("frame").getAsLong()).isEqualTo(0x2fe02);
	}

	@Test
	void oddSizesAndDirectoriesAreBadInput(@TempDir Path temp) throws IOException {
		Path odd = Files.write(temp.resolve("odd.bin"), new byte[4097]);
		Execution run = Execution.of("decode", odd.toString());
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("odd.bin: byte 4096: expected a whole number of frames of 4096 bytes, found 4097 bytes");
		assertThat(Execution.of("decode", temp.toString()).err()).contains("expected a file, found a directory");
		assertThat(Execution.of("decode", temp.resolve("none").toString()).status()).isEqualTo(2);
	}

	@Test
	void aQueryChoosesEntriesInEveryFormat() {
		assertThat(entries(Execution.of("decode", DOMAIN, "--format", "json", "--where", "state:mapped_read ro")))
				.isNotEmpty().allMatch(entry -> entry.getAsJsonObject().get("state").getAsString().equals("mapped read"));
		assertThat(Execution.of("decode", DOMAIN, "--format", "csv", "--where", "ref:8..9").out().lines()).hasSize(3);
		assertThat(Execution.of("decode", DOMAIN, "--where", "ref:8").out().lines()).hasSize(3);
		assertThat(Execution.of("decode", DOMAIN, "--where", "ref:1023").out()).contains("no entry in use is chosen; --all shows every entry");
		assertThat(Execution.of("decode", DOMAIN, "--where", "ref:1023", "--all").out().lines()).hasSize(3);
	}

	@Test
	void aTextThatIsNoQueryIsBadUsageAndSaysWhere() {
		Execution run = Execution.of("decode", DOMAIN, "--where", "ref:8 stat:free");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).isEqualToIgnoringNewLines(
				"grantscope: --where: column 7: expected a term such as ref or state, found 'stat'; did you mean 'state'?");
	}

	@Test
	void optionsOutOfRangeAreBadUsage() {
		assertThat(Execution.of("decode", DOMAIN, "--version", "3").status()).isEqualTo(2);
		assertThat(Execution.of("decode", DOMAIN, "--domid", "65536").err()).contains("expected 0 to 65535, found 65536");
		assertThat(Execution.of("decode", DOMAIN, "--format", "xml").status()).isEqualTo(2);
		assertThat(Execution.of("decode").status()).isEqualTo(2);
		assertThat(Execution.of("nonsense").status()).isEqualTo(2);
		assertThat(Execution.of().status()).isEqualTo(2);
	}

	@Test
	void helpIsNoError() {
		assertThat(Execution.of("--help").status()).isZero();
		assertThat(Execution.of("decode", "--help").out()).contains("--domid");
		assertThat(Execution.of("--version").out()).startsWith("grantscope 0.1.0");
	}

	private static JsonArray entries(Execution run) {
		JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();
		assertThat(document.get("format").getAsString()).isEqualTo("grantscope-entries");
		return document.getAsJsonArray("entries");
	}

	private static JsonObject entry(Execution run, int domid, int ref) {
		List<JsonObject> found = new ArrayList<>();
		StreamSupport.stream(entries(run).spliterator(), false).map(json -> json.getAsJsonObject())
				.filter(json -> json.get("domid").getAsInt() == domid && json.get("ref").getAsInt() == ref).forEach(found::add);
		assertThat(found).hasSize(1);
		return found.get(0);
	}
}
