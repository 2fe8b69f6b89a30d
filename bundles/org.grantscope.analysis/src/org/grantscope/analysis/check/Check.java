package org.grantscope.analysis.check;

import java.util.List;

/**
 * One judgement of a machine. Stateless, so that any thread may use it. Of a machine that says nothing about what it needs to
 * know, it finds nothing.
 */
public interface Check {

	/** A short name that stays, such as {@code leaked-grant}; {@code releng/docs/checks.md} has a paragraph of that name. */
	String id();

	/** What it looks for, one line. */
	String title();

	/** What it finds, in an order that depends on the machine alone. */
	List<Finding> check(CheckedMachine machine);
}
