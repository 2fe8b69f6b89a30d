package org.grantscope.analysis.ui.compare;

import org.eclipse.compare.INavigatable;
import org.eclipse.jdt.annotation.Nullable;

/** The compare editor's keys for the next and the previous difference, where they lead from row to row. */
record RowSteps(DifferenceViewer viewer) implements INavigatable {

	@Override
	public boolean selectChange(int flag) {
		int next = next(flag);
		if (next < 0 || next >= viewer.getTable().getItemCount()) {
			return true; // the end of the list
		}
		viewer.selectRow(next);
		return false;
	}

	@Override
	public @Nullable Object getInput() {
		return viewer.getInput();
	}

	@Override
	public boolean openSelectedChange() {
		return viewer.getTable().getSelectionIndex() >= 0;
	}

	@Override
	public boolean hasChange(int flag) {
		int next = next(flag);
		return next >= 0 && next < viewer.rows();
	}

	private int next(int flag) {
		int now = viewer.getTable().getSelectionIndex();
		return switch (flag) {
			case FIRST_CHANGE -> 0;
			case LAST_CHANGE -> viewer.getTable().getItemCount() - 1;
			case PREVIOUS_CHANGE -> now < 0 ? viewer.getTable().getItemCount() - 1 : now - 1;
			default -> now + 1;
		};
	}
}
