package org.grantscope.core.format;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;

/** One format of captured files, recognised by its content. Stateless. */
public interface CaptureFormat {

	/** What it is, for messages: {@code Xen's list of mapped entries}. */
	String name();

	/** Whether that content is of this format, told from its beginning; quick. */
	boolean recognises(FileContent content);

	/**
	 * Reads it. What cannot be read is a problem of the observation that lacks it.
	 *
	 * @param domid the domain that the file is about, where whoever gave it said so
	 * @return at least one
	 * @throws FormatException when nothing could be read
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	List<? extends Observation> read(FileContent content, OptionalInt domid, Progress progress) throws FormatException;
}
