package org.grantscope.scenario.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.grantscope.allocator.scenario.edit.Explanation;
import org.grantscope.allocator.scenario.edit.Offer;
import org.grantscope.allocator.scenario.edit.SourceText;

/** Plain texts for hovers. */
final class HoverText {

	private HoverText() {
	}

	/** What an operation does. */
	static String of(Offer operation) {
		return Explanation.at(SourceText.of(operation.text()), 0).map(one -> of(one.title(), one.details())).orElse(operation.detail());
	}

	/** A title and lines below it. */
	static String of(String title, List<String> lines) {
		return Stream.concat(Stream.of(title), lines.stream()).collect(Collectors.joining("\n"));
	}
}
