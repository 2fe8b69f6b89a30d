package org.grantscope.scenario.ui;

import java.util.List;
import java.util.stream.Collectors;

import org.grantscope.allocator.scenario.edit.Explanation;
import org.grantscope.allocator.scenario.edit.Offer;
import org.grantscope.allocator.scenario.edit.SourceText;

/** Texts for hovers, as the platform's simple hovers show them. */
final class Html {

	private Html() {
	}

	/** What an operation does. */
	static String of(Offer operation) {
		return Explanation.at(SourceText.of(operation.text()), 0).map(one -> of(one.title(), one.details())).orElse(plain(operation.detail()));
	}

	/** A title and lines below it. */
	static String of(String title, List<String> lines) {
		return "<b>" + plain(title) + "</b>" + lines.stream().map(line -> "<br>" + plain(line)).collect(Collectors.joining());
	}

	private static String plain(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
