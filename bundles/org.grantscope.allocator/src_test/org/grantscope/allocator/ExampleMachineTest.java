package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleMachineTest {

	private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	private static List<Observation> look(GrantTableVersion version) {
		SimulatedMachine machine = ExampleMachine.create(version);
		return new SimulatedSource(machine, "example", Clock.fixed(NOON, ZoneOffset.UTC)).observe(Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource
	void threeDomainsAreOfferedPagesWritableAndReadOnlyAndSomeEntriesAreStale(GrantTableVersion version) {
		GrantTableImage image = ((RawTable) look(version).get(0)).image();
		boolean leakIsRevoked = version == GrantTableVersion.V2;

		assertThat(IntStream.range(0, image.entries()).filter(ref -> image.flags(ref) != 0).map(image::domid).filter(domid -> domid != 5))
				.containsExactlyInAnyOrder(1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2);
		assertThat(IntStream.range(0, image.entries()).filter(ref -> image.flags(ref) != 0 && image.domid(ref) == 5))
				.hasSize(leakIsRevoked ? 4 : 5);
		assertThat(IntStream.range(0, image.entries()).filter(ref -> GrantFlag.READONLY.isIn(image.flags(ref)))).hasSize(2);
		assertThat(IntStream.range(0, image.entries()).filter(ref -> !image.isUsed(ref) && image.frame(ref) != 0)).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource
	void someAreMappedAndOneOfThemWasGivenBack(GrantTableVersion version) {
		TrackedEntries tracked = look(version).stream().filter(TrackedEntries.class::isInstance).map(TrackedEntries.class::cast)
				.findFirst().orElseThrow();
		TrackedEntries.Domain granter = tracked.domains().get(0);

		assertThat(granter.complete()).isTrue();
		assertThat(granter.entries()).extracting(TrackedEntries.Entry::mapper).containsExactly(1, 1, 1, 5);
		assertThat(granter.entries()).extracting(entry -> entry.pins().describe()).containsExactly("hstw 2", "hstw 2", "hstr 2", "hstw 2");
		assertThat(ExampleMachine.create(version).deferredRefs(0)).containsExactly(granter.entries().get(3).ref());
	}

	@ParameterizedTest
	@EnumSource
	void someGrantsLiveByAMappingAloneAndOneFileToo(GrantTableVersion version) {
		DriverState state = look(version).stream().filter(DriverState.class::isInstance).map(DriverState.class::cast).findFirst()
				.orElseThrow();

		assertThat(state.grefs().stream().filter(gref -> gref.file().isEmpty())).hasSize(3);
		assertThat(state.files().stream().filter(file -> file.descriptors().orElseThrow().isEmpty())).hasSize(1);
		assertThat(state.grefs().stream().filter(gref -> gref.unmapNotify().isPresent())).hasSize(2);
		assertThat(state.mappings().orElseThrow()).hasSize(3);
		assertThat(state.origin()).isEqualTo(new Origin("example", NOON));
	}
}
