package org.grantscope.core.format;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;

/** A format whose lines may stand among others. Stateless. */
interface LineFormat extends CaptureFormat {

	/** What is in each of its lines by which it is known; a text without any has none of them. */
	Marks marks();

	/** The same as {@link #read}, of a text; empty when there is no line of it. */
	List<? extends Observation> find(Origin origin, OptionalInt domid, String text, Progress progress);

	@Override
	default boolean recognises(FileContent content) {
		return !find(content.origin(), OptionalInt.empty(), content.beginning(), Progress.NONE).isEmpty();
	}
}
