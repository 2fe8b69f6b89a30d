package org.grantscope.core.observe;

/** A kind of source that a URI can name, such as {@code gdb:} or {@code exec:}. Stateless. */
public interface SourceScheme {

	/** The scheme, in small letters: {@code gdb}. */
	String name();

	/** What it connects to and which parameters it takes, for people; one line. */
	String description();

	/**
	 * A source of that name. Nothing is connected, started or read before it is asked to observe.
	 *
	 * @return to be closed by whoever asked for it
	 * @throws FormatException when the URI does not say what it must, or says what is not understood
	 */
	ObservationSource source(SourceUri uri) throws FormatException;
}
