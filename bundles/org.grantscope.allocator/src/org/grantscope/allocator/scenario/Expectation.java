package org.grantscope.allocator.scenario;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;

/** What a statement shall come to. */
public sealed interface Expectation {

	/** {@code ok}: neither an error, nor a signal, nor another status than GNTST_okay. */
	record Success() implements Expectation {

		@Override
		public String toString() {
			return "ok";
		}
	}

	/** {@code ENOSPC}: that error. */
	record Refusal(Errno errno) implements Expectation {

		@Override
		public String toString() {
			return errno.name();
		}
	}

	/** {@code GNTST_bad_gntref}: that status. */
	record Grant(GrantStatus status) implements Expectation {

		@Override
		public String toString() {
			return status.symbol();
		}
	}

	/** {@code SEGV}: that signal. */
	record Fault(Outcome.Signal signal) implements Expectation {

		@Override
		public String toString() {
			return signal.name();
		}
	}

	/**
	 * {@code grefs 8 9}: that result.
	 *
	 * @param name   of the field, as a trace calls it
	 * @param values each as written; none when the result is a list with nothing in it
	 */
	record Result(String name, List<String> values) implements Expectation {

		/** The driver's counter and the number of the kernel's free references, which can be expected of anything. */
		public static final List<String> OF_ANY = List.of("ret", "gref_size", "free");

		/** Takes a copy of the list. */
		public Result {
			values = List.copyOf(values);
		}

		@Override
		public String toString() {
			return Stream.concat(Stream.of(name), values.stream()).collect(Collectors.joining(" "));
		}
	}
}
