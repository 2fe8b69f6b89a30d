package org.grantscope.workbench.ui.wizards;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.debug.ui.WidgetName;

/** The files of an import: each with its domain, where somebody said so, and with what was recognised in it. */
final class CaptureList {

	private static final int ROWS = 6;
	private static final int WIDTH = 730;

	private final List<CaptureFile> files;
	private final Runnable changed;
	private final Table table;

	/**
	 * Makes it in a place with two columns.
	 *
	 * @param files is what it shows and changes
	 */
	CaptureList(Composite parent, Supplier<List<Path>> browse, Runnable changed, List<CaptureFile> files) {
		this.files = files;
		this.changed = changed;
		table = new Table(parent, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		column("File", 230);
		column("Domain", 70);
		column("Recognised as", 420);
		WidgetName.set(table, "importFiles", "Files");
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, table.getItemHeight() * ROWS).applyTo(table);
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, "A&dd...", "importAdd", () -> add(browse.get()));
		button(buttons, "&Remove", "importRemove", this::remove);
		button(buttons, "Do&main...", "importDomain", this::askDomain);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(title);
		column.setWidth(width);
	}

	private static void button(Composite parent, String text, String id, Runnable run) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		WidgetName.set(button, id, text.replace("&", ""));
		button.addListener(SWT.Selection, event -> run.run());
		GridDataFactory.fillDefaults().applyTo(button);
	}

	private void add(List<Path> more) {
		more.stream().filter(path -> files.stream().noneMatch(file -> file.path().equals(path))).map(CaptureFile::of)
				.forEach(files::add);
		changed.run();
	}

	private void remove() {
		Set<CaptureFile> gone = Arrays.stream(table.getSelectionIndices()).mapToObj(files::get).collect(Collectors.toSet());
		files.removeAll(gone);
		changed.run();
	}

	private void askDomain() {
		int at = table.getSelectionIndex();
		if (at >= 0) {
			OptionalInt now = files.get(at).domid();
			InputDialog dialog = new InputDialog(table.getShell(), "Domain", "The domain that " + files.get(at).path().getFileName()
					+ " is about, where it does not say so itself; empty to leave that to the file:", now.isPresent() ? "" + now.getAsInt() : "",
					CaptureList::wrongDomain);
			if (dialog.open() == Window.OK) {
				String text = dialog.getValue().strip();
				files.set(at, new CaptureFile(files.get(at).path(),
						text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text))));
				changed.run();
				table.select(at);
			}
		}
	}

	private static @Nullable String wrongDomain(String text) {
		String domid = text.strip();
		boolean right = domid.isEmpty() || domid.matches("[0-9]{1,5}") && Integer.parseInt(domid) < Domid.FIRST_RESERVED;
		return right ? null : "expected 0 to " + (Domid.FIRST_RESERVED - 1) + " or nothing, found " + domid;
	}

	/** Shows files; {@code kinds} of each, or none while nobody has looked. */
	void show(List<CaptureFile> all, List<String> kinds) {
		table.setItemCount(all.size());
		for (int i = 0; i < all.size(); i++) {
			TableItem row = table.getItem(i);
			OptionalInt domid = all.get(i).domid();
			String kind = i >= kinds.size() ? "\u2026" : kinds.get(i).isEmpty() ? "nothing: see the problems" : kinds.get(i);
			row.setText(new String[] { String.valueOf(all.get(i).path().getFileName()),
					domid.isPresent() ? "d" + domid.getAsInt() : "", kind });
		}
	}
}
