package org.grantscope.workbench.ui.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.grantscope.analysis.query.Query;
import org.grantscope.analysis.query.QueryException;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.selection.EntrySelection;

/** What to export, as what, and where to. */
final class ExportGrantsPage extends WizardPage {

	private static final String FOLDER = "exportFolder";
	private static final String HELP = "org.grantscope.workbench.ui.export";
	private static final int WIDTH = 420;

	private final List<OpenMachine> machines;
	private final Optional<OpenMachine> first;
	private final Optional<EntrySelection> selected;
	private final Map<ReportKind, Button> kinds = new EnumMap<>(ReportKind.class);
	private @Nullable Fields fields;
	private String suggested = "";

	private record Fields(Combo machine, Combo before, Button learnt, Button used, Button all, Button chosen, Text query,
			Combo format, Text file, Button replace) {
	}

	ExportGrantsPage(Optional<OpenMachine> first, Optional<EntrySelection> selected) {
		super("export", "Grants", null);
		this.first = first;
		this.selected = selected;
		machines = PlatformUI.getWorkbench().getService(OpenMachines.class).all();
		setDescription("Choose what to export of an open machine. The file is written whole or not at all.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		Combo machine = machineCombo(page, "M&achine:", "exportMachine");
		first.map(one -> machines.stream().map(OpenMachine::id).toList().indexOf(one.id())).filter(at -> at >= 0)
				.ifPresent(machine::select);
		addKinds(group(page, "What"));
		Group which = group(page, "Which entries");
		Button used = button(which, SWT.RADIO, "In &use: those in which a source saw something", "exportUsed");
		Button all = button(which, SWT.RADIO, "A&ll", "exportAll");
		Button chosen = button(which, SWT.RADIO, selected.map(one -> "&Selected in the view: %,d".formatted(one.refs().length))
				.orElse("&Selected in the view: none"), "exportSelected");
		chosen.setEnabled(selected.isPresent());
		boolean several = selected.map(one -> one.refs().length > 1).orElse(false);
		(several ? chosen : used).setSelection(true);
		new Label(which, SWT.NONE).setText("That the &query chooses, such as state:mapped grantee:1; empty for every one of those above:");
		Text query = text(which, "exportQuery", "Query");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(query);
		Combo before = machineCombo(page, "Compared &with:", "exportBefore");
		before.add("Nothing", 0);
		before.select(0);
		new Label(page, SWT.NONE).setText("");
		Button learnt = button(page, SWT.CHECK, "Also what &only one of them tells", "exportLearnt");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(learnt);
		Combo format = combo(page, "Fo&rmat:", "exportFormat");
		format.setItems(Stream.of(FileFormat.values()).map(FileFormat::title).toArray(String[]::new));
		format.select(0);
		Text file = fileField(page);
		new Label(page, SWT.NONE).setText("");
		Button replace = button(page, SWT.CHECK, "Replace the file tha&t is there", "exportReplace");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(replace);
		fields = new Fields(machine, before, learnt, used, all, chosen, query, format, file, replace);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, HELP);
		setControl(page);
		Dialog.applyDialogFont(page);
		changed();
		Stream.of(machine, before, format).forEach(one -> one.addListener(SWT.Selection, event -> changed()));
		Stream.of(query, file).forEach(one -> one.addListener(SWT.Modify, event -> validate()));
	}

	private void addKinds(Group what) {
		for (ReportKind kind : ReportKind.values()) {
			kinds.put(kind, button(what, SWT.RADIO, kind.title(), "export." + kind.word()));
		}
		button(ReportKind.ENTRIES).setSelection(true);
	}

	private Text fileField(Composite page) {
		new Label(page, SWT.NONE).setText("F&ile:");
		Text file = text(page, "exportFile", "File");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(file);
		Button browse = new Button(page, SWT.PUSH);
		browse.setText("&Browse...");
		WidgetName.set(browse, "exportBrowse", "Browse for the file");
		browse.addListener(SWT.Selection, event -> browse());
		return file;
	}

	private static Group group(Composite page, String title) {
		Group group = new Group(page, SWT.NONE);
		group.setText(title);
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(group);
		return group;
	}

	private Button button(Composite parent, int style, String text, String id) {
		Button button = new Button(parent, style);
		button.setText(text);
		WidgetName.set(button, id, text.replace("&", ""));
		button.addListener(SWT.Selection, event -> changed());
		return button;
	}

	private static Text text(Composite parent, String id, String name) {
		Text text = new Text(parent, SWT.BORDER);
		WidgetName.set(text, id, name);
		return text;
	}

	private Combo machineCombo(Composite page, String label, String id) {
		Combo combo = combo(page, label, id);
		combo.setItems(machines.stream().map(OpenMachine::title).toArray(String[]::new));
		combo.select(0);
		return combo;
	}

	private static Combo combo(Composite page, String label, String id) {
		new Label(page, SWT.NONE).setText(label);
		Combo combo = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		WidgetName.set(combo, id, label.replace("&", "").replace(":", ""));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(combo);
		return combo;
	}

	private Button button(ReportKind kind) {
		return Objects.requireNonNull(kinds.get(kind));
	}

	private ReportKind kind() {
		return Stream.of(ReportKind.values()).filter(kind -> button(kind).getSelection()).findFirst().orElse(ReportKind.ENTRIES);
	}

	private void changed() {
		Fields made = fields;
		if (made == null) {
			return;
		}
		ReportKind kind = kind();
		boolean entries = kind == ReportKind.ENTRIES;
		Stream.of(made.used(), made.all(), made.query()).forEach(one -> one.setEnabled(entries));
		made.chosen().setEnabled(entries && selected.isPresent() && isOfChosen(made));
		made.query().setEnabled(entries && !(made.chosen().getSelection() && made.chosen().isEnabled()));
		made.before().setEnabled(kind == ReportKind.DIFFERENCES || kind == ReportKind.PAIRS);
		made.learnt().setEnabled(kind == ReportKind.DIFFERENCES);
		made.format().setEnabled(kind != ReportKind.MACHINE);
		suggestFile();
		validate();
	}

	private boolean isOfChosen(Fields made) {
		int at = made.machine().getSelectionIndex();
		return at >= 0 && selected.map(one -> one.machine().id() == machines.get(at).id()).orElse(false);
	}

	private FileFormat format(Fields made) {
		return FileFormat.values()[Math.max(0, made.format().getSelectionIndex())];
	}

	/** A name for the file, as long as it is not the user's own. */
	private void suggestFile() {
		Fields made = fields;
		if (made == null || machines.isEmpty() || !made.file().getText().equals(suggested)) {
			return;
		}
		IDialogSettings settings = getDialogSettings();
		String folder = settings == null ? null : settings.get(FOLDER);
		String title = machines.get(Math.max(0, made.machine().getSelectionIndex())).title().replaceAll("[^A-Za-z0-9]+", "-")
				.replaceAll("^-+|-+$", "").toLowerCase(Locale.ROOT);
		String name = kind() == ReportKind.MACHINE ? title + ".grants" : title + "-" + kind().word() + format(made).ending();
		Path last = folder == null || !Files.isDirectory(Path.of(folder)) ? Path.of(System.getProperty("user.home", ""))
				: Path.of(folder);
		suggested = last.resolve(name).toString();
		made.file().setText(suggested);
	}

	private void browse() {
		Fields made = fields;
		if (made == null) {
			return;
		}
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText("Export Grants");
		Path now = Path.of(made.file().getText());
		dialog.setFileName(String.valueOf(now.getFileName()));
		dialog.setFilterPath(String.valueOf(now.getParent()));
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			made.file().setText(file);
			made.replace().setSelection(Files.exists(Path.of(file))); // the dialog has asked
			validate();
		}
	}

	private void validate() {
		Fields made = fields;
		String problem = made == null ? null : problem(made);
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	private @Nullable String problem(Fields made) {
		if (machines.isEmpty()) {
			return "No machine is open. Open a capture, a source or a simulated machine first.";
		}
		if (made.query().isEnabled()) {
			try {
				Query.parse(made.query().getText());
			} catch (QueryException e) {
				return "Query: " + e.getMessage();
			}
		}
		int before = made.before().getSelectionIndex() - 1;
		if (kind() == ReportKind.DIFFERENCES && (before < 0 || before == made.machine().getSelectionIndex())) {
			return machines.size() == 1 ? "There is nothing to compare with: open another machine, or keep a picture of this one."
					: "Choose another machine to compare with.";
		}
		try {
			Path file = Path.of(made.file().getText().strip());
			Path folder = file.toAbsolutePath().getParent();
			if (made.file().getText().isBlank() || folder == null || Files.isDirectory(file)) {
				return "Type the name of a file.";
			}
			if (!Files.isDirectory(folder)) {
				return "There is no folder " + folder + ".";
			}
			if (!Files.isWritable(folder)) {
				return "Nothing can be written in " + folder + ": the folder is read-only.";
			}
			return Files.exists(file) && !made.replace().getSelection()
					? file.getFileName() + " is there already: say that it is to be replaced, or type another name." : null;
		} catch (InvalidPathException e) {
			return "No file has such a name: " + e.getReason();
		}
	}

	/** What was chosen; only while the page is complete. */
	Export export() {
		Fields made = Objects.requireNonNull(fields);
		OpenMachine machine = machines.get(made.machine().getSelectionIndex());
		int before = made.before().getSelectionIndex() - 1;
		return new Export(kind(), machine.machine(), before < 0 ? Optional.empty() : Optional.of(machines.get(before).machine()),
				entries(made), made.learnt().getSelection(), format(made), Path.of(made.file().getText().strip()));
	}

	private ExportedEntries entries(Fields made) {
		if (made.chosen().isEnabled() && made.chosen().getSelection() && selected.isPresent()) {
			return new ExportedEntries.Selected(selected.orElseThrow());
		}
		try {
			return new ExportedEntries.Queried(Query.parse(made.query().getText()), made.all().getSelection());
		} catch (QueryException e) {
			return new ExportedEntries.Queried(Query.ALL, made.all().getSelection()); // of no concern, or the page were not complete
		}
	}

	/** Says where the user looks why nothing was written; all that he chose stays. */
	void failed(String why) {
		setErrorMessage(why);
	}

	/** The next export begins in the same folder. */
	void remember() {
		Fields made = fields;
		IDialogSettings settings = getDialogSettings();
		if (made != null && settings != null) {
			settings.put(FOLDER, String.valueOf(Path.of(made.file().getText().strip()).toAbsolutePath().getParent()));
		}
	}
}
