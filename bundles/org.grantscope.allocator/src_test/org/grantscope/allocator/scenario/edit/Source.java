package org.grantscope.allocator.scenario.edit;

import java.util.List;

/** Texts of scenarios in which {@code |} marks a place. */
final class Source {

	private Source() {
	}

	static SourceText text(String marked) {
		return SourceText.of(marked.replace("|", ""));
	}

	static int place(String marked) {
		return marked.indexOf('|');
	}

	static List<String> offered(String marked) {
		return Offers.at(text(marked), place(marked)).stream().map(offer -> offer.text().strip()).toList();
	}

	/** The text after the first offer of that text was taken. */
	static String taken(String marked, String what) {
		Offer offer = Offers.at(text(marked), place(marked)).stream().filter(one -> one.text().strip().equals(what)).findFirst().orElseThrow();
		String text = text(marked).text();
		return text.substring(0, offer.start()) + offer.text() + text.substring(offer.end());
	}
}
