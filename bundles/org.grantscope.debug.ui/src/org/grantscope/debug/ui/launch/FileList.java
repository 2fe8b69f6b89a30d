package org.grantscope.debug.ui.launch;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.grantscope.debug.ui.WidgetName;

/** A list of files, in the order in which they count. */
public final class FileList {

	private static final int HEIGHT = 40;
	private static final int HELP_WIDTH = 200;

	private final org.eclipse.swt.widgets.List list;
	private final Runnable changed;

	/**
	 * An empty list over all columns of its parent.
	 *
	 * @param words   what is said beside its buttons
	 * @param changed told when the user changes it
	 */
	public FileList(Composite parent, String id, String name, String words, Runnable changed) {
		this.changed = changed;
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(top);
		GridDataFactory.fillDefaults().grab(true, true).span(TabFields.COLUMNS, 1).applyTo(top);
		list = new org.eclipse.swt.widgets.List(top, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		WidgetName.set(list, id, name);
		GridDataFactory.fillDefaults().grab(true, true).hint(120, HEIGHT).applyTo(list);
		Composite buttons = new Composite(top, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		Label help = new Label(buttons, SWT.WRAP);
		help.setText(words);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(HELP_WIDTH, SWT.DEFAULT).applyTo(help);
		TabFields.button(buttons, "Workspace\u2026", () -> add(TabFields.workspaceFile(list.getShell())));
		TabFields.button(buttons, "File System\u2026", () -> add(TabFields.systemFile(list.getShell())));
		TabFields.button(buttons, "Remove", this::remove);
	}

	/** The files. */
	public List<String> files() {
		return List.of(list.getItems());
	}

	/** Shows these files. */
	public void show(List<String> files) {
		list.setItems(files.toArray(String[]::new));
	}

	private void add(@Nullable String file) {
		if (file != null) {
			list.add(file);
			changed.run();
		}
	}

	private void remove() {
		if (list.getSelectionIndex() >= 0) {
			list.remove(list.getSelectionIndices());
			changed.run();
		}
	}
}
