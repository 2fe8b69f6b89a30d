package org.grantscope.analysis.diff;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One value of something, before and after.
 *
 * @param name   which value
 * @param before for people; null when the earlier machine does not tell
 * @param after  for people; null when the later machine does not tell
 */
public record ValueChange(String name, @Nullable String before, @Nullable String after) {

	/** Whether both machines tell it. */
	public boolean isKnown() {
		return before != null && after != null;
	}

	@Override
	public String toString() {
		return name + " " + (before == null ? "?" : before) + " -> " + (after == null ? "?" : after);
	}
}
