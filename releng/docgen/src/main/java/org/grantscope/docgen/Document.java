package org.grantscope.docgen;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads a document of Markdown as pages. */
final class Document {

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
	private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

	private Document() {
	}

	/** A document as one page, named after its file. */
	static Page whole(String file, String markdown) {
		return page(file.replace(".md", ""), file, PARSER.parse(markdown));
	}

	/** A document as a page for each heading of the second level, named after it; what stands before the first is left out. */
	static List<Page> chapters(String file, String markdown) {
		List<Page> pages = new ArrayList<>();
		org.commonmark.node.Document chapter = new org.commonmark.node.Document();
		for (Node node = PARSER.parse(markdown).getFirstChild(); node != null;) {
			Node next = node.getNext();
			if (node instanceof Heading heading && heading.getLevel() == 2) {
				add(pages, file, chapter);
				chapter = new org.commonmark.node.Document();
			}
			if (node instanceof Heading heading && heading.getLevel() > 1) {
				heading.setLevel(heading.getLevel() - 1);
				chapter.appendChild(node);
			} else if (chapter.getFirstChild() != null) {
				chapter.appendChild(node);
			}
			node = next;
		}
		add(pages, file, chapter);
		return pages;
	}

	private static void add(List<Page> pages, String file, Node chapter) {
		if (chapter.getFirstChild() != null) {
			pages.add(page(IdGenerator.builder().build().generateId(text(chapter.getFirstChild())), file, chapter));
		}
	}

	private static Page page(String name, String file, Node content) {
		List<Page.Anchor> anchors = new ArrayList<>();
		IdGenerator ids = IdGenerator.builder().build();
		content.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				anchors.add(new Page.Anchor(heading, ids.generateId(text(heading)), text(heading), heading.getLevel()));
			}

			@Override
			public void visit(ListItem item) {
				if (item.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof StrongEmphasis bold
						&& Character.isUpperCase(text(bold).charAt(0))) {
					anchors.add(new Page.Anchor(item, ids.generateId(text(bold)), text(bold), 3));
				}
				visitChildren(item);
			}
		});
		if (anchors.isEmpty() || anchors.getFirst().level() != 1) {
			throw new IllegalArgumentException(file + ": expected a heading first, found none");
		}
		return new Page(name, anchors.getFirst().title(), file, content, List.copyOf(anchors));
	}

	private static String text(Node node) {
		return TEXT.render(node).strip();
	}
}
