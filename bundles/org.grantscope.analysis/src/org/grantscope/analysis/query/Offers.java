package org.grantscope.analysis.query;

/** Told by the parser what could stand at each place that it comes to; most are not interested. */
interface Offers {

	/** Nobody wants to know. */
	Offers NONE = new Offers() {
	};

	/** A condition begins here. */
	default void conditions(Scanner here) {
	}

	/** A condition has ended here, and white space follows it or does not. */
	default void connectives(Scanner here) {
	}

	/** An operator of that term can follow here. */
	default void operators(Scanner here, Term term) {
	}

	/** A value of that term follows here; {@code inList}: also {@code ?} and {@code none}. */
	default void values(Scanner here, Term term, boolean inList) {
	}
}
