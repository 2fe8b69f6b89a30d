package org.grantscope.debug.ui.table;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks which columns to show, in which order and how wide. */
final class ColumnsDialog extends TrayDialog {

	private ColumnLayout layout;
	private @Nullable ColumnsList list;

	/** Begins with what is shown now. */
	ColumnsDialog(Shell parent, ColumnLayout now) {
		super(parent);
		layout = now;
	}

	/** What was chosen. */
	ColumnLayout chosen() {
		return layout;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Columns of the Grant Table");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		list = new ColumnsList(area, layout, this::okPressed);
		return area;
	}

	@Override
	protected void okPressed() {
		ColumnsList made = list;
		if (made != null) {
			layout = made.chosen();
		}
		super.okPressed();
	}
}
