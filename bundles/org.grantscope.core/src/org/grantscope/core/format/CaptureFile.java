package org.grantscope.core.format;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.abi.Domid;

/**
 * A captured file, and the domain that it is about where that is known.
 *
 * @param path  {@code -} is the standard input
 * @param domid whose table, driver, log or channels it shows; of no concern where the file names its domains itself
 */
public record CaptureFile(Path path, OptionalInt domid) {

	private static final Pattern WITH_DOMAIN = Pattern.compile("dom([0-9]{1,5})=(.+)", Pattern.DOTALL);

	/** A file that is named alone. */
	public static CaptureFile of(Path path) {
		return new CaptureFile(path, OptionalInt.empty());
	}

	/**
	 * What somebody typed: {@code FILE}, or {@code dom1=FILE}.
	 *
	 * @throws IllegalArgumentException when the domid is not that of a domain, or there is no name of a file
	 */
	public static CaptureFile parse(String text) {
		Matcher matcher = WITH_DOMAIN.matcher(text);
		if (text.isEmpty()) {
			throw new IllegalArgumentException("expected the name of a file, found nothing");
		}
		if (!matcher.matches()) {
			return of(Path.of(text));
		}
		int domid = Integer.parseInt(matcher.group(1));
		if (domid >= Domid.FIRST_RESERVED) {
			throw new IllegalArgumentException("expected a domain, dom0 to dom%d, found dom%d".formatted(Domid.FIRST_RESERVED - 1, domid));
		}
		return new CaptureFile(Path.of(matcher.group(2)), OptionalInt.of(domid));
	}
}
