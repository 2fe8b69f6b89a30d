package org.grantscope.docgen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The help's table of contents and its index, as the extension points org.eclipse.help.toc and index want them. */
final class Contents {

	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

	private Contents() {
	}

	/** A topic for each page, with a topic for each of its anchors down to the third level. */
	static String toc(List<Page> pages) {
		StringBuilder xml = new StringBuilder(XML).append("<toc label=\"Grantscope\" topic=\"").append(pages.getFirst().href()).append("\">\n");
		for (Page page : pages) {
			xml.append("   <topic label=\"").append(escaped(page.title())).append("\" href=\"").append(page.href()).append("\">\n");
			for (Page.Anchor anchor : below(page)) {
				xml.append("      <topic label=\"").append(escaped(anchor.title())).append("\" href=\"").append(escaped(page.href(anchor)))
						.append("\"/>\n");
			}
			xml.append("   </topic>\n");
		}
		return xml.append("</toc>\n").toString();
	}

	/** An entry for each title, with every place that has it. */
	static String index(List<Page> pages) {
		Map<String, Set<String>> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (Page page : pages) {
			page.anchors().forEach(anchor -> places.computeIfAbsent(anchor.title(), none -> new LinkedHashSet<>())
					.add("<topic href=\"" + escaped(page.href(anchor)) + "\" title=\"" + escaped(page.title()) + "\"/>"));
		}
		StringBuilder xml = new StringBuilder(XML).append("<index>\n");
		places.forEach((title, topics) -> xml.append("   <entry keyword=\"").append(escaped(title)).append("\">").append(String.join("", topics))
				.append("</entry>\n"));
		return xml.append("</index>\n").toString();
	}

	/** A text as it may stand in an attribute or an element. */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	private static List<Page.Anchor> below(Page page) {
		List<Page.Anchor> below = new ArrayList<>(page.anchors());
		below.removeIf(anchor -> anchor.level() == 1 || anchor.level() > 3);
		return below;
	}
}
