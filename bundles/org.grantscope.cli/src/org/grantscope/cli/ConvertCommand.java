package org.grantscope.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code convert}: captures as one file. */
@Command(name = "convert", description = {
		"Joins captures and stores the machine in one file, from which decode, check, diff and the views read it again.",
		"The file is there whole or not at all; a stored machine that was there before stays until then, and any other file for good." },
		footer = "Exit status: 0 everything was read, and it is stored; 2 something could not be read, and what could is stored, or it could not be stored.")
final class ConvertCommand implements Callable<Integer> {

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
