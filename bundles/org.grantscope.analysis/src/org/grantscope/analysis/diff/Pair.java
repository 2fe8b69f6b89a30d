package org.grantscope.analysis.diff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;

/** What one domain grants to another in one machine. Immutable. */
public final class Pair {

	private final Peer granter;
	private final Peer grantee;
	private final PairChange.Count count;
	private final Map<EntryState, Integer> states;
	private final int[] refs;

	Pair(Peer granter, Peer grantee, PairChange.Count count, Map<EntryState, Integer> states, int[] refs) {
		this.granter = granter;
		this.grantee = grantee;
		this.count = count;
		this.states = states;
		this.refs = refs;
	}

	/** Who grants. */
	public Peer granter() {
		return granter;
	}

	/** The domain whose table it is. */
	public Domain domain() {
		return Objects.requireNonNull(granter.domain());
	}

	/** To whom. */
	public Peer grantee() {
		return grantee;
	}

	/** How many entries are granted and in use; what no source can tell is empty. */
	public PairChange.Count count() {
		return count;
	}

	/** How many of these entries a source saw that are in each state; only states that some are in, in the order of the states. */
	public Map<EntryState, Integer> states() {
		return states;
	}

	/** The references of the entries that a source saw, in ascending order; a copy. */
	public int[] refs() {
		return refs.clone();
	}

	/** How many entries a source saw. */
	public int size() {
		return refs.length;
	}

	/** The states in words, {@code 3 granted, 1 mapped write}. */
	public String describeStates() {
		List<String> words = states.entrySet().stream().map(state -> "%,d %s".formatted(state.getValue(), state.getKey().getLiteral())).toList();
		return words.stream().collect(Collectors.joining(", "));
	}
}
