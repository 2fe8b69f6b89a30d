package org.grantscope.rcp.manual;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page as plain text.
 *
 * @param title   its first heading
 * @param text    its text, lines ended by line feeds
 * @param spans   what is not plain in it, in the order of the ends
 * @param places  where each element with an id begins
 * @param indents how far each line is indented, in steps
 */
record PageText(String title, String text, List<Span> spans, Map<String, Integer> places, List<Integer> indents) {

	/** How a part of the text looks. */
	enum Look {
		HEADING, STRONG, EMPHASIS, CODE, LINK
	}

	/** A part of the text; {@code href} is empty but of a link. */
	record Span(int start, int length, Look look, String href) {
	}

	/** Reads a page whose body is well-formed, as the manual's are; of any other the text without its tags is left. */
	static PageText of(String html) {
		int start = html.indexOf("<body");
		int end = html.lastIndexOf("</body>");
		String body = start < 0 || end < start ? html : html.substring(start, end + "</body>".length());
		PageReader reader = new PageReader();
		try {
			SAXParserFactory.newDefaultInstance().newSAXParser().parse(new InputSource(new StringReader(body)), reader);
			return reader.page();
		} catch (SAXException | IOException | ParserConfigurationException e) {
			String text = body.replaceAll("<[^>]*>", "").strip();
			return new PageText("", text, List.of(), Map.of(), List.of());
		}
	}
}
