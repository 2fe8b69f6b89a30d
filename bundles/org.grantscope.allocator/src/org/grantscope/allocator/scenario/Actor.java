package org.grantscope.allocator.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.grantscope.allocator.ProcessId;

/** A process that does what statements say: the first one of a domain, or a child. */
final class Actor {

	private final ProcessId id;
	private final Variables variables;
	private final Map<String, Child> children = new LinkedHashMap<>();

	/** A child as its parent knows it. */
	static final class Child {

		private final Actor actor;
		private final int socket;
		private boolean ended;

		/**
		 * A child that runs.
		 *
		 * @param socket the parent's descriptor over which it is told what to do
		 */
		Child(Actor actor, int socket) {
			this.actor = actor;
			this.socket = socket;
		}

		Actor actor() {
			return actor;
		}

		int socket() {
			return socket;
		}

		boolean hasEnded() {
			return ended;
		}

		void end() {
			ended = true;
		}

		private Child with(Actor copied) {
			Child copy = new Child(copied, socket);
			copy.ended = ended;
			return copy;
		}
	}

	Actor(ProcessId id, Variables variables) {
		this.id = id;
		this.variables = variables;
	}

	ProcessId id() {
		return id;
	}

	int domid() {
		return id.domid();
	}

	Variables variables() {
		return variables;
	}

	Map<String, Child> children() {
		return children;
	}

	/** What it knows, to be compared. */
	private record Names(ProcessId id, Map<String, ?> variables, List<ChildNames> children) {
	}

	private record ChildNames(String name, boolean ended, int socket, Object names) {
	}

	/** What it and its children know, to be compared with what another one knows. */
	Object names() {
		return new Names(id, variables.values(), children.entrySet().stream().map(entry -> new ChildNames(entry.getKey(),
				entry.getValue().ended, entry.getValue().socket, entry.getValue().actor.names())).toList());
	}

	/** The same process, and all its children, in a machine that is a copy. */
	Actor copy() {
		Actor copy = alone();
		Deque<Pair> rest = new ArrayDeque<>(List.of(new Pair(this, copy)));
		while (!rest.isEmpty()) {
			Pair pair = rest.pop();
			pair.original.children.forEach((name, child) -> {
				Actor copied = child.actor.alone();
				pair.copy.children.put(name, child.with(copied));
				rest.push(new Pair(child.actor, copied));
			});
		}
		return copy;
	}

	/** A process whose children are still to be copied, and its copy. */
	private record Pair(Actor original, Actor copy) {
	}

	private Actor alone() {
		return new Actor(id, variables.copy());
	}
}
