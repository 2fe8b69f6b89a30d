package org.grantscope.analysis.diff;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantType;
import org.grantscope.model.table.GrefId;

/**
 * One grant that is not the same in two machines.
 *
 * @param kind   what happened to it
 * @param before all that the earlier machine tells of it
 * @param after  all that the later one tells
 */
public record GrefDifference(GrefId id, DifferenceKind kind, GrefSeen before, GrefSeen after) {

	private static final Aspect[] ASPECTS = Aspect.values();

	/** Of what two machines tell of one grant; {@code reused} when their histories say so. */
	static GrefDifference of(GrefId id, boolean reused, GrefSeen before, GrefSeen after) {
		return new GrefDifference(id, kind(reused, before, after), before, after);
	}

	/** The aspects that both machines tell, and differently. */
	public List<Aspect> aspects() {
		List<Aspect> aspects = new ArrayList<>();
		for (Aspect aspect : ASPECTS) {
			if (differs(aspect, before, after)) {
				aspects.add(aspect);
			}
		}
		return aspects;
	}

	/** The values that differ, those first that both machines tell; then those that one of them alone tells. */
	public List<ValueChange> changes() {
		List<ValueChange> changes = new ArrayList<>();
		aspects().forEach(aspect -> changes.add(change(aspect)));
		for (Aspect aspect : ASPECTS) {
			if (before.value(aspect) == null != (after.value(aspect) == null)) {
				changes.add(change(aspect));
			}
		}
		return changes;
	}

	/** Whether there is anything to tell; where a source is hidden by a better one, its changes are not seen. */
	boolean isSeen() {
		return kind != DifferenceKind.CHANGED || !aspects().isEmpty();
	}

	private ValueChange change(Aspect aspect) {
		Object earlier = before.value(aspect);
		Object later = after.value(aspect);
		return new ValueChange(aspect.label(), earlier == null ? null : aspect.text(earlier),
				later == null ? null : aspect.text(later));
	}

	private static DifferenceKind kind(boolean reused, GrefSeen before, GrefSeen after) {
		Boolean was = before.inUse();
		Boolean is = after.inUse();
		if (was != null && is != null && !was.equals(is)) {
			return is ? DifferenceKind.APPEARED : DifferenceKind.VANISHED;
		}
		if (reused || isAnother(before, after)) {
			return DifferenceKind.REUSED;
		}
		if (Boolean.FALSE.equals(was) && Boolean.FALSE.equals(is) && (differs(Aspect.FRAME, before, after)
				|| differs(Aspect.GRANTEE, before, after))) {
			return DifferenceKind.USED_MEANWHILE;
		}
		return inWhatIsKnown(before, after);
	}

	private static DifferenceKind inWhatIsKnown(GrefSeen before, GrefSeen after) {
		boolean more = false;
		boolean less = false;
		for (Aspect aspect : ASPECTS) {
			if (differs(aspect, before, after)) {
				return DifferenceKind.CHANGED;
			}
			more |= before.value(aspect) == null && after.value(aspect) != null;
			less |= before.value(aspect) != null && after.value(aspect) == null;
		}
		return more ? DifferenceKind.NOW_KNOWN : less ? DifferenceKind.NO_LONGER_KNOWN : DifferenceKind.CHANGED;
	}

	private static boolean isAnother(GrefSeen before, GrefSeen after) {
		GrantType was = before.type();
		GrantType is = after.type();
		if (was == null || is == null || was == GrantType.INVALID || is == GrantType.INVALID) {
			return false;
		}
		return was != is || differs(Aspect.GRANTEE, before, after)
				|| is != GrantType.ACCEPT_TRANSFER && differs(Aspect.FRAME, before, after);
	}

	private static boolean differs(Aspect aspect, GrefSeen before, GrefSeen after) {
		@Nullable Object was = before.value(aspect);
		@Nullable Object is = after.value(aspect);
		return was != null && is != null && !was.equals(is);
	}
}
