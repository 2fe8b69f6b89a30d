package org.grantscope.allocator.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.ExampleMachine;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedSource;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.core.observe.SourceUri;

/**
 * {@code sim:SCENARIO.gnt}: a simulated machine on which a scenario is done, and {@code sim:example}: {@link ExampleMachine}.
 * {@code steps=N} are the statements done before the first look, all unless it is given; {@code advance=N} those before each
 * later one.
 */
public final class SimScheme implements SourceScheme {

	private static final String EXAMPLE = "example";

	@Override
	public String name() {
		return "sim";
	}

	@Override
	public String description() {
		return "sim:SCENARIO.gnt?kernel=P&table-version=1|2&steps=N&advance=N or sim:example?table-version=1|2 - a simulated machine; "
				+ "steps are the statements done before the first look (default: all), advance those before each later one (default: none)";
	}

	@Override
	public ObservationSource source(SourceUri uri) throws FormatException {
		boolean example = uri.place().equals(EXAMPLE);
		uri.expectOnly(example ? new String[] { "table-version" } : new String[] { "kernel", "table-version", "steps", "advance" });
		GrantTableVersion version = uri.word("table-version", "1", "2").flatMap(word -> GrantTableVersion.of(Integer.parseInt(word)))
				.orElse(GrantTableVersion.V1);
		if (example) {
			return new SimulatedSource(ExampleMachine.create(version), uri.text());
		}
		Optional<KernelProfile> kernel = uri.word("kernel", KernelProfile.ids()).flatMap(KernelProfile::of);
		DomainSettings first = DomainSettings.booted(0, version);
		OptionalLong steps = uri.number("steps", 0, Integer.MAX_VALUE);
		MachineSettings settings = MachineSettings.of(kernel.isPresent() ? first.withProfile(kernel.get()) : first);
		return new ScenarioSource(uri.text(), scenario(uri), settings,
				(int) steps.orElse(Integer.MAX_VALUE), (int) uri.number("advance", 0, Integer.MAX_VALUE).orElse(0));
	}

	private static Path scenario(SourceUri uri) throws FormatException {
		try {
			if (!uri.place().isEmpty() && !uri.place().equals("-")) {
				return Path.of(uri.place());
			}
		} catch (InvalidPathException e) {
			// no file has such a name
		}
		throw uri.wrong("place", "the name of a scenario, or " + EXAMPLE, uri.place().isEmpty() ? "nothing" : "'" + uri.place() + "'");
	}
}
