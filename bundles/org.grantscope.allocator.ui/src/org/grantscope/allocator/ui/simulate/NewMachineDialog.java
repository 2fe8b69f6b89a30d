package org.grantscope.allocator.ui.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.Recording;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.debug.core.PreferredKernel;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.open.CaptureOpener;
import org.osgi.framework.FrameworkUtil;

/** Asks how a simulated machine shall begin: which kernel, which version of the tables, gntalloc's limit, and which domains. */
final class NewMachineDialog extends TitleAreaDialog {

	private static final Field KERNEL = Field.word("kernel", "Kernel", KernelProfile.LINUX_6_1_192.id());
	private static final Field VERSION = Field.number("version", "Grant table version", 2, 1);
	private static final Field LIMIT = Field.number("limit", "Limit of gntalloc", Integer.MAX_VALUE, DomainSettings.DEFAULT_LIMIT);
	private static final Field FRAMES = Field.number("frames", "Most frames of a table", 1024, DomainSettings.DEFAULT_MAX_FRAMES);
	private static final Field DOMAINS = new Field("domains", "Domains", new Field.Kind.Numbers(), "0 1");

	private final IDialogSettings settings =
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(NewMachineDialog.class)).getDialogSettings();
	private final Map<Field, Combo> fields = new LinkedHashMap<>();
	private Optional<MachineSettings> chosen = Optional.empty();

	private NewMachineDialog(Shell parent) {
		super(parent);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Asks, and lets the machine run. */
	static void open(Shell parent) {
		NewMachineDialog dialog = new NewMachineDialog(parent);
		if (dialog.open() == OK) {
			dialog.chosen.ifPresent(settings -> CaptureOpener.simulate("Simulated machine", Recording.of(new SimulatedMachine(settings))));
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("New Simulated Machine");
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.grantscope.allocator.ui.newMachineDialog");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("New simulated machine");
		setMessage("Xen with these domains, in each a Linux that has just booted");
		Composite area = (Composite) super.createDialogArea(parent);
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(top);
		add(top, KERNEL, KernelProfile.ids());
		add(top, VERSION, "1", "2");
		add(top, LIMIT);
		add(top, FRAMES);
		add(top, DOMAINS);
		return area;
	}

	private void add(Composite parent, Field field, String... choices) {
		new Label(parent, SWT.NONE).setText(field.label() + ":");
		Combo combo = new Combo(parent, SWT.DROP_DOWN | (choices.length > 0 ? SWT.READ_ONLY : 0));
		combo.setItems(choices);
		String last = field == KERNEL ? PreferredKernel.get().id() : settings.get("NEW." + field.key());
		combo.setText(last == null ? field.otherwise() : last);
		WidgetName.set(combo, "machine." + field.key(), field.label());
		combo.addListener(SWT.Modify, event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(combo);
		fields.put(field, combo);
	}

	private void validate() {
		Optional<String> wrong = fields.entrySet().stream().flatMap(entry -> entry.getKey().wrong(entry.getValue().getText()).stream()).findFirst();
		chosen = Optional.empty();
		if (wrong.isEmpty()) {
			try {
				chosen = Optional.of(machine());
			} catch (IllegalArgumentException e) {
				wrong = Optional.of("Domains: expected different numbers below %d, found %s".formatted(Domid.FIRST_RESERVED, text(DOMAINS)));
			}
		}
		setErrorMessage(wrong.orElse(null));
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(wrong.isEmpty());
		}
	}

	private String text(Field field) {
		Combo combo = fields.get(field);
		return combo == null ? "" : combo.getText();
	}

	private MachineSettings machine() {
		GrantTableVersion version = GrantTableVersion.of(Field.number(text(VERSION)).orElse(1L)).orElse(GrantTableVersion.V1);
		KernelProfile kernel = KernelProfile.of(text(KERNEL)).orElse(KernelProfile.LINUX_6_1_192);
		List<DomainSettings> domains = new ArrayList<>();
		for (String domid : text(DOMAINS).strip().split("[ ,]+")) {
			domains.add(DomainSettings.booted(Math.toIntExact(Math.min(Domid.FIRST_RESERVED, Field.number(domid).orElse(0L))), version)
					.withProfile(kernel).withMaxFrames(Math.toIntExact(Field.number(text(FRAMES)).orElse(1L)))
					.withLimit(Math.toIntExact(Field.number(text(LIMIT)).orElse(0L))));
		}
		return new MachineSettings(domains);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Start", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
	}

	@Override
	protected void okPressed() {
		fields.forEach((field, combo) -> settings.put("NEW." + field.key(), combo.getText()));
		super.okPressed();
	}
}
