package org.grantscope.rcp.manual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.rcp.manual.PageText.Look;
import org.grantscope.rcp.manual.PageText.Span;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes text of a page's elements, in their order. A cell of a table is set off from the one before by a bar. */
class PageReader extends DefaultHandler {

	private static final String BULLET = "• ";

	private record Begun(int start, String href) {
	}

	private final StringBuilder text = new StringBuilder();
	private final List<Span> spans = new ArrayList<>();
	private final Map<String, Integer> places = new HashMap<>();
	private final List<Integer> indents = new ArrayList<>(List.of(0));
	private final Deque<Begun> begun = new ArrayDeque<>();
	private String title = "";
	private int depth;
	private int literal;
	private boolean firstCell;

	@Override
	public void startElement(@Nullable String uri, @Nullable String local, String name, Attributes attributes) {
		switch (name) {
		case "h1", "h2", "h3", "p", "pre", "table" -> newLine(!bulleted());
		case "ul", "ol" -> depth++;
		case "tr" -> newLine(false);
		case "td", "th" -> nextCell();
		case "li" -> {
			newLine(false);
			text.append(BULLET);
		}
		case "img" -> text.append('[').append(attribute(attributes, "alt")).append(']');
		default -> { /* a part of a line */ }
		}
		literal += name.equals("pre") ? 1 : 0;
		firstCell |= name.equals("tr");
		if (!attribute(attributes, "id").isEmpty()) {
			places.put(attribute(attributes, "id"), text.length());
		}
		begun.push(new Begun(text.length(), attribute(attributes, "href")));
	}

	@Override
	public void endElement(@Nullable String uri, @Nullable String local, String name) {
		Begun from = begun.pop();
		int length = text.length() - from.start();
		if (name.equals("h1") && title.isEmpty()) {
			title = text.substring(from.start());
		}
		switch (name) {
		case "h1", "h2", "h3" -> spans.add(new Span(from.start(), length, Look.HEADING, ""));
		case "strong", "th" -> spans.add(new Span(from.start(), length, Look.STRONG, ""));
		case "em" -> spans.add(new Span(from.start(), length, Look.EMPHASIS, ""));
		case "code", "pre" -> spans.add(new Span(from.start(), length, Look.CODE, ""));
		case "a" -> spans.add(new Span(from.start(), length, Look.LINK, from.href()));
		case "ul", "ol" -> depth--;
		default -> { /* looks like what is around it */ }
		}
		literal -= name.equals("pre") ? 1 : 0;
	}

	@Override
	public void characters(char[] read, int start, int length) {
		for (int i = start; i < start + length; i++) {
			if (literal > 0) {
				append(read[i]);
			} else if (!Character.isWhitespace(read[i])) {
				text.append(read[i]);
			} else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
				text.append(' ');
			}
		}
	}

	/** What was read. */
	PageText page() {
		return new PageText(title, text.toString(), List.copyOf(spans), Map.copyOf(places), List.copyOf(indents));
	}

	/** Whether nothing but its bullet is in the line yet. */
	private boolean bulleted() {
		return text.length() > 1 && text.substring(text.length() - 2).equals(BULLET);
	}

	private void nextCell() {
		if (!firstCell) {
			text.append("  |  ");
		}
		firstCell = false;
	}

	/** Ends the line that has something in it; a paragraph is set off by an empty one. */
	private void newLine(boolean paragraph) {
		if (bulleted()) {
			return;
		}
		if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
			append('\n');
		}
		if (paragraph && text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
			append('\n');
		}
		indents.set(indents.size() - 1, depth);
	}

	private void append(char c) {
		text.append(c);
		if (c == '\n') {
			indents.add(depth);
		}
	}

	private static String attribute(Attributes attributes, String name) {
		@Nullable String value = attributes.getValue(name);
		return value == null ? "" : value;
	}
}
