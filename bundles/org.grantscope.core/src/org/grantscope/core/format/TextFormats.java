package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * The texts that can be read. Some are whole files; of the others, the lines of several may stand in one text, as a saved
 * console has them.
 */
public final class TextFormats {

	/** Those that a file is as a whole. */
	static final List<CaptureFormat> WHOLE = List.of(new KallsymsText(), new XenstoreText());

	/** Those whose lines may stand among others. */
	static final List<CaptureFormat> OF_LINES = List.of(new GrantKeyFormat(), new EventChannelKeyText(), new LsevtchnText(), new DomainListText(),
			new KernelLogText());

	private TextFormats() {
	}

	/** Whether the beginning of that content is of any of them. */
	public static boolean recognise(FileContent content) {
		FileContent text = content.inUtf8();
		return text.isText() && Stream.concat(WHOLE.stream(), OF_LINES.stream()).anyMatch(format -> format.recognises(text));
	}

	/**
	 * Reads a text as what it is; of formats of lines, all that are in it.
	 *
	 * @throws FormatException when it is none of them, or nothing of it could be read
	 */
	static List<Observation> read(FileContent text, OptionalInt domid, Progress progress) throws FormatException {
		for (CaptureFormat format : WHOLE) {
			if (format.recognises(text)) {
				return List.copyOf(format.read(text, domid, progress));
			}
		}
		List<Observation> seen = new ArrayList<>();
		for (CaptureFormat format : OF_LINES) {
			try {
				seen.addAll(format.read(text, domid, progress));
			} catch (FormatException e) {
				// no line of that format, as in most texts
			}
		}
		if (seen.isEmpty()) {
			String expected = Stream.concat(OF_LINES.stream(), WHOLE.stream()).map(CaptureFormat::name).collect(Collectors.joining(", "));
			throw new FormatException(Problem.ofWhole(text.origin().source(), "one of: " + expected, "no line of it in " + text.text().lines().count() + " lines"));
		}
		return seen;
	}
}
