package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.grantscope.allocator.history.TraceMoment;
import org.grantscope.allocator.history.TraceObservations;
import org.grantscope.allocator.history.TraceVerification.DomainTrace;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.Machine;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;
import org.grantscope.model.join.Join;
import org.grantscope.model.owner.Owner;
import org.grantscope.model.owner.Owners;
import org.grantscope.model.table.EntryTable;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

/**
 * Every dump of a real machine, joined: frames, Xen's text and the trace. State and owner of every grant are what
 * {@link TraceLedger} reads out of the trace's own lines.
 */
class TruthTest {

	private static final Path SAMPLES = Path.of(Samples.path(""));

	/** Where domain 1's script waited at those dumps of domain 0's: the number of the line before which it goes on. */
	private static final Map<String, Integer> DOMAIN_1 = Map.of("2-domU-granted", 13, "3-dom0-maps", 14,
			"4-domU-dealloced-while-mapped", 18, "5-dom0-unmapped", 19, "6-domU-freed", 21, "7-dom0-grants-to-domU", 21);

	private final Map<TraceLedger.File, OpenFile> sameFile = new HashMap<>();
	private int dumps;
	private int compared;
	private final Map<EntryState, Integer> states = new HashMap<>();
	private final Map<String, Integer> owners = new HashMap<>();

	@Test
	void everyGrantOfADomainThatDumpsIsWhatItsTraceSays() throws IOException, FormatException {
		for (Path trace : tracesWithDumps()) {
			TraceLedger ledger = new TraceLedger();
			sameFile.clear();
			for (JsonObject line : TraceLedger.lines(trace)) {
				ledger.read(line);
				if (line.get("op").getAsString().equals("dump")) {
					String label = line.get("label").getAsString();
					compare(trace + " " + label, ledger, joined(List.of(new DomainTrace(0, trace)), label, 0, ref -> true), ref -> true);
				}
			}
		}

		assertThat(dumps).isEqualTo(64);
		assertThat(compared).isEqualTo(51_712);
		assertThat(states).isEqualTo(Map.of(EntryState.FREE, 43_994, EntryState.RESERVED, 511, EntryState.GRANTED, 7_125,
				EntryState.MAPPED_READ, 25, EntryState.MAPPED_WRITE, 32, EntryState.DEFERRED, 18, EntryState.REVOKED_BUT_MAPPED, 7));
		assertThat(owners).isEqualTo(Map.of("File", 7_171, "Deferred", 24, "Kernel", 11, "Reserved", 1));
	}

	@Test
	void everyGrantOfTwoDomainsIsWhatTheirTracesSay() throws IOException, FormatException {
		Path trace0 = SAMPLES.resolve("domU-pv-v1/trace.dom0.jsonl");
		Path trace1 = trace0.resolveSibling("trace.domU.jsonl");
		List<DomainTrace> both = List.of(new DomainTrace(0, trace0), new DomainTrace(1, trace1));
		TraceLedger ledger0 = new TraceLedger();
		TraceLedger ledger1 = new TraceLedger();
		Deque<JsonObject> lines1 = new ArrayDeque<>(TraceLedger.lines(trace1));
		for (JsonObject line : TraceLedger.lines(trace0)) {
			ledger0.read(line);
			if (line.get("op").getAsString().equals("dump")) {
				String label = line.get("label").getAsString();
				compare(label, ledger0, joined(both, label, 0, ref -> true), ref -> true);
				int done = DOMAIN_1.getOrDefault(label, -1);
				if (done >= 0) {
					while (!lines1.isEmpty() && lines1.peek().get("i").getAsInt() < done) {
						ledger1.read(lines1.poll());
					}
					compare(label + " d1", ledger1, joined(both, label, 1, ledger1::wasOfGntalloc), ledger1::wasOfGntalloc);
				}
			}
		}
		assertThat(dumps).isEqualTo(15);
		assertThat(states).isEqualTo(Map.of(EntryState.FREE, 4541, EntryState.RESERVED, 72, EntryState.GRANTED, 23,
				EntryState.MAPPED_READ, 2, EntryState.MAPPED_WRITE, 2, EntryState.DEFERRED, 4));
		assertThat(owners).isEqualTo(Map.of("File", 27, "Deferred", 4));
	}

	private static List<Path> tracesWithDumps() throws IOException {
		try (Stream<Path> files = Files.walk(SAMPLES)) {
			return files.filter(file -> file.endsWith("trace.jsonl"))
					.filter(file -> file.resolveSibling(".").toFile().list((folder, name) -> name.endsWith(".g.txt")).length > 0).sorted().toList();
		}
	}

	private static Domain joined(List<DomainTrace> traces, String label, int domid, IntPredicate traced) throws IOException, FormatException {
		Path trace = traces.get(0).file();
		List<Observation> all = new ArrayList<>(new TraceObservations(traces, new TraceMoment.Dump(label)).observe(Progress.NONE));
		assertThat(all).as("%s %s", trace, label).allSatisfy(seen -> assertThat(seen.problems()).isEmpty());
		List<Path> files = new ArrayList<>(List.of(trace.resolveSibling(label + ".g.txt")));
		Path frames = trace.resolveSibling(label + (domid == 0 ? ".frames.bin" : ".domU.frames.bin"));
		if (Files.exists(frames)) {
			files.add(frames);
		}
		List<Observation> captured = new CaptureFiles(files,
				new CaptureFiles.Options(Optional.empty(), Optional.empty(), OptionalInt.of(domid))).observe(Progress.NONE);
		if (Files.exists(frames)) {
			assertSameTable(table(captured, domid), table(all, domid), traced);
		}
		all.addAll(captured);
		Machine machine = Join.of(label, all);
		assertThat(machine.getProblems()).isEmpty();
		return machine.getDomains().stream().filter(domain -> Integer.valueOf(domid).equals(domain.getDomid())).findFirst().orElseThrow();
	}

	private static GrantTableImage table(List<Observation> seen, int domid) {
		return seen.stream().filter(RawTable.class::isInstance).map(RawTable.class::cast).filter(table -> table.domid() == domid)
				.map(RawTable::image).findFirst().orElseThrow();
	}

	/** What a trace shows of the table is what was in it; of entries that are free only that they are. */
	private static void assertSameTable(GrantTableImage frames, GrantTableImage trace, IntPredicate traced) {
		assertThat(trace.entries()).isEqualTo(frames.entries());
		for (int ref : IntStream.range(0, frames.entries()).filter(traced).toArray()) {
			assertThat(trace.flags(ref)).as("flags of gref %d", ref).isEqualTo(frames.flags(ref));
			assertThat(trace.status(ref)).as("status of gref %d", ref).isEqualTo(frames.status(ref));
			if (frames.isUsed(ref)) {
				assertThat(trace.domid(ref)).as("grantee of gref %d", ref).isEqualTo(frames.domid(ref));
				assertThat(trace.frame(ref)).as("frame of gref %d", ref).isEqualTo(frames.frame(ref));
			}
		}
	}

	private void compare(String where, TraceLedger ledger, Domain domain, IntPredicate known) {
		EntryTable rows = domain.getTable().getRows();
		Owners all = Owners.of(domain);
		assertThat(rows.size()).as(where).isEqualTo(ledger.frames * (ledger.version == 1 ? 512 : 256));
		dumps++;
		for (int ref = 0; ref < rows.size(); ref++) {
			if (known.test(ref)) {
				String what = where + " gref " + ref;
				compared++;
				EntryState state = ledger.state(ref);
				assertThat(rows.state(ref)).as(what).isEqualTo(state);
				compareOwner(what, ledger, ref, state, all.of(ref));
				states.merge(state, 1, Integer::sum);
				if (state != EntryState.FREE && state != EntryState.TAKEN && state != EntryState.RESERVED) {
					compareFields(what, ledger, rows, ref);
					owners.merge(all.of(ref).getClass().getSimpleName(), 1, Integer::sum);
				}
			}
		}
	}

	private static void compareFields(String what, TraceLedger ledger, EntryTable rows, int ref) {
		TraceLedger.Entry entry = ledger.entries.get(ref);
		assertThat(entry).as(what).isNotNull();
		assertThat(rows.flags(ref)).as(what).isEqualTo(entry.flags());
		assertThat(rows.grantee(ref)).as(what).isEqualTo(entry.domid());
		assertThat(rows.frame(ref)).as(what).isEqualTo(entry.frame());
		assertThat(rows.status(ref)).as(what).isEqualTo(ledger.version == 1 ? EntryTable.UNKNOWN : entry.status());
	}

	private void compareOwner(String what, TraceLedger ledger, int ref, EntryState state, Owner owner) {
		Optional<TraceLedger.File> file = ledger.fileOf(ref);
		List<TraceLedger.Mapping> mappings = ledger.mappingsOf(ref);
		if (file.isPresent()) {
			assertThat(owner).as(what).isInstanceOf(Owner.File.class);
			Owner.File found = (Owner.File) owner;
			assertThat(sameFile.computeIfAbsent(file.get(), key -> found.file()).getId()).as(what).isEqualTo(found.file().getId());
			if (file.get().descriptor.isPresent() && file.get().described) {
				assertThat(found.file().getDescriptors()).as(what).containsExactly(file.get().descriptor.getAsInt());
			}
			compareMappings(what, mappings, found.mappings());
		} else if (!mappings.isEmpty()) {
			assertThat(owner).as(what).isInstanceOf(Owner.Mappings.class);
			compareMappings(what, mappings, ((Owner.Mappings) owner).mappings());
		} else if (ledger.deferred.contains(ref)) {
			assertThat(owner).as(what).isInstanceOf(Owner.Deferred.class);
		} else if (state == EntryState.FREE || state == EntryState.RESERVED) {
			assertThat(owner).as(what).isInstanceOf(Owner.Nobody.class);
		} else if (ref < 8) {
			assertThat(owner).as(what).isInstanceOf(Owner.Reserved.class);
		} else {
			assertThat(owner).as(what).isInstanceOf(Owner.Kernel.class);
		}
	}

	private static void compareMappings(String what, List<TraceLedger.Mapping> expected, List<Vma> found) {
		assertThat(found).as(what).hasSameSizeAs(expected);
		assertThat(found.stream().map(Vma::getAddress)).as(what)
				.containsAll(expected.stream().flatMap(mapping -> mapping.address.stream().boxed()).toList());
	}
}
