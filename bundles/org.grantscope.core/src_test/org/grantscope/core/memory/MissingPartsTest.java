package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part that cannot be found or read does not hide the others. */
class MissingPartsTest {

	private static final Origin ORIGIN = new Origin("gdb", Instant.EPOCH);

	private final FakeKernel fake = KernelLookTest.threeFiles();

	@ParameterizedTest
	@ValueSource(strings = { "gnttab_shared", "gnttab_interface", "nr_grant_frames", "gnttab_list", "gnttab_free_head",
			"gnttab_free_count",
			"deferred_list" })
	void aSymbolOfTheTableThatIsMissingIsTold(String name) throws FormatException, IOException {
		List<Observation> seen = KernelLookTest.look(fake.without(name));
		assertThat(texts(seen))
				.containsExactly("gdb: symbol %s: expected the address of %s, found none: is this the text of /proc/kallsyms as root "
				.formatted(name, name) + "reads it, from a kernel with CONFIG_KALLSYMS_ALL that runs on Xen?");
		assertThat(seen).anyMatch(TableDriverState.class::isInstance).anyMatch(DriverState.class::isInstance);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gref_size", "limit" })
	void aNumberOfTheDriverThatIsMissingIsUnknown(String name) throws FormatException, IOException {
		List<Observation> seen = KernelLookTest.look(fake.without(name));
		assertThat(texts(seen))
				.containsExactly("gdb: symbol %s: expected the address of %s, found none: is the module xen_gntalloc loaded, "
				.formatted(name, name) + "and was /proc/kallsyms read by root after it was?");
		DriverState state = (DriverState) seen.get(2);
		assertThat(name.equals("limit") ? state.limit() : state.grefSize()).isEmpty();
		assertThat(state.grefs()).hasSize(6);
	}

	@Test
	void withoutTheModuleTheTableIsSeen() throws FormatException, IOException {
		List<Observation> seen = KernelLookTest.look(fake.without("gref_list").without("gref_size").without("limit"));
		assertThat(seen).hasSize(3).hasAtLeastOneElementOfType(RawTable.class).hasAtLeastOneElementOfType(TableDriverState.class)
				.hasAtLeastOneElementOfType(NotRead.class);
		assertThat(texts(seen)).containsExactly("gdb: symbol gref_list: expected the address of gref_list, found none: "
				+ "is the module xen_gntalloc loaded, and was /proc/kallsyms read by root after it was?");
	}

	@Test
	void aNameOfSeveralThingsIsNotGuessed() throws FormatException, IOException {
		List<Observation> seen = KernelLookTest.look(fake.without("deferred_list").symbol("deferred_list", 0xffffffff82000000L)
				.symbol("deferred_list", 0xffffffff82100000L));
		assertThat(texts(seen)).containsExactly(
				"gdb: symbol deferred_list: expected the address of deferred_list, found 2 of that name, and none known to be it");
	}

	@Test
	void aNameThatAModuleHasIsNotTheKernels() throws FormatException, IOException {
		List<Observation> seen = KernelLookTest.look(fake.without("leaked_count")
				.ofModule("leaked_count", "leaky", fake.address("limit")));
		TableDriverState state = (TableDriverState) seen.get(1);
		assertThat(state.deferral().orElseThrow().leaked()).isEmpty();
		assertThat(texts(seen)).isEmpty();
	}

	@Test
	void withoutTheTableTheGrefsAreSeen() throws FormatException, IOException {
		for (String name : List.of("gnttab_shared", "gnttab_interface", "nr_grant_frames", "deferred_list", "gnttab_list",
				"gnttab_free_head")) {
			fake.without(name);
		}
		List<Observation> seen = KernelLookTest.look(fake);
		assertThat(seen).hasSize(2);
		assertThat(((DriverState) seen.get(0)).grefs()).hasSize(6);
		assertThat(((NotRead) seen.get(1)).problems()).hasSize(4);
	}

	@Test
	void memoryThatCannotBeReadHidesItsPartAlone() throws FormatException, IOException {
		for (String name : List.of("gref_list", "gnttab_free_head", "gnttab_shared")) {
			FakeKernel kernel = KernelLookTest.threeFiles();
			kernel.memory().unmap(kernel.address(name));
			assertThat(texts(KernelLookTest.look(kernel))).isNotEmpty()
					.allMatch(text -> text.contains("expected memory that can be read"));
		}
	}

	@Test
	void grefsInMemoryThatCannotBeReadHideNoOthers() throws FormatException, IOException {
		FakeKernel many = new FakeKernel(1, 1).file(200 * 4096);
		for (int i = 0; i < 200; i++) {
			many.gref(new FakeGref(8 + i, 0, i * 4096L, 1));
		}
		many.memory().unmap(FakeKernel.grefAddress(64));
		DriverState state = KernelLookTest.seen(many, DriverState.class);
		assertThat(state.grefs()).extracting(DriverState.Gref::ref).hasSize(136).contains(8, 71, 136, 207).doesNotContain(72, 135);
		assertThat(state.grefs()).allMatch(gref -> gref.file().equals(OptionalLong.of(FakeKernel.fileAddress(0))));
	}

	@Test
	void whereNothingCanBeReadThereIsNoObservation() {
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> fake.kernel(ORIGIN).observe(ORIGIN, new FakeMemory(), Progress.NONE))
				.withMessageContaining("gdb: gnttab_interface at 0xffffffff840847e0: expected memory that can be read");
	}

	@Test
	void withoutAnySymbolThereIsNoObservation() {
		KernelSymbols none = new KernelSymbols(ORIGIN, OptionalInt.empty(), new TreeMap<>(), new TreeMap<>(), List.of());
		LinuxKernel kernel = new LinuxKernel(7, none, Map.of(), OptionalLong.empty());
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> kernel.observe(ORIGIN, fake.memory(), Progress.NONE))
				.withMessageContaining("gdb: symbol gnttab_interface: expected the address of gnttab_interface, "
						+ "found none: is this the text of");
	}

	@Test
	void aConnectionThatIsLostIsNotAProblemOfTheMemory() {
		MemoryReader lost = new MemoryReader() {
			@Override
			public byte[] read(long address, int length) throws IOException {
				if (fake.memory().requests() > 6) {
					throw new IOException("connection reset");
				}
				return fake.memory().read(address, length);
			}
		};
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> fake.kernel(ORIGIN).observe(ORIGIN, lost, Progress.NONE))
				.withMessage("connection reset");
	}

	private static List<String> texts(List<Observation> seen) {
		return seen.stream().flatMap(one -> one.problems().stream()).map(Problem::toString).toList();
	}
}
