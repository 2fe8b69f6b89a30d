package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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

	private static final int CHECKED_EVERY = 1 << 12;

	/** The one whose lines may stand among others, and are many. */
	private static final CaptureFormat GRANTS = new GrantKeyFormat();

	/** The others whose lines may stand among others. */
	private static final List<LineFormat<?>> MARKED = List.of(new EventChannelKeyText(), new LsevtchnText(), new DomainListText(),
			new KernelLogText());

	private static final Marks ALL_MARKS = Marks.ofAll(MARKED.stream().map(LineFormat::marks).toList());

	/** Those whose lines may stand among others. */
	static final List<CaptureFormat> OF_LINES = Stream.concat(Stream.of(GRANTS), MARKED.stream()).toList();

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
		RestOfText rest = new RestOfText(text.bytes());
		try {
			seen.addAll(GrantKeyText.read(text.origin(), text.bytes(), rest, progress));
		} catch (FormatException e) {
			// no line of it, as in most texts
		}
		FileContent others = new FileContent(text.path(), text.origin(), rest.bytes());
		String decoded = others.text();
		for (LineFormat<?> format : marked(others.bytes(), progress)) {
			seen.addAll(format.find(text.origin(), domid, decoded, progress));
		}
		if (seen.isEmpty()) {
			String expected = Stream.concat(OF_LINES.stream(), WHOLE.stream()).map(CaptureFormat::name).collect(Collectors.joining(", "));
			throw new FormatException(Problem.ofWhole(text.origin().source(), "one of: " + expected, noLine(decoded)));
		}
		return seen;
	}

	/** The formats of which some line may be in the text, in the order of all. */
	private static List<LineFormat<?>> marked(byte[] text, Progress progress) {
		Set<LineFormat<?>> found = new HashSet<>();
		int checked = 0;
		for (int at = ALL_MARKS.next(text, 0); at < text.length && found.size() < MARKED.size(); at = ALL_MARKS.next(text, at + 1)) {
			for (LineFormat<?> format : MARKED) {
				if (format.marks().isAt(text, at)) {
					found.add(format);
				}
			}
			if (++checked % CHECKED_EVERY == 0) {
				progress.checkCancelled();
			}
		}
		return MARKED.stream().filter(found::contains).toList();
	}

	/** What a format finds in a text of something else. */
	static String noLine(String text) {
		return "no line of it in " + text.lines().count() + " lines";
	}
}
