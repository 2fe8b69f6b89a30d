package org.grantscope.allocator.history;

/**
 * Tells when a checkpoint is worth its time and its memory. Each operation earns {@value #BYTES_PER_OPERATION} bytes, which
 * a checkpoint spends: so all of them together never weigh more than that for each operation, and making them costs no
 * more than copying so many bytes. Among those that can be paid, one is taken as soon as the operations since the last one
 * took {@value #WORTH_NANOS} ns. A machine too large to be paid that often gets checkpoints further apart, in proportion to
 * its weight.
 */
final class CheckpointBudget {

	static final int BYTES_PER_OPERATION = 60;
	static final long WORTH_NANOS = 2_000_000;

	private long credit;
	private long price;
	private long nanos;

	/** Has that many bytes to spend already. */
	CheckpointBudget(long credit) {
		this.credit = Math.max(0, credit);
	}

	/** What so many operations earned, without what was spent. */
	static CheckpointBudget after(int operations, long spent) {
		return new CheckpointBudget((long) operations * BYTES_PER_OPERATION - spent);
	}

	/**
	 * An operation was done, and took so long.
	 *
	 * @return whether it is time to weigh the machine
	 */
	boolean earn(long took) {
		credit += BYTES_PER_OPERATION;
		nanos += took;
		return nanos >= WORTH_NANOS && credit >= price;
	}

	/** Whether a checkpoint of that weight can be paid; if not, it is not asked again before one of that weight can. */
	boolean affords(long weight) {
		price = weight;
		return credit >= weight;
	}

	/** A checkpoint of that weight was made. */
	void spend(long weight) {
		credit -= weight;
		nanos = 0;
	}
}
