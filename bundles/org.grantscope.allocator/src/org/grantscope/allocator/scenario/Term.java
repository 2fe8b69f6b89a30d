package org.grantscope.allocator.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A number in a scenario: written out, or what a name stands for. Its text is the one it had. */
public sealed interface Term {

	/**
	 * A number.
	 *
	 * @param value 64 bits
	 * @param text  as written
	 */
	record Number(long value, String text) implements Term {

		/** A number in decimal. */
		public Number(long value) {
			this(value, Long.toUnsignedString(value));
		}

		@Override
		public String toString() {
			return text;
		}
	}

	/** {@code $A}: the index of an alloc or of what gntdev prepared. */
	record IndexOf(String name) implements Term {

		@Override
		public String toString() {
			return '$' + name;
		}
	}

	/** {@code @A.1}: one of its references, the first one is 0. */
	record GrefOf(String name, int which) implements Term {

		@Override
		public String toString() {
			return '@' + name + '.' + which;
		}
	}

	/** {@code *A.1}: the frame that the table's entry for that reference has now. */
	record FrameOf(String name, int which) implements Term {

		@Override
		public String toString() {
			return '*' + name + '.' + which;
		}
	}

	/** {@code <x<32}: a term shifted to the left. */
	record Shifted(Term term, int bits) implements Term {

		@Override
		public String toString() {
			return "<" + term + '<' + bits;
		}
	}

	/** {@code %P}: the number of a port. */
	record PortOf(String name) implements Term {

		@Override
		public String toString() {
			return '%' + name;
		}
	}

	/** {@code &N}: the address of a mapping. */
	record AddressOf(String name) implements Term {

		@Override
		public String toString() {
			return '&' + name;
		}
	}

	/** Terms joined by {@code +}. */
	record Sum(List<Term> terms) implements Term {

		/** Takes a copy of the list. */
		public Sum {
			terms = List.copyOf(terms);
		}

		@Override
		public String toString() {
			return terms.stream().map(Term::toString).collect(Collectors.joining("+"));
		}
	}
}
