package org.grantscope.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sources}: what can be looked at. */
@Command(name = "sources", description = {
		"Tells what a URI of each kind looks like, and what it looks at. Wherever a command takes a capture, it takes a URI.",
		"In a URI, %%XX is a byte of UTF-8: %%3F stands for a question mark, %%26 for & in a parameter, %%25 for a percent sign." },
		footer = "Exit status: 0.")
final class SourcesCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() {
		Sources.SCHEMES.all().forEach(scheme -> {
			String[] parts = scheme.description().split(" - ", 2);
			spec.commandLine().getOut().println(parts[0]);
			spec.commandLine().getOut().println("    " + (parts.length < 2 ? "" : parts[1]));
		});
		return 0;
	}
}
