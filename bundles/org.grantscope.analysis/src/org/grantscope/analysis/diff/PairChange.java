package org.grantscope.analysis.diff;

import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.abi.GrantTableVersion;

/**
 * What one domain grants to another, before and after.
 *
 * @param granter empty of the domain whose number is unknown
 * @param grantee the shared entries' domid
 * @param before  as the earlier machine tells
 * @param after   as the later one tells
 */
public record PairChange(OptionalInt granter, int grantee, Count before, Count after) {

	/**
	 * How many entries.
	 *
	 * @param granted that the guest grants; empty when no source saw its table
	 * @param mapped  that are in use; empty when no source can tell of all
	 */
	public record Count(OptionalLong granted, OptionalLong mapped) {

		/** Bytes of the granted pages, each counted as often as it is granted; a part of a page as a page. */
		public OptionalLong bytes() {
			return granted.isEmpty() ? granted : OptionalLong.of(granted.getAsLong() * GrantTableVersion.FRAME_BYTES);
		}
	}

	/** How many more are granted; empty when either machine does not tell. */
	public OptionalLong grantedChange() {
		return change(before.granted, after.granted);
	}

	/** How many more are in use; empty when either machine does not tell. */
	public OptionalLong mappedChange() {
		return change(before.mapped, after.mapped);
	}

	/** How many more bytes are granted; empty when either machine does not tell. */
	public OptionalLong bytesChange() {
		return change(before.bytes(), after.bytes());
	}

	private static OptionalLong change(OptionalLong was, OptionalLong is) {
		return was.isEmpty() || is.isEmpty() ? OptionalLong.empty() : OptionalLong.of(is.getAsLong() - was.getAsLong());
	}
}
