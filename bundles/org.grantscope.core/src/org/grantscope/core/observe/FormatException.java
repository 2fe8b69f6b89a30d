package org.grantscope.core.observe;

/** Input from which nothing could be read; {@link #problem()} says where, what was expected and what was found. */
public class FormatException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	/** Nothing could be read because of that problem. */
	public FormatException(Problem problem) {
		super(problem.toString());
		this.problem = problem;
	}

	/** Where it was, what was expected and what was found. */
	public Problem problem() {
		return problem;
	}
}
