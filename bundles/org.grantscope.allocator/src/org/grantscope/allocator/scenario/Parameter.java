package org.grantscope.allocator.scenario;

import java.util.List;

/**
 * One parameter of a verb.
 *
 * @param name       as people and traces call it
 * @param kind       what may stand there
 * @param occurrence how often
 * @param remark     what it means, and what holds when it is left out; for people
 */
public record Parameter(String name, Kind kind, Occurrence occurrence, String remark) {

	/** What may stand for a parameter. */
	public sealed interface Kind {
	}

	/** A name that stands for such a thing already. */
	public record Name(Subject subject) implements Kind {
	}

	/** A name that stands for such a thing from now on. */
	public record NewName(Subject subject) implements Kind {
	}

	/** A term, of whose value so many low bits count. */
	public record Number(int bits) implements Kind {
	}

	/** Some of the letters {@code r}, {@code w} and {@code x}, or {@code -} for none. */
	public record ProtectionLetters() implements Kind {
	}

	/**
	 * A word.
	 *
	 * @param choices the words that it can be; none when it can be any
	 */
	public record AnyWord(List<String> choices) implements Kind {

		/** Takes a copy of the list. */
		public AnyWord {
			choices = List.copyOf(choices);
		}
	}

	/** The rest of the line. */
	public record FreeText() implements Kind {
	}

	/** What a name can stand for. */
	public enum Subject {
		/** An open file. */
		FILE("file"),
		/** What an alloc gave. */
		ALLOC("alloc"),
		/** Mapped memory. */
		MAPPING("mapping"),
		/** What gntdev prepared. */
		GNTDEV_MAP("gntdev map"),
		/** An event channel. */
		PORT("port"),
		/** A grant that Xen mapped. */
		HANDLE("handle"),
		/** A forked process. */
		CHILD("child"),
		/** A domain, {@code dom5}. */
		DOMAIN("domain");

		private final String word;

		Subject(String word) {
			this.word = word;
		}

		/** The word for it. */
		public String word() {
			return word;
		}

		/** The word with its article. */
		String one() {
			return (this == ALLOC ? "an " : "a ") + word;
		}
	}

	/** How often a parameter stands there. */
	public enum Occurrence {
		/** Once. */
		ONCE,
		/** Once or not at all. */
		OPTIONAL,
		/** Any number of times, to the end of the line. */
		REPEATED,
		/** Once or not at all, after the parameter's name as a keyword, in any order with others of this sort. */
		KEYWORD
	}

	/** As a line of a manual shows it: {@code F}, {@code [pages]}, {@code [ref ...]}. */
	public String synopsis() {
		return switch (occurrence) {
			case ONCE -> name;
			case OPTIONAL -> '[' + name + ']';
			case REPEATED -> '[' + name + " ...]";
			case KEYWORD -> '[' + name + ' ' + (kind instanceof Number ? "N" : "WORD") + ']';
		};
	}

	static Parameter known(String name, Subject subject) {
		return new Parameter(name, new Name(subject), Occurrence.ONCE, "");
	}

	static Parameter newName(String name, Subject subject) {
		return new Parameter(name, new NewName(subject), Occurrence.ONCE, "");
	}

	static Parameter number(String name, int bits, String remark) {
		return new Parameter(name, new Number(bits), Occurrence.ONCE, remark);
	}

	static Parameter anyWord(String name, String remark, String... choices) {
		return new Parameter(name, new AnyWord(List.of(choices)), Occurrence.ONCE, remark);
	}

	Parameter optional(String otherwise) {
		return new Parameter(name, kind, Occurrence.OPTIONAL, (remark.isEmpty() ? "" : remark + ", ") + "else " + otherwise);
	}

	Parameter repeated() {
		return new Parameter(name, kind, Occurrence.REPEATED, remark);
	}

	Parameter keyword() {
		return new Parameter(name, kind, Occurrence.KEYWORD, remark);
	}
}
