package org.grantscope.core.format;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Function;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.core.observe.SourceUri;

/**
 * {@code file:FILE?domid=N}: a captured file, looked for in the working directory unless its name is absolute. It is read anew at
 * each look.
 *
 * @param captures reads a file in every format that there is
 */
public record FileScheme(Function<CaptureFile, ObservationSource> captures) implements SourceScheme {

	/** The scheme's name. */
	public static final String NAME = "file";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "file:FILE?domid=N - a capture, a trace or a stored machine (.grants), read anew at each look";
	}

	@Override
	public ObservationSource source(SourceUri uri) throws FormatException {
		return captures.apply(file(uri));
	}

	/**
	 * The file that such a URI names, and whose it is.
	 *
	 * @throws FormatException when it names none
	 */
	public static CaptureFile file(SourceUri uri) throws FormatException {
		uri.expectOnly("domid");
		OptionalInt domid = uri.domid();
		String place = uri.place().startsWith("///") ? uri.place().substring(2) : uri.place();
		try {
			if (!place.isEmpty() && !place.startsWith("//")) {
				return new CaptureFile(Path.of(place), domid);
			}
		} catch (InvalidPathException e) {
			// no file has such a name
		}
		throw uri.wrong("place", "the name of a file, file:NAME or file:///NAME", place.isEmpty() ? "nothing" : "'" + place + "'");
	}
}
