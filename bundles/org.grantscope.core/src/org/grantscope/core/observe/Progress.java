package org.grantscope.core.observe;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** How far a long operation has come, told to whoever waits; and whether they still do. */
public interface Progress {

	/** Nobody watches and nobody cancels. */
	Progress NONE = new Progress() {
		@Override
		public void worked(long units) {
			// nobody watches
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/**
	 * A part of the operation begins; the one before it, if any, is over.
	 *
	 * @param what for people: {@code reading console.log}
	 * @param work how many units of {@link #worked} it is; 0 when nobody knows
	 */
	default void begin(String what, long work) {
		// whoever only asks whether to stop need not know
	}

	/** So many more units of this part are done: bytes of what is read, operations of what is replayed. */
	void worked(long units);

	/**
	 * Something happened that is no defect of what is seen, and whoever waits may want to know: a connection was lost and made
	 * again.
	 */
	default void remark(String what) {
		// whoever only asks whether to stop need not know
	}

	/** Whether the operation should stop. */
	boolean isCancelled();

	/**
	 * Stops when nobody waits any more.
	 *
	 * @throws CancellationException when cancelled
	 */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancellationException("cancelled");
		}
	}

	/** This progress, which is cancelled also once that is so; asked from any thread. */
	default Progress until(BooleanSupplier over) {
		Progress told = this;
		return new Progress() {
			@Override
			public void begin(String what, long work) {
				told.begin(what, work);
			}

			@Override
			public void worked(long units) {
				told.worked(units);
			}

			@Override
			public void remark(String what) {
				told.remark(what);
			}

			@Override
			public boolean isCancelled() {
				return over.getAsBoolean() || told.isCancelled();
			}
		};
	}
}
