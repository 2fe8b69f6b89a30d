package org.grantscope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.FileScheme;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.SourceUri;

/** What somebody named to be looked at. */
sealed interface SourceArgument {

	/** A file. */
	record OfFile(CaptureFile file) implements SourceArgument {
	}

	/** Anything else. */
	record OfUri(SourceUri uri) implements SourceArgument {
	}

	/**
	 * What an argument says: {@code FILE} or a URI, either with {@code domN=} before it.
	 *
	 * <p>Where there is a file of exactly this name, it is meant, whatever its name looks like: a shell that is given a
	 * {@code *} names every file that a stranger left there, and no command is run because of a name.
	 *
	 * @throws FormatException          when it is a URI, and not as one must be
	 * @throws IllegalArgumentException when it has the number of no domain, or names nothing
	 */
	static SourceArgument parse(String argument) throws FormatException {
		Matcher matcher = Pattern.compile("dom([0-9]{1,5})=(.+)", Pattern.DOTALL).matcher(argument);
		String text = matcher.matches() ? matcher.group(2) : argument;
		if (!Sources.SCHEMES.isUri(text) || isFile(argument) || isFile(text)) {
			return new OfFile(CaptureFile.parse(argument));
		}
		SourceUri uri = SourceUri.parse(text);
		Sources.SCHEMES.of(uri);
		if (matcher.matches()) {
			String domid = matcher.group(1);
			if (!uri.text("domid").orElse(domid).equals(domid)) {
				throw uri.wrong("domid", "dom" + domid + ", as before it", "dom" + uri.text("domid").orElse(domid));
			}
			uri = uri.with("domid", domid);
		}
		return uri.scheme().equals(FileScheme.NAME) ? new OfFile(FileScheme.file(uri)) : new OfUri(uri);
	}

	private static boolean isFile(String name) {
		try {
			return Files.exists(Path.of(name));
		} catch (InvalidPathException e) {
			return false;
		}
	}
}
