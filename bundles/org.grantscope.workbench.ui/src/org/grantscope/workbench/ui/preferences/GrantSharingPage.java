package org.grantscope.workbench.ui.preferences;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.debug.core.PreferredKernel;
import org.grantscope.debug.core.PreferredRefreshing;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.changes.KeepMarks;
import org.grantscope.debug.ui.view.NumberKind;
import org.grantscope.debug.ui.view.NumbersMenu;
import org.grantscope.debug.ui.view.ShownNumbers;

/**
 * What holds in all views: how numbers are written, when live machines are looked at again, how long changes stay marked, and which
 * kernel simulated machines have. The values are those that the views' menus show and set.
 */
public final class GrantSharingPage extends PreferencePage implements IWorkbenchPreferencePage {

	/** The page. */
	public static final String ID = "org.grantscope.workbench.ui.preferences";

	private static final String COLORS = "org.eclipse.ui.preferencePages.ColorsAndFonts";
	private static final String TEMPLATES = "org.grantscope.scenario.ui.templates";

	private final ScopedPreferenceStore views = new ScopedPreferenceStore(InstanceScope.INSTANCE, ShownNumbers.NODE);
	private final ScopedPreferenceStore machines = new ScopedPreferenceStore(InstanceScope.INSTANCE, PreferredKernel.NODE);
	private final List<ChoiceField> choices = new ArrayList<>();
	private Optional<RefreshField> refresh = Optional.empty();

	@Override
	public void init(IWorkbench workbench) {
		for (NumberKind kind : NumberKind.values()) {
			otherwise(views, kind.preference(), kind.offered().get(0).name());
		}
		otherwise(views, ChangeMarks.KEEP, KeepMarks.ONE.name());
		otherwise(machines, PreferredRefreshing.KEY, "0");
		otherwise(machines, PreferredKernel.KEY, PreferredKernel.OTHERWISE.id());
	}

	/** A product may have said another. */
	private static void otherwise(ScopedPreferenceStore store, String key, String value) {
		if (store.getDefaultString(key).isEmpty()) {
			store.setDefault(key, value);
		}
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(5, 10).applyTo(page);
		addNumbers(group(page, "Number formats"));
		addLooks(group(page, "Looking again"));
		Map<String, String> kernels = new LinkedHashMap<>();
		Stream.of(KernelProfile.values()).forEach(kernel -> kernels.put(kernel.id(), kernel.id()));
		Group simulated = group(page, "Simulated machines");
		choices.add(new ChoiceField(simulated, machines, PreferredKernel.KEY, "&Kernel of new machines and scenario runs:", kernels));
		link(page, COLORS, "See <a>''{0}''</a> for the colors of changes, maps, domains and scenarios.",
				"selectCategory:org.grantscope.debug.ui.colors");
		link(page, TEMPLATES, "See <a>''{0}''</a> for what the scenario editor offers to insert.", null);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, ID);
		Dialog.applyDialogFont(page);
		return page;
	}

	private static Group group(Composite page, String title) {
		Group group = new Group(page, SWT.NONE);
		group.setText(title);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		return group;
	}

	private void addNumbers(Group group) {
		for (NumberKind kind : NumberKind.values()) {
			Map<String, String> forms = new LinkedHashMap<>();
			kind.offered().forEach(form -> forms.put(form.name(), NumbersMenu.title(form)));
			choices.add(new ChoiceField(group, views, kind.preference(), switch (kind) {
				case GREF -> "&Gref:";
				case DOMID -> "&Domid:";
				case FRAME -> "F&rame:";
			}, forms));
		}
	}

	private void addLooks(Group group) {
		refresh = Optional.of(new RefreshField(group, machines, this::validate));
		Map<String, String> keep = new LinkedHashMap<>();
		Stream.of(KeepMarks.values()).forEach(one -> keep.put(one.name(), one.title()));
		choices.add(new ChoiceField(group, views, ChangeMarks.KEEP, "Keep &marks of changes:", keep));
	}

	/** A link, where there is such a page here. */
	private void link(Composite page, String id, String text, @Nullable Object data) {
		boolean known = PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
				.anyMatch(node -> ((IPreferenceNode) node).getId().equals(id));
		if (known && getContainer() instanceof IWorkbenchPreferenceContainer container) {
			PreferenceLinkArea area = new PreferenceLinkArea(page, SWT.NONE, id, text, container, data);
			WidgetName.set(area.getControl(), id, "Link to another page");
			GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(area.getControl());
		}
	}

	private void validate() {
		String problem = refresh.map(RefreshField::problem).orElse(null);
		setErrorMessage(problem == null ? null : "Looking again: " + problem);
		setValid(problem == null);
	}

	@Override
	protected void performDefaults() {
		choices.forEach(ChoiceField::showDefault);
		refresh.ifPresent(RefreshField::showDefault);
		validate();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		choices.forEach(ChoiceField::store);
		refresh.ifPresent(RefreshField::store);
		try {
			views.save();
			machines.save();
			return true;
		} catch (IOException e) {
			setErrorMessage("The preferences hold until the workbench ends, but cannot be stored: " + e.getMessage());
			return false;
		}
	}
}
