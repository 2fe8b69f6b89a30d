package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.ScenarioText;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a domain does to entries and tables past its drivers. */
class TableWritesTest {

	private static void check(GrantTableVersion version, String scenario) {
		ScenarioText text = ScenarioParser.parse("test", scenario);
		assertThat(text.problems()).isEmpty();
		ScenarioRunner runner = new ScenarioRunner(new SimulatedMachine(MachineSettings.booted(version)));

		assertThat(text.scenario().statements().stream().flatMap(statement -> runner.perform(statement).failures().stream())
				.map(Object::toString).collect(Collectors.toList())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void anEntryIsProtectedUnlessSomebodyWrites(GrantTableVersion version) {
		check(version, """
				open F
				alloc F 0 1 1 A         => grefs 8
				protect 8               => ok
				hmap H 0 8 1            => GNTST_general_error
				hmap R 0 8 5            => GNTST_okay
				hunmap R
				unprotect 8             => ok
				hmap H 0 8 1            => GNTST_okay
				protect 8               => EBUSY
				hunmap H
				protect 8               => ok
				protect 100000          => ERANGE
				""");
	}

	@ParameterizedTest
	@EnumSource
	void aPageIsGivenToTheDomainThatAcceptsIt(GrantTableVersion version) {
		check(version, """
				in dom5 accept 200 0 0      => ok
				open F
				alloc F 5 1 3 A
				close F
				transfer 0 5 200            => GNTST_bad_page
				transfer *A.0 9 200         => GNTST_bad_domain
				transfer *A.1 5 200         => GNTST_okay
				in dom5 withdraw 200        => ok
				in dom5 withdraw 200        => ok
				in dom5 accept 201 0 0
				in dom5 withdraw 201        => ok
				transfer *A.2 5 201         => GNTST_general_error
				transfer *A.1 5 201         => GNTST_bad_page
				""");
	}

	@ParameterizedTest
	@EnumSource
	void tablesAreAskedAndChanged(GrantTableVersion version) {
		check(version, """
				querysize 0             => frames 1, max 64
				setuptable 0 3          => frames 3
				querysize 0             => frames 3, max 64
				querysize 9             => GNTST_bad_domain
				in dom5 querysize 0     => GNTST_permission_denied
				getversion 0            => version %d
				setversion 3            => EINVAL
				setversion 2            => version 2
				getversion 0            => version 2
				swap 8 9                => GNTST_okay
				swap 8 100000           => GNTST_bad_gntref
				""".formatted(version.number()));
	}
}
