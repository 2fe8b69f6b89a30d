package org.grantscope.allocator.scenario.edit;

/**
 * Something that can be written at a place of a scenario.
 *
 * @param text   to write instead of what stands there now
 * @param label  for people: the text, or a line that shows what comes after it
 * @param detail what it means, in a few words; may be empty
 * @param start  of what it replaces, in the whole text
 * @param end    after the last character that it replaces
 */
public record Offer(Kind kind, String text, String label, String detail, int start, int end) {

	/** What is offered. */
	public enum Kind {
		/** Something to do. */
		OPERATION,
		/** A domain or a child. */
		WHO,
		/** A name, or a number made of one. */
		NAME,
		/** A number or a word of which there is a choice. */
		VALUE,
		/** A word of the language. */
		KEYWORD,
		/** Something that can be expected. */
		EXPECTATION
	}
}
