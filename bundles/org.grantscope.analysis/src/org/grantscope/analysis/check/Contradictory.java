package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.model.Claim;
import org.grantscope.model.Contradiction;
import org.grantscope.model.table.GrefId;

/** Where sources disagree, each subject once. */
final class Contradictory implements Check {

	private static final String EXPLANATION = "The sources cannot both be right about one moment. Mostly they are of different "
			+ "moments: a console text and frames that were read seconds apart. Else one of them is of another domain or "
			+ "machine, or was read as the wrong version. What each says is kept; a judgement that rests on both may be wrong.";
	private static final String ADVICE = "Capture all sources while the domain is paused (xl pause), or leave the older one "
			+ "out.";

	@Override
	public String id() {
		return "contradiction";
	}

	@Override
	public String title() {
		return "Sources that disagree";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		Map<String, @NonNull List<Contradiction>> subjects = new LinkedHashMap<>();
		for (Contradiction one : machine.machine().getContradictions()) {
			String subject = one.getSubject();
			subjects.computeIfAbsent(subject == null ? "something" : subject, key -> new ArrayList<>()).add(one);
		}
		List<Finding> findings = new ArrayList<>();
		subjects.forEach((subject, all) -> findings.add(finding(subject, all)));
		return findings;
	}

	/** About single entries it is to be expected of captures that are not of one moment, about a whole table it is not. */
	private Finding finding(String subject, List<Contradiction> all) {
		TreeSet<GrefId> grefs = new TreeSet<>();
		TreeSet<Integer> domains = new TreeSet<>();
		boolean whole = false;
		for (Contradiction one : all) {
			Integer domid = one.getDomid();
			Integer ref = one.getRef();
			whole |= ref == null;
			if (domid != null) {
				domains.add(domid);
			}
			if (ref != null) {
				grefs.add(new GrefId(domid == null ? OptionalInt.empty() : OptionalInt.of(domid), ref));
			}
		}
		return new Finding(id(), whole ? Severity.WARNING : Severity.INFO, summary(subject, all), EXPLANATION, ADVICE,
				List.copyOf(grefs),
				List.of(), List.copyOf(domains));
	}

	private static String summary(String subject, List<Contradiction> all) {
		StringJoiner claims = new StringJoiner("; ");
		for (Claim claim : all.get(0).getClaims()) {
			claims.add(claim.getSource() + ": " + claim.getSays());
		}
		return "The sources disagree about %s%s: %s".formatted(subject,
				all.size() == 1 ? "" : ", %d times, first".formatted(all.size()), claims);
	}
}
