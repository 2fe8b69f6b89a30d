package org.grantscope.workbench.ui.wizards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IMessageProvider;
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
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.debug.ui.WidgetName;

/** Which files, what is known of raw frames among them, and where they go; shows what was recognised in each. */
final class ImportCapturesPage extends WizardPage {

	private static final String FOLDER = "importFolder";
	private static final String HELP = "org.grantscope.workbench.ui.import";
	private static final String PROJECT = "Captures";
	private static final int WIDTH = 520;
	private static final int LINES = 4;

	private final List<CaptureFile> files = new ArrayList<>();
	private @Nullable Fields fields;
	private @Nullable CaptureLook look;
	private CaptureLook.Seen seen = new CaptureLook.Seen(List.of(), List.of(), false);

	private record Fields(CaptureList list, RawFrames raw, Text problems, Button open, Button stay, Button copy, Button link,
			Combo project) {
	}

	ImportCapturesPage(List<Path> first) {
		super("captures", "Grant Captures", null);
		first.forEach(file -> files.add(CaptureFile.of(file)));
		setDescription("Captures of one moment are joined. Each file is recognised by its content.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		CaptureList list = new CaptureList(page, this::browse, this::changed, files);
		RawFrames raw = new RawFrames(page, this::changed);
		Label label = new Label(page, SWT.NONE);
		label.setText("Problems in what was read:");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		Text problems = new Text(page, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		WidgetName.set(problems, "importProblems", "Problems in what was read");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, problems.getLineHeight() * LINES).applyTo(problems);
		Group where = new Group(page, SWT.NONE);
		where.setText("Where to");
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(where);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(where);
		Button open = button(where, SWT.CHECK, "&Open them as one machine", "importOpen", 2);
		open.setSelection(true);
		Button stay = button(where, SWT.RADIO, "Leave the files where they &are", "importStay", 2);
		stay.setSelection(true);
		Button copy = button(where, SWT.RADIO, "&Copy them into a project", "importCopy", 2);
		Button link = button(where, SWT.RADIO, "&Link to them from a project", "importLink", 2);
		new Label(where, SWT.NONE).setText("&Project:");
		Combo project = new Combo(where, SWT.DROP_DOWN);
		WidgetName.set(project, "importProject", "Project");
		project.setItems(Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen)
				.map(IProject::getName).toArray(String[]::new));
		project.setText(project.getItemCount() == 0 ? PROJECT : project.getItem(0));
		project.addListener(SWT.Modify, event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(project);
		fields = new Fields(list, raw, problems, open, stay, copy, link, project);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, HELP);
		setControl(page);
		Dialog.applyDialogFont(page);
		changed();
		setErrorMessage(null);
	}

	private Button button(Composite parent, int style, String text, String id, int span) {
		Button button = new Button(parent, style);
		button.setText(text);
		WidgetName.set(button, id, text.replace("&", ""));
		button.addListener(SWT.Selection, event -> validate());
		GridDataFactory.fillDefaults().span(span, 1).applyTo(button);
		return button;
	}

	/** Asks for files; those that were chosen. */
	private List<Path> browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText("Grant Captures");
		IDialogSettings settings = getDialogSettings();
		dialog.setFilterPath(settings == null ? null : settings.get(FOLDER));
		return dialog.open() == null ? List.of()
				: Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
	}

	/** Other files, or another thing is known of them: they are looked at again, and what was being looked at is of no concern. */
	private void changed() {
		Fields made = fields;
		if (made == null) {
			return;
		}
		CaptureLook before = look;
		if (before != null) {
			before.cancel();
		}
		look = null;
		seen = new CaptureLook.Seen(List.of(), List.of(), false);
		made.list().show(files, List.of());
		made.problems().setText("");
		if (!files.isEmpty() && made.raw().problem() == null) {
			CaptureLook next = new CaptureLook(files, options(), made.problems().getDisplay(), this::show);
			look = next;
			next.schedule();
		}
		validate();
	}

	private void show(CaptureLook done, CaptureLook.Seen now) {
		Fields made = fields;
		if (made != null && look == done && !made.problems().isDisposed()) {
			look = null;
			seen = now;
			made.list().show(files, now.kinds());
			made.problems().setText(String.join("\n", now.problems()));
			validate();
		}
	}

	private void validate() {
		Fields made = fields;
		if (made != null) {
			made.project().setEnabled(!made.stay().getSelection());
			String problem = problem(made);
			setErrorMessage(problem);
			setMessage(look != null ? "Looking at the files\u2026" : seen.problems().isEmpty() ? null
					: "Not all of it can be read: see the problems below.",
					look != null ? IMessageProvider.INFORMATION : seen.problems().isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
			setPageComplete(problem == null && seen.readable());
		}
	}

	private @Nullable String problem(Fields made) {
		if (files.isEmpty()) {
			return "Add the captures of one moment, or a stored machine.";
		}
		if (made.raw().problem() != null) {
			return made.raw().problem();
		}
		if (look == null && !seen.readable()) {
			return "Nothing in these files can be read: see the problems below.";
		}
		Optional<CapturesInProject> place = place();
		if (place.isEmpty()) {
			return made.open().getSelection() ? null : "Say that they are opened, or where they go.";
		}
		IStatus name = ResourcesPlugin.getWorkspace().validateName(made.project().getText(), IResource.PROJECT);
		if (!name.isOK()) {
			return name.getMessage();
		}
		String taken = place.orElseThrow().taken(files.stream().map(CaptureFile::path).toList());
		return taken.isEmpty() ? null : taken + " is in " + made.project().getText() + " already, and stays: choose another project.";
	}

	/** The files, with the domain of each where it was said. */
	List<CaptureFile> files() {
		return List.copyOf(files);
	}

	/** What is known of raw frames among them. */
	CaptureFiles.Options options() {
		RawFrames raw = Objects.requireNonNull(fields).raw();
		return new CaptureFiles.Options(raw.version(), raw.status(), OptionalInt.empty());
	}

	/** Where in the workspace they go; empty for nowhere. */
	Optional<CapturesInProject> place() {
		Fields made = Objects.requireNonNull(fields);
		return made.stay().getSelection() ? Optional.empty()
				: Optional.of(new CapturesInProject(made.project().getText(), made.link().getSelection()));
	}

	/** Whether they are opened. */
	boolean isToOpen() {
		return Objects.requireNonNull(fields).open().getSelection();
	}

	/** The next import begins in the same folder. */
	void remember() {
		IDialogSettings settings = getDialogSettings();
		if (settings != null && !files.isEmpty()) {
			settings.put(FOLDER, String.valueOf(files.get(0).path().toAbsolutePath().getParent()));
		}
	}

	@Override
	public void dispose() {
		CaptureLook running = look;
		look = null;
		if (running != null) {
			running.cancel();
		}
		super.dispose();
	}
}
