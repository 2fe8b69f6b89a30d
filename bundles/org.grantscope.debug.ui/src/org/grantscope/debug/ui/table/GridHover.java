package org.grantscope.debug.ui.table;

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.grantscope.analysis.query.NumberForms;

/** What the entry under the pointer is, flag by flag; F2 shows it of the row that the keyboard is at. */
final class GridHover extends DefaultToolTip {

	private static final int DELAY_MS = 700;
	private static final int SHOWN_MS = 20_000;
	private static final int BELOW = 18;

	private final EntryGrid grid;
	private final Supplier<NumberForms> forms;
	private int asked = -1;

	GridHover(EntryGrid grid, Supplier<NumberForms> forms) {
		super(grid.table(), ToolTip.NO_RECREATE, false);
		this.grid = grid;
		this.forms = forms;
		setPopupDelay(DELAY_MS);
		setHideDelay(SHOWN_MS);
		grid.table().addListener(SWT.FocusOut, event -> hide());
		setShift(new Point(BELOW, BELOW));
	}

	/** Shows it of the row that the keyboard is at. */
	void showLead() {
		Point at = grid.placeOfLead();
		if (at != null) {
			asked = grid.selection().lead();
			show(at);
			asked = -1;
		}
	}

	@Override
	protected @Nullable Object getToolTipArea(Event event) {
		int row = asked >= 0 ? asked : grid.rowAt(new Point(event.x, event.y));
		return row < 0 ? null : Integer.valueOf(row);
	}

	@Override
	protected @Nullable String getText(Event event) {
		EntryPicture picture = grid.picture();
		Object row = getToolTipArea(event);
		return picture != null && row instanceof Integer at && at < picture.size()
				? EntryHover.text(picture.part(at).rows(), picture.ref(at), forms.get()) : null;
	}
}
