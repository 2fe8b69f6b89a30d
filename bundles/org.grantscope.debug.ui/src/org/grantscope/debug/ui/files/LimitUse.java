package org.grantscope.debug.ui.files;

import org.grantscope.model.AllocatorDevice;

/**
 * How much of gntalloc's limit is used.
 *
 * <p>Source: Linux {@code drivers/xen/gntalloc.c}, 6.1.192: the limit and {@code gref_size} are compared as unsigned 32-bit numbers, so
 * that a limit of -1 is none; an allocation that fails in the middle takes one page too many off {@code gref_size}.
 *
 * @param words    for people
 * @param fraction from 0 to 1; negative when unknown
 */
record LimitUse(Level level, String words, double fraction) {

	/** What that means. */
	enum Level {
		/** There is room. */
		ROOM,
		/** Nine tenths are used. */
		NEARLY,
		/** Nothing more is allowed. */
		FULL,
		/** The driver's count is wrong. */
		BROKEN,
		/** There is no limit. */
		UNLIMITED,
		/** No source saw it. */
		UNKNOWN
	}

	private static final long UNSIGNED = 0xffff_ffffL;
	private static final int PERCENT = 100;
	private static final int NEARLY_PERCENT = 90;

	/** That device's. */
	static LimitUse of(AllocatorDevice device) {
		Long told = device.getGrefSize();
		Long most = device.getLimit();
		if (told != null && told.intValue() < 0) {
			return new LimitUse(Level.BROKEN, "gref_size is %d, below zero, of limit %s: newer kernels refuse every alloc"
					.formatted(told.intValue(), most == null ? "unknown" : limit(most)), 1);
		}
		if (told == null || most == null) {
			return new LimitUse(Level.UNKNOWN, "gref_size %s of limit %s".formatted(told == null ? "unknown" : "%,d".formatted(told),
					most == null ? "unknown" : limit(most)), -1);
		}
		long size = told;
		long limit = most & UNSIGNED;
		String words = "gref_size %,d of limit %s".formatted(size, limit(most));
		if (limit == UNSIGNED) {
			return new LimitUse(Level.UNLIMITED, words, 0);
		}
		if (size >= limit) {
			return new LimitUse(Level.FULL, words + ": every alloc is refused", 1);
		}
		long percent = size * PERCENT / limit;
		return new LimitUse(percent >= NEARLY_PERCENT ? Level.NEARLY : Level.ROOM, "%s (%d %%)".formatted(words, percent), (double) size / limit);
	}

	private static String limit(long most) {
		return (most & UNSIGNED) == UNSIGNED ? "-1, unlimited" : "%,d".formatted(most & UNSIGNED);
	}
}
