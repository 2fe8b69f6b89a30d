package org.grantscope.docgen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Makes links between documents links between pages. */
final class Links {

	private final List<Page> pages;

	Links(List<Page> pages) {
		this.pages = List.copyOf(pages);
	}

	/**
	 * Turns a page's links, in place. What leads to a file that is not in the help becomes its text.
	 *
	 * @throws IllegalArgumentException when it leads to a heading that a document does not have
	 */
	void turn(Page page) {
		List<Link> elsewhere = new ArrayList<>();
		page.content().accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				if (!link.getDestination().matches("https?://.*")) {
					target(page, link.getDestination()).ifPresentOrElse(link::setDestination, () -> elsewhere.add(link));
				}
				visitChildren(link);
			}
		});
		elsewhere.forEach(Links::unwrap);
	}

	private Optional<String> target(Page from, String destination) {
		int hash = destination.indexOf('#');
		String file = hash < 0 ? destination : hash == 0 ? from.source() : destination.substring(0, hash);
		List<Page> of = pages.stream().filter(page -> page.source().equals(file)).toList();
		if (of.isEmpty()) {
			return Optional.empty();
		}
		if (hash < 0) {
			return Optional.of(of.getFirst().name() + ".html");
		}
		String id = destination.substring(hash + 1);
		Page page = of.stream().filter(one -> one.has(id)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(from.source() + ": " + destination + ": found no such heading"));
		return Optional.of(page.name() + ".html#" + id);
	}

	private static void unwrap(Link link) {
		for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
			link.insertBefore(child);
		}
		link.unlink();
	}
}
