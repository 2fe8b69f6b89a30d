package org.grantscope.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;

import org.grantscope.allocator.history.TraceVerification;
import org.grantscope.allocator.history.TraceVerification.DomainTrace;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.observe.FormatException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: whether the simulator does what a real machine did. */
@Command(name = "verify", description = {
		"Replays traces of a real machine on the simulated one and prints each difference, then for each trace 'NAME: N operations, M differences'." },
		footer = "Exit status: 0 no differences; 1 some; 2 a trace could not be read.")
final class VerifyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--with", paramLabel = "DOMAIN=TRACE", description = {
			"The trace of another domain of the same machine, made at the same time: dom1=trace.domU.jsonl. May be repeated. "
					+ "TRACE itself is domain 0's, or another one's if given like this. An order of their lines without differences is searched for." })
	private List<String> others = List.of();

	@Parameters(arity = "1..*", paramLabel = "TRACE", description = {
			"A recorded trace, trace.jsonl; - is standard input. LABEL.g.txt of its dumps and dmesg.txt beside it are compared too." })
	private List<String> traces = List.of();

	@Override
	public Integer call() {
		if (!others.isEmpty()) {
			return verify(together());
		}
		int status = 0;
		for (String trace : traces) {
			status = Math.max(status, verify(List.of(domainTrace(file(trace)))));
		}
		return status;
	}

	private List<DomainTrace> together() {
		if (traces.size() > 1) {
			throw new ParameterException(spec.commandLine(), "--with goes with one TRACE, found " + traces.size());
		}
		List<DomainTrace> all = new ArrayList<>();
		all.add(domainTrace(file(traces.get(0))));
		for (String other : others) {
			CaptureFile file = file(other);
			if (file.domid().isEmpty()) {
				throw notOfADomain(other);
			}
			all.add(domainTrace(file));
		}
		if (all.stream().map(DomainTrace::domid).distinct().count() < all.size()) {
			throw new ParameterException(spec.commandLine(), "two traces of one domain");
		}
		return all;
	}

	private CaptureFile file(String argument) {
		try {
			return CaptureFile.parse(argument);
		} catch (IllegalArgumentException e) {
			throw notOfADomain(argument);
		}
	}

	private ParameterException notOfADomain(String argument) {
		return new ParameterException(spec.commandLine(), "expected a domain and its trace, dom1=trace.jsonl, found '" + argument + "'");
	}

	private static DomainTrace domainTrace(CaptureFile file) {
		return new DomainTrace(file.domid().orElse(0), file.path());
	}

	/** The exit status. */
	private int verify(List<DomainTrace> machine) {
		PrintWriter err = spec.commandLine().getErr();
		try {
			TraceVerification verification = replay(machine);
			print(verification, "");
			return verification.agrees() ? 0 : Main.FOUND;
		} catch (TraceVerification.CutShort e) {
			print(e.replayed(), ", incomplete");
			err.println("grantscope: " + e.getMessage());
		} catch (FormatException e) {
			err.println("grantscope: " + e.getMessage());
		}
		return Main.BAD_INPUT;
	}

	private TraceVerification replay(List<DomainTrace> machine) throws FormatException {
		try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
			return TraceVerification.verify(machine, progress);
		}
	}

	private void print(TraceVerification verification, String remark) {
		PrintWriter out = spec.commandLine().getOut();
		verification.differences().forEach(difference -> out.println(verification.name() + ": " + difference));
		out.printf("%s: %d operations, %d differences%s%s%n", verification.name(), verification.operations(),
				verification.differences().size(), remark, details(verification));
	}

	/** How that came about, in parentheses; empty when there is nothing to tell. */
	private static String details(TraceVerification verification) {
		StringJoiner details = new StringJoiner("; ", " (", ")").setEmptyValue("");
		if (verification.ordered()) {
			details.add(verification.agrees() ? "in an order that was found" : "in the order that agrees longest");
		}
		if (verification.takenOver() > 0) {
			details.add(verification.takenOver() + " entries by other drivers");
		}
		return details.toString();
	}
}
