package org.grantscope.analysis.diff;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.EntryState;

/**
 * All that one machine tells of one grant. What no source saw is null.
 *
 * @param inUse   whether a source saw something in the entry
 * @param state   what it is
 * @param flags   the shared entry's flags
 * @param grantee the shared entry's domid
 * @param frame   the shared entry's frame, unsigned
 * @param middle  version 2: the 32 bits between domid and frame
 * @param status  the version 2 status word
 * @param pins    Xen's count
 * @param tracked what Xen tracks; null also when it tracks nothing
 * @param owner   what keeps it
 * @param held    what gntalloc holds of it; null also when it holds nothing
 */
public record GrefSeen(@Nullable Boolean inUse, EntryState state, @Nullable Integer flags, @Nullable Integer grantee,
		@Nullable Long frame, @Nullable Integer middle, @Nullable Integer status, @Nullable PinCounts pins, TrackedEntries.@Nullable Entry tracked,
		@Nullable String owner, @Nullable Held held) {

	/**
	 * What gntalloc holds.
	 *
	 * @param file       the number of the file that lists it
	 * @param fileOffset bytes
	 * @param users      what keeps it
	 * @param unmapNotify what unmapping does, for people
	 */
	public record Held(@Nullable Long file, long fileOffset, int users, String unmapNotify) {
	}

	/** The value of that aspect; null when it is unknown. */
	public @Nullable Object value(Aspect aspect) {
		return switch (aspect) {
			case STATE -> state == EntryState.UNKNOWN ? null : state;
			case GRANTEE -> grantee;
			case FRAME -> frame;
			case FLAGS -> flags;
			case PART -> middle;
			case STATUS -> status;
			case PINS -> pins;
			case MAPPER -> mapper();
			case MFN -> tracked == null ? null : Long.valueOf(tracked.mfn());
			case OWNER -> owner;
			case FILE_OFFSET -> held == null ? null : Long.valueOf(held.fileOffset());
			case USERS -> held == null ? null : Integer.valueOf(held.users());
			case NOTIFY -> held == null ? null : held.unmapNotify();
		};
	}

	private @Nullable Integer mapper() {
		if (tracked != null) {
			return tracked.mapper();
		}
		return pins == null ? null : Integer.valueOf(Aspect.NONE);
	}

	/** The type of the grant; null when it is unknown. */
	@Nullable GrantType type() {
		return flags == null ? null : GrantType.of(flags);
	}
}
