package org.grantscope.analysis.check;

/** How bad a finding is; ascending. */
public enum Severity {

	/** Worth knowing; nothing is wrong yet. */
	INFO,

	/** Will do harm, or may. */
	WARNING,

	/** Is wrong. */
	ERROR
}
