package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.TrackedEntries;

/** One dump of the {@code g} key while its lines come in. */
final class GrantKeyDump {

	private static final String DOMAIN_EXPECTED = "the line that names a domain, 'grant-table for remote dN (vN)'";

	private final Origin origin;
	private final boolean begun;
	private final int firstLine;
	private final List<TrackedEntries.Domain> domains = new ArrayList<>();
	private final ProblemList problems;
	private @Nullable GrantKeyDomain current;

	/** The last heading, as long as nothing of its domain came. */
	private GrantKeyLine.@Nullable Heading heading;

	/** Whether lines between the first and the last are known to be lost. */
	private boolean gap;

	/** A dump that begins at that line; {@code begun} when the line is its first, else the text lost what was before. */
	GrantKeyDump(Origin origin, boolean begun, int firstLine) {
		this.origin = origin;
		this.begun = begun;
		this.firstLine = firstLine;
		this.problems = new ProblemList(origin.source());
	}

	/** Takes the next line; its number counts from 1. */
	void accept(GrantKeyLine line, int number) {
		switch (line) {
			case GrantKeyLine.Begin begin -> {
				// the dump is there already
			}
			case GrantKeyLine.End end -> throw new IllegalArgumentException("finish the dump instead");
			case GrantKeyLine.Heading next -> addHeading(next, number);
			case GrantKeyLine.DomainLine named -> {
				closeDomain(true);
				open(new GrantKeyDomain(named, number));
			}
			case GrantKeyLine.Frames frames -> domain(number).setFrames(frames);
			case GrantKeyLine.NoEntries none -> domain(number).setSaysEmpty();
			case GrantKeyLine.Row row -> addRow(row, number);
			case GrantKeyLine.Broken broken -> addBroken(broken, number);
			case GrantKeyLine.Other other -> {
				// some other line on the console
			}
		}
	}

	/** Takes a plain row; does nothing and returns false where it is not the next one of its table. */
	boolean accept(GrantKeyRow row, int number) {
		return domain(number).add(row);
	}

	/** Closes the dump; {@code ended} when its last line was seen, at that line, else the text ended before it. */
	TrackedEntries finish(int number, boolean ended) {
		closeDomain(ended);
		if (ended && heading != null) {
			addGap(number, DOMAIN_EXPECTED, "the end of the dump");
		}
		if (!begun) {
			addGap(firstLine, "the first line of the dump, 'gnttab_usage_print_all ['", "a dump whose beginning is cut away");
		}
		if (!ended) {
			addGap(number, "the last line of the dump, 'gnttab_usage_print_all ] done'", "a dump whose end is cut away");
		}
		return new TrackedEntries(origin, domains, gap, problems.toList());
	}

	/** Each domain has two headings, and then the line that names it. */
	private void addHeading(GrantKeyLine.Heading next, int number) {
		closeDomain(true);
		GrantKeyLine.Heading waiting = heading;
		if (waiting != null && (waiting.ofColumns() || !next.ofColumns())) {
			addGap(number, DOMAIN_EXPECTED, "the headings of the next domain");
		}
		heading = next;
	}

	private void addRow(GrantKeyLine.Row row, int number) {
		GrantKeyDomain domain = domain(number);
		int ref = row.entry().ref();
		int limit = domain.entryLimit();
		if (ref >= limit) {
			problems.add(Problem.atLine(origin.source(), number, row.column(),
					"a reference below " + limit + ", the size of the " + (domain.isSized() ? "table" : "largest table"),
					Integer.toString(ref)));
			domain.setDamaged();
		} else if (!domain.put(row.entry())) {
			problems.add(Problem.atLine(origin.source(), number, row.column(), "each reference once", ref + " again"));
			domain.setDamaged();
		}
	}

	private void addBroken(GrantKeyLine.Broken broken, int number) {
		problems.add(Problem.atLine(origin.source(), number, broken.column(), broken.expected(), broken.found()));
		if (broken.ofDomain()) {
			closeDomain(true);
			open(new GrantKeyDomain(null, number));
		}
		domain(number).setDamaged();
	}

	private void addGap(int number, String expected, String found) {
		problems.add(Problem.atLine(origin.source(), number, 1, expected, found));
		gap = true;
	}

	private void open(GrantKeyDomain domain) {
		current = domain;
		heading = null;
	}

	/** The domain that the line is of. What comes first in a dump without a beginning may be of one whose name is cut away. */
	private GrantKeyDomain domain(int number) {
		GrantKeyDomain domain = current;
		if (domain == null) {
			if (begun || heading != null || !domains.isEmpty()) {
				addGap(number, DOMAIN_EXPECTED, "a line of a domain that no line names");
			}
			domain = new GrantKeyDomain(null, number);
			open(domain);
		}
		return domain;
	}

	/** {@code followed}: the dump goes on after this domain, so none of its rows is missing at the end. */
	private void closeDomain(boolean followed) {
		GrantKeyDomain domain = current;
		current = null;
		if (domain != null) {
			domain.contradiction(followed).ifPresent(found -> addGap(domain.firstLine(),
					"a domain with rows, or with the line 'no active grant table entries'", found));
			domains.add(domain.toDomain(followed));
		}
	}
}
