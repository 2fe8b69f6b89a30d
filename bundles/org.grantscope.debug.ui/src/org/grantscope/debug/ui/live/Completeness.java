package org.grantscope.debug.ui.live;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.abi.Domid;
import org.grantscope.model.Capture;
import org.grantscope.model.Contradiction;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.grantscope.model.capture.Moments;

/**
 * How much of what the sources have was read, and whether they agree. Immutable.
 *
 * @param problems       what could not be read, a line each
 * @param contradictions where sources disagree, a line each
 * @param sources        what was read, a line each
 */
public record Completeness(List<String> problems, List<String> contradictions, List<String> sources) {

	/** Of a machine. */
	public static Completeness of(Machine machine) {
		List<String> problems = new ArrayList<>(machine.getProblems());
		for (Domain domain : machine.getDomains()) {
			if (domain.getTable() != null && domain.getTable().getTracked() != null && !domain.getTable().getTracked().complete()) {
				problems.add("Xen's list of %s's entries in use is cut".formatted(domain.getDomid() == null ? "an unknown domain"
						: Domid.describe(domain.getDomid())));
			}
		}
		List<String> sources = new ArrayList<>(machine.getCaptures().stream().map(Completeness::source).distinct().toList());
		Moments.of(machine).ifPresent(moments -> sources.add(moments.describe()));
		return new Completeness(problems, machine.getContradictions().stream().map(Completeness::words).toList(), sources);
	}

	private static String source(Capture capture) {
		return "%s: %s in %s%s".formatted(capture.getTime(), capture.getKind(), capture.getSource(),
				capture.getRemark() == null ? "" : " (" + capture.getRemark() + ")");
	}

	private static String words(Contradiction one) {
		String about = one.getRef() == null ? "" : "gref " + one.getRef() + ", ";
		return about + one.getSubject() + ": "
				+ String.join("; ", one.getClaims().stream().map(claim -> claim.getSource() + ": " + claim.getSays()).toList());
	}

	/** Whether nothing was amiss. */
	public boolean isComplete() {
		return problems.isEmpty() && contradictions.isEmpty();
	}

	/** {@code complete}, or {@code incomplete: 2 problems, 1 contradiction}, or {@code 1 contradiction} alone. */
	public String words() {
		List<String> words = new ArrayList<>();
		if (!problems.isEmpty()) {
			words.add("incomplete: " + counted(problems.size(), "problem"));
		}
		if (!contradictions.isEmpty()) {
			words.add(counted(contradictions.size(), "contradiction"));
		}
		return words.isEmpty() ? "complete" : String.join(", ", words);
	}

	private static String counted(int number, String what) {
		return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
	}

	/**
	 * All of it in lines.
	 *
	 * @param most of each kind; how many more there are is said
	 */
	public String describe(int most) {
		StringBuilder text = new StringBuilder(isComplete() ? "All that the sources have was read, and they agree." : words());
		add(text, "What could not be read:", problems, most);
		add(text, "Where sources disagree:", contradictions, most);
		add(text, "Sources:", sources, most);
		return text.toString();
	}

	private static void add(StringBuilder text, String heading, List<String> lines, int most) {
		if (!lines.isEmpty()) {
			text.append("\n\n").append(heading);
			lines.stream().limit(most).forEach(line -> text.append("\n  ").append(line));
			if (lines.size() > most) {
				text.append("\n  and %,d more".formatted(lines.size() - most));
			}
		}
	}
}
