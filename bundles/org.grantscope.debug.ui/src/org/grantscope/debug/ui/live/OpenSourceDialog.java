package org.grantscope.debug.ui.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.core.observe.SourceSchemes;
import org.grantscope.debug.ui.WidgetName;

/** Asks for the URI of a source. Nothing is connected, started or read by the dialog, and nothing of what was typed before is. */
public final class OpenSourceDialog extends TitleAreaDialog {

	private static final String MESSAGE = "Where to look: a connection, a command or a file, as the command grantscope takes it too";
	private static final int WIDTH = 560;
	private static final int LINES = 14;

	private final SourceSchemes schemes;
	private final List<String> recent;
	private Optional<SourceUriField> field = Optional.empty();
	private String uri = "";

	/** Offers what was opened before. */
	public OpenSourceDialog(Shell parent, SourceSchemes schemes, List<String> recent) {
		super(parent);
		this.schemes = schemes;
		this.recent = List.copyOf(recent);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What was asked for. */
	public String uri() {
		return uri;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Open Source");
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.grantscope.debug.ui.openSourceDialog");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("Open a source");
		setMessage(MESSAGE);
		Composite area = (Composite) super.createDialogArea(parent);
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(top);
		new Label(top, SWT.NONE).setText("&URI:");
		SourceUriField uris = new SourceUriField(top, schemes, recent, this::typed);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(uris.control());
		field = Optional.of(uris);
		Label kinds = new Label(top, SWT.NONE);
		kinds.setText("Kinds:");
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(kinds);
		describeSchemes(top);
		return area;
	}

	private void describeSchemes(Composite parent) {
		Text words = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		WidgetName.set(words, "sourceSchemes", "Kinds of sources");
		words.setText(schemes.all().stream().map(SourceScheme::description).collect(Collectors.joining("\n\n")));
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, words.getLineHeight() * LINES).applyTo(words);
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Control bar = super.createButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setText("Open");
		typed();
		return bar;
	}

	private void typed() {
		uri = field.map(SourceUriField::uri).orElse("");
		Optional<String> problem = field.flatMap(SourceUriField::problem);
		setErrorMessage(uri.isEmpty() ? null : problem.orElse(null));
		Button open = getButton(IDialogConstants.OK_ID);
		if (open != null) {
			open.setEnabled(problem.isEmpty());
		}
	}
}
