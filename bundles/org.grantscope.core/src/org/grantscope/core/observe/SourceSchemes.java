package org.grantscope.core.observe;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The schemes that somebody can open; each has a name of its own.
 *
 * @param all in the order in which they are told
 */
public record SourceSchemes(List<SourceScheme> all) {

	/** Takes a copy of the list. */
	public SourceSchemes {
		all = List.copyOf(all);
		if (all.stream().map(SourceScheme::name).distinct().count() < all.size()) {
			throw new IllegalArgumentException("two schemes of one name: " + names(all));
		}
	}

	/**
	 * Whether somebody who writes this means a URI and no file: it begins with one of these schemes, or with any other and
	 * {@code ://}.
	 */
	public boolean isUri(String text) {
		return SourceUriText.scheme(text).filter(scheme -> text.startsWith("://", scheme.length()) || isKnown(scheme)).isPresent();
	}

	private boolean isKnown(String scheme) {
		return all.stream().anyMatch(one -> one.name().equals(scheme));
	}

	/**
	 * The scheme of that URI.
	 *
	 * @throws FormatException when there is none of that name
	 */
	public SourceScheme of(SourceUri uri) throws FormatException {
		for (SourceScheme scheme : all) {
			if (scheme.name().equals(uri.scheme())) {
				return scheme;
			}
		}
		throw uri.wrong("scheme", "one of " + names(all), "'" + uri.scheme() + "'");
	}

	private static String names(List<SourceScheme> schemes) {
		return schemes.stream().map(SourceScheme::name).collect(Collectors.joining(", "));
	}
}
