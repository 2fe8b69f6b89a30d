package org.grantscope.debug.ui.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
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
import org.grantscope.core.memory.KernelSettings;
import org.grantscope.debug.ui.launch.FileList;
import org.grantscope.debug.ui.launch.KernelFields;
import org.osgi.framework.FrameworkUtil;

/** Asks which kernel is in a debug session's memory; begins with what was said last. */
public final class WatchDialog extends TitleAreaDialog {

	private static final String SECTION = "watchSession";
	private static final String MESSAGE = "The session's memory is read whenever it is suspended. Addresses are the kernel's own.";

	private final IDialogSettings settings = DialogSettings.getOrCreateSection(
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(WatchDialog.class)).getDialogSettings(), SECTION);
	private final String suggested;
	private String title = "";
	private Optional<KernelSettings> kernel = Optional.empty();
	private Optional<Runnable> check = Optional.empty();
	private Optional<Runnable> remember = Optional.empty();

	/** For a session of that name. */
	public WatchDialog(Shell parent, String suggested) {
		super(parent);
		this.suggested = suggested;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What the machine is to be called. */
	public String title() {
		return title;
	}

	/** Which kernel it is; empty while the dialog is not done. */
	public Optional<KernelSettings> kernel() {
		return kernel;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Watch Grants of This Session");
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.grantscope.debug.ui.watchDialog");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("Watch the grants of a debug session");
		setMessage(MESSAGE);
		Composite area = (Composite) super.createDialogArea(parent);
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(top);
		KernelFields fields = new KernelFields(this::changed);
		Text name = fields.text(top, "&Title:", "watchTitle", "", "What the views call the machine");
		Text symbols = fields.symbols(top, "watchSymbols");
		Label types = new Label(top, SWT.NONE);
		types.setText("Types (BTF):");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(types);
		FileList btf = new FileList(top, "watchBtf", "Files with BTF", "Those of modules come last; without any, known layouts are used.",
				this::changed);
		Text domid = fields.text(top, "&Domain:", "watchDomid", "0", "The number of the domain whose kernel it is");
		name.setText(suggested);
		symbols.setText(stored("symbols"));
		domid.setText(stored("domid"));
		String[] files = settings.getArray("btf");
		btf.show(files == null ? List.of() : List.of(files));
		check = Optional.of(() -> check(name, symbols, btf, domid));
		return area;
	}

	private String stored(String key) {
		String value = settings.get(key);
		return value == null ? "" : value;
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Control bar = super.createButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setText("Watch");
		changed();
		setErrorMessage(null);
		return bar;
	}

	@Override
	protected void okPressed() {
		remember.ifPresent(Runnable::run);
		super.okPressed();
	}

	private void changed() {
		check.ifPresent(Runnable::run);
	}

	private void check(Text name, Text symbols, FileList btf, Text domid) {
		Optional<String> problem = name.getText().isBlank() ? Optional.of("Title: expected a name, found nothing")
				: KernelFields.problem(symbols.getText(), btf.files(), domid.getText());
		setErrorMessage(problem.orElse(null));
		Button watch = getButton(IDialogConstants.OK_ID);
		if (watch != null) {
			watch.setEnabled(problem.isEmpty());
		}
		title = name.getText().strip();
		kernel = problem.isPresent() ? Optional.empty()
				: Optional.of(new KernelSettings(Optional.of(path(symbols.getText())), btf.files().stream().map(WatchDialog::path).toList(),
						OptionalLong.empty(), domid.getText().isBlank() ? 0 : KernelFields.number(domid.getText())));
		remember = Optional.of(() -> remember(symbols.getText(), btf.files(), domid.getText()));
	}

	private void remember(String symbols, List<String> btf, String domid) {
		settings.put("symbols", symbols);
		settings.put("btf", btf.toArray(String[]::new));
		settings.put("domid", domid);
	}

	private static Path path(String text) {
		return Path.of(KernelFields.substituted(text));
	}
}
