package org.grantscope.allocator.ui.simulate;

import java.util.HashMap;
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
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.ProcessUse;
import org.grantscope.allocator.history.RecordedTimeline;
import org.grantscope.debug.ui.WidgetName;
import org.osgi.framework.FrameworkUtil;

/**
 * Asks for what an operation must be told: what the selection says stands there already, else what was entered the last time. What
 * is wrong is said while it is typed. What the machine refuses can be entered: a refusal is an outcome.
 */
final class OperationDialog extends TitleAreaDialog {

	private static final int WIDTH = 420;

	private final OperationKind kind;
	private final Offered offered;
	private final String note;
	private final IDialogSettings settings;
	private final Map<Field, Control> controls = new LinkedHashMap<>();
	private final Map<String, String> values = new HashMap<>();
	private ProcessId who;

	/** For that operation; {@code note} says where it is done, when that is not the machine that is shown. */
	OperationDialog(Shell parent, OperationKind kind, Offered offered, String note) {
		super(parent);
		this.kind = kind;
		this.offered = offered;
		this.note = note;
		this.who = offered.who();
		settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(OperationDialog.class)).getDialogSettings();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Who shall do it. */
	ProcessId who() {
		return who;
	}

	/** What was entered, by the keys of the fields. */
	Map<String, String> values() {
		return values;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(kind.title);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.grantscope.allocator.ui.operationDialog");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(kind.title);
		setMessage(message());
		Composite area = (Composite) super.createDialogArea(parent);
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(top);
		new Label(top, SWT.NONE).setText("&Process:");
		Combo combo = new Combo(top, SWT.DROP_DOWN | SWT.READ_ONLY);
		WidgetName.set(combo, "operationProcess", "Process that does it");
		List<ProcessId> ids = offered.processes().stream().map(ProcessUse::id).toList();
		combo.setItems(ids.stream().map(RecordedTimeline::who).toArray(String[]::new));
		combo.select(Math.max(0, ids.indexOf(who)));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(combo);
		kind.fields.forEach(field -> controls.put(field, create(top, field)));
		combo.addListener(SWT.Selection, event -> {
			who = ids.get(combo.getSelectionIndex());
			offer();
		});
		offer();
		return area;
	}

	private String message() {
		return kind.description + (note.isEmpty() ? "" : "\n" + note);
	}

	private Control create(Composite parent, Field field) {
		if (field.kind() instanceof Field.Kind.Flag) {
			Button button = new Button(parent, SWT.CHECK);
			GridDataFactory.fillDefaults().span(2, 1).indent(4, 0).applyTo(button);
			button.setText(field.label());
			button.setSelection(Boolean.parseBoolean(first(field)));
			button.setData(WidgetName.ID_KEY, "operation." + field.key());
			return button;
		}
		new Label(parent, SWT.NONE).setText(field.label() + ":");
		Combo combo = new Combo(parent, SWT.DROP_DOWN);
		combo.setText(first(field));
		WidgetName.set(combo, "operation." + field.key(), field.label());
		combo.addListener(SWT.Modify, event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	/** The selection knows best; else it is as the last time. */
	private String first(Field field) {
		String selected = offered.selected().get(field.key());
		String last = settings.get(kind.name() + '.' + field.key());
		return selected != null ? selected : last != null ? last : field.otherwise();
	}

	/** What the process has can be chosen; a descriptor that it does not have gives way to one that it has. */
	private void offer() {
		controls.forEach((field, control) -> {
			if (control instanceof Combo combo && (field.key().equals("fd") || field.key().equals("address"))) {
				List<String> offers = field.key().equals("fd") ? offered.descriptors(who, kind.devices()) : offered.addresses(who);
				String text = combo.getText();
				combo.setItems(offers.toArray(String[]::new));
				Optional<String> same = offers.stream().filter(one -> Field.number(one).equals(Field.number(text))).findFirst();
				combo.setText(same.orElse(offers.isEmpty() || offered.selected().containsKey(field.key()) ? text : offers.getLast()));
			}
		});
		validate();
	}

	private void validate() {
		Optional<String> wrong = controls.entrySet().stream().flatMap(entry -> entry.getKey().wrong(text(entry.getValue())).stream()).findFirst();
		setErrorMessage(wrong.orElse(null));
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(wrong.isEmpty());
		}
	}

	private static String text(Control control) {
		return control instanceof Combo combo ? combo.getText() : Boolean.toString(((Button) control).getSelection());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Do It", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
		focusFirst();
	}

	/** Return does it wherever the focus is at first; a list of processes would open at that key. */
	private void focusFirst() {
		controls.values().stream().findFirst().or(() -> Optional.ofNullable(getButton(IDialogConstants.OK_ID))).ifPresent(Control::setFocus);
	}

	@Override
	protected void okPressed() {
		controls.forEach((field, control) -> {
			values.put(field.key(), text(control));
			settings.put(kind.name() + '.' + field.key(), text(control));
		});
		super.okPressed();
	}
}
