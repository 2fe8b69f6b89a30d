package org.grantscope.analysis.check;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

import org.grantscope.core.abi.Domid;
import org.grantscope.model.table.GrefId;

/** Some grants of one domain, in ascending order, however many. For one thread. */
final class Grefs {

	private static final int RANGES_SHOWN = 4;

	private final CheckedDomain domain;
	private final Set<Integer> peers = new TreeSet<>();
	private int[] refs = new int[8];
	private int count;

	Grefs(CheckedDomain domain) {
		this.domain = domain;
	}

	/** Adds one; they come in ascending order, or {@link #sort()} follows. */
	void add(int ref) {
		if (count == refs.length) {
			refs = Arrays.copyOf(refs, 2 * count);
		}
		refs[count++] = ref;
	}

	/** The finding is about that domain too; a number that is no domain's counts for nothing. */
	void addPeer(int domid) {
		if (domid >= 0 && domid < Domid.FIRST_RESERVED) {
			peers.add(domid);
		}
	}

	/** Puts them into ascending order. */
	Grefs sort() {
		Arrays.sort(refs, 0, count);
		return this;
	}

	int count() {
		return count;
	}

	boolean isEmpty() {
		return count == 0;
	}

	/** {@code 1 grant of d1 (gref 8)}, {@code 6 grants of d1 (grefs 8-12, 40)}; of many ranges the first. */
	String describe() {
		return Counted.of(count, "grant") + " of " + domain.name() + " (" + named() + ")";
	}

	/** {@code gref 8}, {@code grefs 8-12, 40}. */
	String named() {
		return (count == 1 ? "gref " : "grefs ") + ranges();
	}

	private String ranges() {
		StringJoiner ranges = new StringJoiner(", ");
		int shown = 0;
		for (int start = 0; start < count; shown++) {
			int end = start;
			while (end + 1 < count && refs[end + 1] == refs[end] + 1) {
				end++;
			}
			if (shown == RANGES_SHOWN) {
				return ranges + " and " + (count - start) + " more";
			}
			ranges.add(refs[start] == refs[end] ? Integer.toString(refs[start]) : refs[start] + "-" + refs[end]);
			start = end + 1;
		}
		return ranges.toString();
	}

	/** A finding about them. */
	Finding finding(Check check, Severity severity, String summary, String explanation, String advice) {
		domain.domid().ifPresent(peers::add);
		return new Finding(check.id(), severity, summary, explanation, advice, ids(), List.of(), List.copyOf(peers));
	}

	/** All of them. */
	List<GrefId> ids() {
		int[] all = refs;
		int size = count;
		return new AbstractList<>() {

			@Override
			public GrefId get(int index) {
				return new GrefId(domain.domid(), all[index]);
			}

			@Override
			public int size() {
				return size;
			}
		};
	}
}
