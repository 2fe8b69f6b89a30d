package org.grantscope.allocator.linux;

/** The machine's time, which passes only when an operation says so. One for all domains. */
public final class MachineClock {

	private long now;

	/** Nanoseconds since the machine began. */
	public long now() {
		return now;
	}

	/** Time passes until then. */
	public void set(long nanoseconds) {
		now = nanoseconds;
	}

	/** Another clock that shows the same time. */
	public MachineClock copy() {
		MachineClock copy = new MachineClock();
		copy.now = now;
		return copy;
	}
}
