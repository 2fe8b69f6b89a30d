package org.grantscope.docgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes what the Eclipse help system shows of the documents: pages, table of contents, index, pictures. */
public final class HelpPages {

	private static final String HEAD = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="color-scheme" content="light dark">
			<title>%s</title>
			<link rel="stylesheet" href="help.css">
			</head>
			<body>
			""";

	private HelpPages() {
	}

	/**
	 * Makes the help.
	 *
	 * @param arguments the folder of the documents, and the folder of the bundle's classes, into which {@code html}, {@code toc.xml}
	 *                  and {@code index.xml} are written
	 * @throws IOException              when something cannot be read or written
	 * @throws IllegalArgumentException when a document has a link that leads nowhere
	 */
	public static void main(String[] arguments) throws IOException {
		write(Path.of(arguments[0]), Path.of(arguments[1]));
	}

	/** As {@link #main} does it. */
	static void write(Path documents, Path output) throws IOException {
		Path html = Files.createDirectories(output.resolve("html"));
		List<Page> pages = pages(documents);
		Links links = new Links(pages);
		for (Page page : pages) {
			links.turn(page);
			Files.writeString(html.resolve(page.name() + ".html"), render(page));
		}
		Files.writeString(output.resolve("toc.xml"), Contents.toc(pages));
		Files.writeString(output.resolve("index.xml"), Contents.index(pages));
		Path images = Files.createDirectories(html.resolve("images"));
		try (Stream<Path> all = Files.list(documents.resolve("images"))) {
			for (Path image : (Iterable<Path>) all::iterator) {
				Files.copy(image, images.resolve(image.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static List<Page> pages(Path documents) throws IOException {
		List<Page> pages = new ArrayList<>();
		pages.add(Document.whole("grants.md", Files.readString(documents.resolve("grants.md"))));
		pages.addAll(Document.chapters("manual.md", Files.readString(documents.resolve("manual.md"))));
		for (String file : List.of("query.md", "checks.md", "scenario.md")) {
			pages.add(Document.whole(file, Files.readString(documents.resolve(file))));
		}
		return pages;
	}

	/** A page as a file of HTML. */
	static String render(Page page) {
		HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(TablesExtension.create()))
				.attributeProviderFactory(context -> (node, tag, attributes) -> id(page, node, tag).ifPresent(id -> attributes.put("id", id)))
				.build();
		return HEAD.formatted(Contents.escaped(page.title())) + renderer.render(page.content()) + "</body>\n</html>\n";
	}

	private static Optional<String> id(Page page, Node node, String tag) {
		return page.anchors().stream().filter(anchor -> anchor.node() == node && !tag.equals("br")).map(Page.Anchor::id).findFirst();
	}
}
