package org.grantscope.debug.ui.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.EditorRoom;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.live.MarksMenu;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.view.MachineView;
import org.grantscope.debug.ui.view.ShownNumbers;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.osgi.framework.FrameworkUtil;

/** The entries of one domain's grant table, or of all of a machine: what the guests wrote, joined with what Xen tracks. */
public final class GrantTableView extends MachineView {

	/** The view's id. */
	public static final String ID = "org.grantscope.debug.ui.grantTable";

	private static final String COMMAND = "org.grantscope.debug.ui.";
	private static final String COLUMNS = "grantTable.columns";
	private static final String FILTER = "filter";
	private static final String UNUSED = "unused";
	private static final String CHANGED = "changed";

	private final ChangeMarks marks = PlatformUI.getWorkbench().getService(ChangeMarks.class);
	private final ShownNumbers numbers = PlatformUI.getWorkbench().getService(ShownNumbers.class);
	private final IDialogSettings settings =
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(GrantTableView.class)).getDialogSettings();
	private @Nullable Parts parts;
	private @Nullable QueryBox filter;

	/** What is made once the view has a place. */
	private record Parts(QueryBox filter, GrantTablePanel panel, IAction unused, IAction changed) {
	}

	/** Made by the workbench. */
	public GrantTableView() {
		super(GrantTableView::offer, "No domain of the open machines has a grant table.");
	}

	/** Each domain with a table; and all of a machine, where there are several. */
	private static List<@Nullable Domain> offer(Machine machine) {
		List<@Nullable Domain> offered = new ArrayList<>(machine.getDomains().stream().filter(domain -> domain.getTable() != null).toList());
		if (offered.size() > 1) {
			offered.addAll(Collections.singletonList(null));
		}
		return offered;
	}

	@Override
	protected boolean createBeside(Composite parent) {
		EditorRoom.watch(getSite().getPage());
		QueryBox box = new QueryBox(parent, () -> machine() instanceof OpenMachine open ? open.machine() : null, () -> with(made -> made.panel().query()),
				(typed, wrong) -> with(made -> made.panel().fault().show(typed, wrong)));
		GridDataFactory.fillDefaults().grab(true, false).indent(QueryBox.MARGIN, 0).hint(80, SWT.DEFAULT).applyTo(box.control());
		filter = box;
		return true;
	}

	@Override
	protected Control createContent(Composite parent) {
		QueryBox box = Objects.requireNonNull(filter);
		GrantTablePanel panel = new GrantTablePanel(parent, marks, numbers, () -> box, this::publish, this::storeColumns);
		IAction unused = MenuItems.check("Show Unused Entries", false, panel::setUnusedToo);
		unused.setToolTipText(unused.getText());
		unused.setImageDescriptor(Icons.UNUSED.descriptor());
		IAction changed = MenuItems.check("Show Changed Entries Only", false, panel::setChangedOnly);
		changed.setToolTipText("Show Changed Entries Only: those with a mark, freed ones too");
		changed.setImageDescriptor(Icons.CHANGED.descriptor());
		parts = new Parts(box, panel, unused, changed);
		restore(box, panel);
		unused.setChecked(panel.isUnusedToo());
		changed.setChecked(panel.isChangedOnly());
		panel.lookFor().onUncovered(() -> {
			unused.setChecked(panel.isUnusedToo());
			changed.setChecked(panel.isChangedOnly());
		});
		TableMenu.addTo(panel, this::layOut, this::askColumns);
		addKeys(panel, box);
		return panel.control();
	}

	private void restore(QueryBox box, GrantTablePanel panel) {
		IMemento state = memento();
		String columns = state == null ? null : state.getString(COLUMNS);
		columns = columns == null ? settings.get(COLUMNS) : columns;
		if (columns != null) {
			panel.grid().columns().apply(ColumnLayout.of(columns));
		}
		if (state != null) {
			panel.setUnusedToo(Boolean.TRUE.equals(state.getBoolean(UNUSED)));
			panel.setChangedOnly(Boolean.TRUE.equals(state.getBoolean(CHANGED)));
			String query = state.getString(FILTER);
			box.control().setText(query == null ? "" : query);
		}
	}

	@Override
	public void saveState(IMemento state) {
		with(made -> {
			state.putString(COLUMNS, made.panel().grid().columns().layout().text());
			state.putString(FILTER, made.filter().control().getText());
			state.putBoolean(UNUSED, made.panel().isUnusedToo());
			state.putBoolean(CHANGED, made.panel().isChangedOnly());
		});
	}

	/** For views that are opened from now on. */
	private void storeColumns() {
		with(made -> settings.put(COLUMNS, made.panel().grid().columns().layout().text()));
	}

	private void addKeys(GrantTablePanel panel, QueryBox box) {
		getSite().getService(IContextService.class).activateContext(COMMAND + "inGrantTable");
		handle(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, panel.lookFor()::openFind);
		handle(COMMAND + "findNextGrant", () -> panel.lookFor().next(true));
		handle(COMMAND + "findPreviousGrant", () -> panel.lookFor().next(false));
		handle(COMMAND + "goToGref", panel.lookFor()::openJump);
		IActionBars bars = getViewSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), MenuItems.push("Copy", () -> copy(panel, box)));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), MenuItems.push("Select All", () -> selectAll(panel, box)));
	}

	private void handle(String command, Runnable run) {
		getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
			@Override
			public @Nullable Object execute(ExecutionEvent event) {
				run.run();
				return null;
			}
		});
	}

	/** Where the keyboard is in a text, that text's. */
	private static @Nullable Text typedIn(GrantTablePanel panel, QueryBox box) {
		return box.control().isFocusControl() ? box.control() : panel.lookFor().bar().isFocused() ? panel.lookFor().bar().text() : null;
	}

	private static void copy(GrantTablePanel panel, QueryBox box) {
		Text text = typedIn(panel, box);
		if (text != null) {
			text.copy();
		} else {
			panel.copy(false, CopiedRows.Format.TABS);
		}
	}

	private static void selectAll(GrantTablePanel panel, QueryBox box) {
		Text text = typedIn(panel, box);
		if (text != null) {
			text.selectAll();
		} else {
			panel.grid().selectAll();
		}
	}

	@Override
	protected void addTools(IToolBarManager tools) {
		with(made -> {
			tools.add(made.unused());
			tools.add(made.changed());
		});
	}

	@Override
	protected void addMenu(IMenuManager menu) {
		with(made -> {
			menu.add(MenuItems.push("Find...", made.panel().lookFor()::openFind));
			menu.add(MenuItems.push("Go to Gref...", made.panel().lookFor()::openJump));
			menu.add(new Separator());
		});
		menu.add(MenuItems.push("Columns...", this::askColumns));
		menu.add(MenuItems.push("Reset Columns", () -> layOut(ColumnLayout.standard())));
		MarksMenu.add(menu, marks, this::machine);
		menu.add(new Separator());
		menu.add(MenuItems.push("New Grant Table View", this::openAnother));
	}

	private void askColumns() {
		with(made -> {
			ColumnsDialog dialog = new ColumnsDialog(getSite().getShell(), made.panel().grid().columns().layout());
			if (dialog.open() == Window.OK) {
				layOut(dialog.chosen());
			}
		});
	}

	private void layOut(ColumnLayout layout) {
		with(made -> {
			GridColumns columns = made.panel().grid().columns();
			boolean reordered = !columns.order().equals(layout.order());
			columns.apply(layout);
			made.panel().grid().refill();
			storeColumns();
			if (reordered) {
				made.panel().query();
			}
		});
	}

	/** Shows that domain of the machine, and of its entries those that the query chooses. */
	public void show(OpenMachine machine, @Nullable Integer domid, String query) {
		show(machine, domid);
		with(made -> made.filter().control().setText(query));
	}

	@Override
	protected void show(MachineChooser.@Nullable Choice choice) {
		nameAfter(choice);
		with(made -> made.panel().show(choice));
	}

	@Override
	protected void select(EntrySelection selected) {
		with(made -> made.panel().select(selected));
	}

	/** Views beside the first one are told apart by what they show. */
	private void nameAfter(MachineChooser.@Nullable Choice choice) {
		boolean first = getViewSite().getSecondaryId() == null;
		setPartName(first || choice == null ? "Grant Table" : "Grant Table: " + choice.machine().title());
	}

	private void with(Consumer<Parts> use) {
		Parts made = parts;
		if (made != null) {
			use.accept(made);
		}
	}

	private void openAnother() {
		try {
			getSite().getPage().showView(ID, UUID.randomUUID().toString(), IWorkbenchPage.VIEW_ACTIVATE);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
