package org.grantscope.workbench.ui.wizards;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.grantscope.core.observe.SourceSchemes;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.live.SourceUriField;

/** Which kind of source, and its URI. */
final class NewSourcePage extends WizardPage {

	private static final String HELP = "org.grantscope.workbench.ui.newSource";
	private static final int WIDTH = 480;
	private static final int LINES = 9;

	private final SourceSchemes schemes;
	private final List<SourceKind> kinds;
	private final List<String> recent;
	private @Nullable Fields fields;

	private record Fields(org.eclipse.swt.widgets.List kinds, SourceUriField uri, Button browse, Text words) {
	}

	NewSourcePage(SourceSchemes schemes, List<String> recent) {
		super("source", "Grant Source", null);
		this.schemes = schemes;
		this.recent = recent;
		kinds = schemes.all().stream().map(SourceKind::of).toList();
		setDescription("Choose a kind and complete its URI. Nothing is connected, started or read before you press Finish.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		Label label = new Label(page, SWT.NONE);
		label.setText("&Kind:");
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		org.eclipse.swt.widgets.List list = new org.eclipse.swt.widgets.List(page, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		list.setItems(kinds.stream().map(SourceKind::title).toArray(String[]::new));
		WidgetName.set(list, "sourceKind", "Kind of source");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(list);
		new Label(page, SWT.NONE).setText("&URI:");
		SourceUriField uri = new SourceUriField(page, schemes, recent, this::validate);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(uri.control());
		Button browse = new Button(page, SWT.PUSH);
		browse.setText("&Browse...");
		WidgetName.set(browse, "sourceBrowse", "Browse for a file");
		browse.addListener(SWT.Selection, event -> browse());
		new Label(page, SWT.NONE).setText("");
		Text words = new Text(page, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		WidgetName.set(words, "sourceWords", "How such a URI is written");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, words.getLineHeight() * LINES).applyTo(words);
		fields = new Fields(list, uri, browse, words);
		list.addListener(SWT.Selection, event -> chosen());
		list.select(0);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, HELP);
		setControl(page);
		Dialog.applyDialogFont(page);
		chosen();
		setErrorMessage(null);
	}

	private SourceKind kind(Fields made) {
		return kinds.get(Math.max(0, made.kinds().getSelectionIndex()));
	}

	/**
	 * The URI is one of that kind; what was typed of another kind gives way, and the list of what was opened before has it
	 * still.
	 */
	private void chosen() {
		Fields made = fields;
		if (made == null) {
			return;
		}
		SourceKind kind = kind(made);
		made.words().setText(kind.words());
		made.browse().setEnabled(kind.isFile());
		if (!made.uri().uri().startsWith(kind.scheme().name() + ":")) {
			made.uri().type(kind.beginning());
		}
	}

	private void browse() {
		Fields made = fields;
		if (made == null) {
			return;
		}
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		String name = kind(made).scheme().name();
		dialog.setFilterExtensions(name.equals("sim") ? new String[] { "*.gnt", "*" } : new String[] { "*" });
		String file = dialog.open();
		if (file != null) {
			made.uri().type(SourceUri.of(name, Path.of(file).toAbsolutePath().toString(), new TreeMap<>()).text());
		}
	}

	private void validate() {
		Fields made = fields;
		if (made == null) {
			return;
		}
		String uri = made.uri().uri();
		Optional<SourceKind> typed = kinds.stream().filter(kind -> uri.startsWith(kind.scheme().name() + ":")).findFirst();
		typed.filter(kind -> !kind.equals(kind(made))).ifPresent(kind -> {
			made.kinds().select(kinds.indexOf(kind));
			made.words().setText(kind.words());
			made.browse().setEnabled(kind.isFile());
		});
		boolean begun = kinds.stream().noneMatch(kind -> uri.equals(kind.scheme().name() + ":"));
		Optional<String> problem = begun ? made.uri().problem() : Optional.of("Complete the URI.");
		setErrorMessage(problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	/** What was chosen. */
	String uri() {
		return Objects.requireNonNull(fields).uri().uri();
	}
}
