package org.grantscope.docgen;

import java.util.List;

import org.commonmark.node.Node;

/**
 * A page of the help: a document, or a chapter of one.
 *
 * @param name    of its file, without {@code .html}
 * @param title   as text
 * @param source  the name of the document's file
 * @param content the page's own nodes, its title first
 * @param anchors what in it can be linked to, in order; the first is the title
 */
record Page(String name, String title, String source, Node content, List<Anchor> anchors) {

	/**
	 * A heading, or an item of a list that begins with a name in bold and with a capital letter, such as a view's.
	 *
	 * @param node  what gets the id
	 * @param id    unique in its page
	 * @param title as text
	 * @param level 1 for the page's title
	 */
	record Anchor(Node node, String id, String title, int level) {
	}

	/** Where it is in the bundle. */
	String href() {
		return "html/" + name + ".html";
	}

	/** Where one of its anchors is in the bundle. */
	String href(Anchor anchor) {
		return anchor.level() == 1 ? href() : href() + "#" + anchor.id();
	}

	/** Whether it has an anchor of that id. */
	boolean has(String id) {
		return anchors.stream().anyMatch(anchor -> anchor.id().equals(id));
	}
}
