package org.grantscope.cli;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.core.abi.GrantTableVersion;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say on which machine a scenario is done. */
final class MachineOptions {

	@Option(names = "--kernel", paramLabel = "P", description = "The kernel of dom0, and of domains of which the scenario does not say it. Default: linux-6.1.192.")
	private @Nullable String kernel;

	@Option(names = "--table-version", paramLabel = "1|2", description = "The version of the grant tables. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private int version = 1;

	/**
	 * How dom0 begins.
	 *
	 * @throws ParameterException when an option has another value than it may have
	 */
	DomainSettings settings(CommandLine line) {
		Optional<GrantTableVersion> layout = GrantTableVersion.of(version);
		if (layout.isEmpty()) {
			throw new ParameterException(line, "Invalid value for option '--table-version': expected 1 or 2, found " + version);
		}
		DomainSettings booted = DomainSettings.booted(0, layout.get());
		String name = kernel;
		if (name == null) {
			return booted;
		}
		Optional<KernelProfile> profile = KernelProfile.of(name);
		if (profile.isEmpty()) {
			throw new ParameterException(line, "Invalid value for option '--kernel': expected one of %s, found %s"
					.formatted(String.join(", ", KernelProfile.ids()), name));
		}
		return booted.withProfile(profile.get());
	}
}
