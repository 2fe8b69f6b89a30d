package org.grantscope.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code capture}: what sources show now, as one file. */
@Command(name = "capture", description = {
		"Looks once at each source, joins what they show, and stores the machine in one file, from which decode, check, diff and "
				+ "the views read it again.",
		"A source that fails does not keep the others from being stored. The file is there whole or not at all." },
		footer = "Exit status: 0 everything was seen, and it is stored; 2 something could not be, and what could is stored, or it "
				+ "could not be stored.")
final class CaptureCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private CaptureArguments captures = new CaptureArguments();

	@Mixin
	private StoredOutput output = new StoredOutput();

	@Override
	public Integer call() {
		return output.store(captures, spec.commandLine().getErr());
	}
}
