package org.grantscope.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.diff.DifferenceKind;
import org.grantscope.analysis.diff.GrefDifference;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.diff.ThingDifference;
import org.grantscope.analysis.diff.ValueChange;
import org.grantscope.analysis.query.Query;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.observe.PlainText;
import org.grantscope.model.Machine;

/**
 * What changes, a line each: {@code 2026-11-20T17:56:01.123Z d0 gref 8 appeared: state free -> granted; grantee ? -> 1}. Of the
 * first look nothing is told but what is wrong with it. Flushed after each look.
 */
final class ChangeLines implements WatchView {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

	private final PrintWriter out;
	private final Query query;
	private @Nullable Machine before;
	private Set<String> told = Set.of();

	ChangeLines(PrintWriter out, Query query) {
		this.out = out;
		this.query = query;
	}

	@Override
	public void seen(Look look) {
		MachineDifference difference = look.difference();
		if (difference != null) {
			if (query.equals(Query.ALL)) {
				difference.things().stream().filter(thing -> thing.kind().isDifference())
						.forEach(thing -> print(look.time(), domain(thing.domid()) + " " + what(thing), thing.kind(), thing.changes()));
			}
			ChosenGrefs earlier = new ChosenGrefs(before, query);
			ChosenGrefs later = new ChosenGrefs(look.machine(), query);
			difference.grefs().stream().filter(gref -> earlier.contains(gref.id()) || later.contains(gref.id()))
					.forEach(gref -> print(look.time(), gref));
		}
		before = look.machine();
		Set<String> now = remarks(look);
		now.stream().filter(line -> !told.contains(line)).forEach(line -> println(look.time(), line));
		told.stream().filter(line -> !now.contains(line)).forEach(line -> println(look.time(), "no longer: " + line));
		told = now;
		out.flush();
	}

	/** What is told when it begins and when it ends. */
	private static Set<String> remarks(Look look) {
		Set<String> remarks = new LinkedHashSet<>();
		look.machine().getProblems().forEach(problem -> remarks.add("incomplete: " + problem));
		look.findings().forEach(finding -> remarks.add("%s %s: %s".formatted(finding.severity(), finding.check(), finding.summary())));
		return remarks;
	}

	private void print(Instant time, GrefDifference gref) {
		print(time, domain(gref.id().domid()) + " gref " + gref.id().ref(), gref.kind(), gref.changes());
	}

	private void print(Instant time, String what, DifferenceKind kind, List<ValueChange> changes) {
		List<ValueChange> known = changes.stream().filter(ValueChange::isKnown).toList();
		String values = (known.isEmpty() ? changes : known).stream().map(ValueChange::toString).collect(Collectors.joining("; "));
		println(time, what + " " + kind.label() + (values.isEmpty() ? "" : ": " + values));
	}

	private static String what(ThingDifference thing) {
		return thing.name().isEmpty() ? thing.thing().label() : thing.thing().label() + " " + thing.name();
	}

	private static String domain(OptionalInt domid) {
		return domid.isPresent() ? Domid.describe(domid.getAsInt()) : "unknown domain";
	}

	private void println(Instant time, String text) {
		out.println(TIME.format(time) + " " + PlainText.of(text));
	}

	@Override
	public void remark(Instant time, String what) {
		println(time, what);
	}

	@Override
	public void lost(Instant time, String why) {
		println(time, "source lost: " + why);
		out.flush();
	}

	@Override
	public void back(Instant time, Duration after) {
		println(time, "source back after %d s".formatted(after.toSeconds()));
		out.flush();
	}
}
