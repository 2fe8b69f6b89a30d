package org.grantscope.analysis.query;

/**
 * What could be typed.
 *
 * @param from        the first column that it replaces, from 0
 * @param to          the column behind the last one that it replaces
 * @param text        what to put there
 * @param description a line for people
 */
public record Completion(int from, int to, String text, String description) {

	/** The query with this in it. */
	public String applyTo(String query) {
		return query.substring(0, from) + text + query.substring(to);
	}
}
