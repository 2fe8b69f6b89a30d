package org.grantscope.allocator.scenario;

/** What stands in a line for a parameter of its verb. */
public sealed interface Operand {

	/** A name. */
	record Name(String name) implements Operand {

		@Override
		public String toString() {
			return name;
		}
	}

	/** A number. */
	record Value(Term term) implements Operand {

		@Override
		public String toString() {
			return term.toString();
		}
	}

	/** A word, letters of a protection, or free text. */
	record Word(String text) implements Operand {

		@Override
		public String toString() {
			return text;
		}
	}

	/** A keyword and what stands after it. */
	record Keyed(String keyword, Operand operand) implements Operand {

		@Override
		public String toString() {
			return keyword + ' ' + operand;
		}
	}
}
