package org.grantscope.core.format;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * A format whose lines may stand among others. Stateless.
 *
 * @param <T> what its lines tell
 */
interface LineFormat<T extends Observation> extends CaptureFormat {

	/** What is in each of its lines by which it is known; a text without any has none of them. */
	Marks marks();

	/** What a text should have that has no line of it, for messages. */
	String expected();

	/** The same as {@link #read}, of a text; empty when there is no line of it. */
	List<T> find(Origin origin, OptionalInt domid, String text, Progress progress);

	@Override
	default List<T> read(FileContent content, OptionalInt domid, Progress progress) throws FormatException {
		String text = content.text();
		List<T> found = find(content.origin(), domid, text, progress);
		if (found.isEmpty()) {
			throw new FormatException(Problem.ofWhole(content.origin().source(), expected(), TextFormats.noLine(text)));
		}
		return found;
	}

	@Override
	default boolean recognises(FileContent content) {
		return !find(content.origin(), OptionalInt.empty(), content.beginning(), Progress.NONE).isEmpty();
	}
}
