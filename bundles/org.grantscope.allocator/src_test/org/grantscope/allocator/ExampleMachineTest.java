package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

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

		assertThat(IntStream.range(0, image.entries()).filter(ref -> image.flags(ref) != 0).map(image::domid))
				.containsExactlyInAnyOrder(1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 5, 5, 5, 5);
		assertThat(IntStream.range(0, image.entries()).filter(ref -> image.flags(ref) == 5)).hasSize(2);
		assertThat(IntStream.range(0, image.entries()).filter(ref -> image.flags(ref) == 0 && image.frame(ref) != 0)).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource
	void nobodyMapsYetAndThatIsKnown(GrantTableVersion version) {
		TrackedEntries tracked = (TrackedEntries) look(version).get(1);

		assertThat(tracked.cut()).isFalse();
		assertThat(tracked.domains()).singleElement().satisfies(domain -> {
			assertThat(domain.complete()).isTrue();
			assertThat(domain.entries()).isEmpty();
			assertThat(domain.version()).hasValue(version.number());
		});
	}

	@ParameterizedTest
	@EnumSource
	void someGrantsLiveByAMappingAloneAndOneFileToo(GrantTableVersion version) {
		DriverState state = (DriverState) look(version).get(2);

		assertThat(state.grefs().stream().filter(gref -> gref.file().isEmpty())).hasSize(3);
		assertThat(state.files().stream().filter(file -> file.descriptors().isEmpty())).hasSize(1);
		assertThat(state.grefs().stream().filter(gref -> gref.unmapNotify().isPresent())).hasSize(2);
		assertThat(state.mappings()).hasSize(3);
		assertThat(state.origin()).isEqualTo(new Origin("example", NOON));
	}
}
