package org.grantscope.stress;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Runs the tests on the shared table as it is, then those that need it on a broken one, and prints what came out.
 *
 * <p>Arguments: the jar with the agent, the ways to break the table with commas between, then what jcstress understands.
 * Exit 1 when the table as it is shows a forbidden outcome, or a broken one shows none.
 */
public final class Stress {

	/** How often a broken table is given another chance to show it, each time for longer: threads may not have met. */
	private static final int CHANCES = 5;
	private static final String TIME = "-time";

	private final String agent;
	private final List<String> options;
	private boolean failed;

	/** A way to break the table. */
	private enum Break {

		PLAIN_WRITES("plain-writes", "with a plain read and write for each compare-and-set", NeedsCompareAndSet.class),
		NO_FENCES("no-fences", "without fences", NeedsFences.class);

		private final String argument;
		private final String words;
		private final Class<? extends Annotation> shownBy;

		Break(String argument, String words, Class<? extends Annotation> shownBy) {
			this.argument = argument;
			this.words = words;
			this.shownBy = shownBy;
		}
	}

	private Stress(String agent, List<String> options) {
		this.agent = agent;
		this.options = options;
	}

	/** See the class. */
	public static void main(String[] args) throws Exception {
		Stress stress = new Stress(args[0], List.of(args).subList(2, args.length));
		stress.runAsItIs();
		for (Break each : Break.values()) {
			if (List.of(args[1].split(",")).contains(each.argument)) {
				stress.runBroken(each);
			}
		}
		System.exit(stress.failed ? 1 : 0);
	}

	private void runAsItIs() throws Exception {
		System.out.println("The table as it is: nothing forbidden may show");
		Collection<TestResult> results = run("as-it-is", TestList.tests(), 1, "");
		failed |= results.size() < TestList.tests().size();
		for (TestResult result : results) {
			boolean passed = result.status() == Status.NORMAL && result.grading().isPassed;
			failed |= !passed;
			print(result, passed ? "" : "  <- WRONG");
		}
	}

	private void runBroken(Break how) throws Exception {
		System.out.println("The table " + how.words + ": something forbidden must show");
		Set<String> left = TestList.tests().stream().filter(name -> testClass(name).isAnnotationPresent(how.shownBy))
				.collect(Collectors.toCollection(TreeSet::new));
		for (int chance = 1; chance <= CHANCES && !left.isEmpty(); chance++) {
			for (TestResult result : run(how.argument, left, 1 << chance - 1, " -javaagent:" + agent + "=" + how.argument)) {
				boolean shown = result.status() == Status.NORMAL && !result.grading().isPassed;
				if (shown) {
					left.remove(result.getName());
				}
				print(result, shown ? "" : chance < CHANCES ? "  once more" : "  <- WRONG");
			}
		}
		failed |= !left.isEmpty();
	}

	private Options parsed(Collection<String> tests, int longer, String jvm) throws IOException {
		List<String> all = new ArrayList<>(options);
		all.addAll(List.of("-t", tests.stream().map(Pattern::quote).collect(Collectors.joining("|")), "-jvmArgs",
				"-XX:+UseParallelGC" + jvm));
		int time = all.indexOf(TIME) + 1;
		all.set(time, String.valueOf(Integer.parseInt(all.get(time)) * longer));
		Options parsed = new Options(all.toArray(String[]::new));
		if (!parsed.parse()) {
			throw new IllegalArgumentException(String.join(" ", all));
		}
		return parsed;
	}

	/** What jcstress says goes to a file; its verdict is made anew from the results. */
	private Collection<TestResult> run(String name, Collection<String> tests, int longer, String jvm) throws Exception {
		PrintStream out = System.out;
		InProcessCollector results = new InProcessCollector();
		try (PrintStream log = new PrintStream(name + "-" + longer + ".log", StandardCharsets.UTF_8)) {
			System.setOut(log);
			Options parsed = parsed(tests, longer, jvm);
			try {
				new JCStress(parsed).run();
			} catch (AssertionError forbidden) {
				log.println(forbidden.getMessage());
			}
			DiskReadCollector reader = new DiskReadCollector(parsed.getResultFile(), results);
			reader.dump();
			reader.close();
		} finally {
			System.setOut(out);
		}
		return ReportUtils.mergedByName(results.getTestResults());
	}

	private static void print(TestResult result, String verdict) {
		String outcomes = result.grading().gradingResults.values().stream().filter(outcome -> outcome.count > 0)
				.map(Stress::text).collect(Collectors.joining(", "));
		String name = result.getName().replace("org.grantscope.stress.", "");
		String status = result.status() == Status.NORMAL ? "" : " " + result.status();
		System.out.printf("  %-29s %s%s%s%n", name, outcomes, status, verdict);
	}

	private static String text(GradingResult outcome) {
		return "(" + outcome.id + ") " + outcome.count + (outcome.expect == Expect.FORBIDDEN ? " forbidden" : "");
	}

	/** A nested test is named with a dot. */
	private static Class<?> testClass(String name) {
		try {
			return Class.forName(name);
		} catch (@SuppressWarnings("unused") ClassNotFoundException nested) {
			int dot = name.lastIndexOf('.');
			try {
				return Class.forName(name.substring(0, dot) + "$" + name.substring(dot + 1));
			} catch (ClassNotFoundException missing) {
				throw new IllegalStateException(missing);
			}
		}
	}
}
