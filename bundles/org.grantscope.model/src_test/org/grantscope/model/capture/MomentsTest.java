package org.grantscope.model.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.driver;
import static org.grantscope.model.Seen.machine;
import static org.grantscope.model.Seen.raw;
import static org.grantscope.model.Seen.tracked;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

	@Test
	void theMachineSaysHowFarItsCapturesAreApart() {
		Machine machine = machine(raw(at("frames", 7300)), tracked(at("text", 100)), driver(at("driver", 1000)));
		Moments moments = Moments.of(machine).orElseThrow();
		assertThat(moments.earliest()).isEqualTo(Instant.ofEpochSecond(100));
		assertThat(moments.latest()).isEqualTo(Instant.ofEpochSecond(7300));
		assertThat(moments.distance()).isEqualTo(Duration.ofHours(2));
		assertThat(moments.describe()).isEqualTo("captures are 2 h apart");
	}

	@Test
	void whatIsNotShownDoesNotCount() {
		Machine machine = machine(raw(at("old", 5)), raw(at("frames", 100)), tracked(at("text", 103)),
				new KernelSymbols(at("kallsyms", 9000), OptionalInt.of(1), new TreeMap<>(), new TreeMap<>(), List.of()));
		assertThat(Moments.of(machine).orElseThrow().describe()).isEqualTo("captured within 3 s");
		assertThat(machine.getCapturedAt()).isEqualTo(Instant.ofEpochSecond(9000));
	}

	@Test
	void theTablesMomentsAreThoseOfItsOwnSources() {
		Machine machine = machine(raw(at("frames", 100)), driver(at("driver", 900)));
		assertThat(Moments.ofTable(machine.getDomains().get(0)))
				.contains(new Moments(Instant.ofEpochSecond(100), Instant.ofEpochSecond(100)));
		assertThat(Moments.ofSource(machine, "driver").orElseThrow().describe()).isEqualTo("captured at one moment");
		assertThat(Moments.ofSource(machine, "nothing")).isEmpty();
	}

	@Test
	void withoutACaptureNobodyKnowsWhen() {
		assertThat(Moments.of(ModelFactory.eINSTANCE.createMachine())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "PT0S, 0 s", "PT0.001S, 1 s", "PT3S, 3 s", "PT59.5S, 1 min", "PT65S, 1 min 5 s", "PT2H5M, 2 h 5 min", "PT2H5S, 2 h",
			"P1D, 1 d", "P3DT5H, 3 d 5 h" })
	void lengthsOfTimeInWords(Duration length, String words) {
		assertThat(Moments.words(length)).isEqualTo(words);
	}
}
