package org.grantscope.debug.ui.launch;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.ui.StringVariableSelectionDialog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.grantscope.debug.ui.WidgetName;

/** Makes what the tabs are made of. */
final class TabFields {

	static final int COLUMNS = 2;
	private static final int HINT_WIDTH = 420;

	private final Runnable changed;

	/** {@code changed} is told when the user changes one of them. */
	TabFields(Runnable changed) {
		this.changed = changed;
	}

	static Group group(Composite parent, String title) {
		Group group = new Group(parent, SWT.NONE);
		group.setText(title);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		return group;
	}

	/** A line of so many fields beside each other. */
	static Composite line(Composite parent, int fields) {
		Composite line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS * fields).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(line);
		return line;
	}

	/** A field with its name before it; what it is for is its tooltip, and its hint while it is empty. */
	Text text(Composite parent, String label, String id, String hint, String help) {
		Label name = new Label(parent, SWT.NONE);
		name.setText(label);
		Text text = bare(parent, label, id, hint, help);
		name.setToolTipText(help);
		return text;
	}

	Text bare(Composite parent, String label, String id, String hint, String help) {
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		WidgetName.set(text, id, label.replace("&", "").replace(":", ""));
		text.setMessage(hint);
		text.setToolTipText(help);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, event -> changed.run());
		return text;
	}

	static Label help(Composite parent, String words) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(words);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).hint(HINT_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** A field for a file's path, with buttons that put one, or a variable, into it. */
	Text file(Composite parent, String label, String id, String hint, String help) {
		Label name = new Label(parent, SWT.NONE);
		name.setText(label);
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		Text field = bare(row, label, id, hint, help);
		button(row, "Workspace\u2026", () -> put(field, workspaceFile(field.getShell())));
		button(row, "File System\u2026", () -> put(field, systemFile(field.getShell())));
		button(row, "Variables\u2026", () -> insert(field, variable(field.getShell())));
		return field;
	}

	static Button button(Composite parent, String text, Runnable run) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> run.run());
		return button;
	}

	/** As a string variable, so that the launch can move with the workspace; null when the user asks for none. */
	static @Nullable String workspaceFile(Shell shell) {
		ElementTreeSelectionDialog dialog = new ElementTreeSelectionDialog(shell, new WorkbenchLabelProvider(),
				new BaseWorkbenchContentProvider());
		dialog.setTitle("Workspace");
		dialog.setMessage("Choose a file:");
		dialog.setInput(ResourcesPlugin.getWorkspace().getRoot());
		return dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file
				? "${workspace_loc:" + file.getFullPath() + "}" : null;
	}

	static @Nullable String systemFile(Shell shell) {
		return new FileDialog(shell, SWT.OPEN).open();
	}

	private static @Nullable String variable(Shell shell) {
		StringVariableSelectionDialog dialog = new StringVariableSelectionDialog(shell);
		return dialog.open() == Window.OK ? dialog.getVariableExpression() : null;
	}

	private static void put(Text field, @Nullable String value) {
		if (value != null) {
			field.setText(value);
		}
	}

	private static void insert(Text field, @Nullable String value) {
		if (value != null) {
			field.insert(value);
		}
	}
}
