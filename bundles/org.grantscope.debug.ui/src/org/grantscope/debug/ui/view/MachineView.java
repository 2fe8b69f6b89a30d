package org.grantscope.debug.ui.view;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.PartSelection;
import org.grantscope.debug.ui.live.DebugLink;
import org.grantscope.debug.ui.live.LookBar;
import org.grantscope.debug.ui.live.RefreshMenu;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.SelectionLink;
import org.grantscope.model.Domain;

/**
 * A view of one open machine, or of one of its domains: above what is shown, of when it is and how complete; below the picture, or
 * what to do when there is none. It follows the selected debug session, what is selected in other views and what a user opens, and its
 * machine can be looked at again and closed. All of it on the user interface's thread.
 */
public abstract class MachineView extends ViewPart {

	private static final String MACHINE = "machine";
	private static final String DOMID = "domid";

	private final OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
	private final MachineChooser.Offer offer;
	private final String nothing;
	private final PartSelection selection = new PartSelection();
	private @Nullable IMemento memento;
	private @Nullable Parts parts;

	/** What is made once the view has a place. */
	private record Parts(Composite top, MachineChooser chooser, LookBar look, Composite stack, EmptyState empty, Control content) {
	}

	/**
	 * A view.
	 *
	 * @param offer   what can be chosen to be shown
	 * @param nothing what it says while machines are open of which it can show nothing; a sentence that says what is missing
	 */
	protected MachineView(MachineChooser.Offer offer, String nothing) {
		this.offer = offer;
		this.nothing = nothing;
	}

	@Override
	public final void init(IViewSite site, IMemento state) throws PartInitException {
		super.init(site, state);
		memento = state;
	}

	@Override
	public final void createPartControl(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(3, 3).spacing(4, 3).numColumns(2).equalWidth(true).applyTo(top);
		MachineChooser chooser = new MachineChooser(top, machines, offer, this::showChoice);
		boolean beside = createBeside(top);
		GridDataFactory.fillDefaults().grab(true, false).span(beside ? 1 : 2, 1).hint(80, SWT.DEFAULT).applyTo(chooser.control());
		LookBar look = new LookBar(top, machines);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(look.control());
		Composite stack = new Composite(top, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(stack);
		EmptyState empty = new EmptyState(stack);
		Control content = createContent(stack);
		getSite().setSelectionProvider(selection);
		ContextMenus.register(content, getSite());
		DebugLink debug = new DebugLink(getViewSite(), chooser::show);
		SelectionLink link = new SelectionLink(getViewSite(), machines, this::follow);
		top.addListener(SWT.Dispose, event -> {
			debug.dispose();
			link.dispose();
		});
		chooser.followWhile(link::isLinked);
		parts = new Parts(top, chooser, look, stack, empty, content);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(top, getSite().getId());
		addItems(debug, link);
		IMemento state = memento;
		String title = state == null ? null : state.getString(MACHINE);
		if (state != null && title != null) {
			chooser.wish(title, state.getInteger(DOMID));
		}
		chooser.start();
		if (chooser.current() == null) {
			showChoice(null);
		}
	}

	/** Remembers which machine is shown; whoever overrides it, calls it. */
	@Override
	public void saveState(IMemento state) {
		MachineChooser.Choice choice = choice();
		if (choice != null) {
			state.putString(MACHINE, choice.machine().title());
			Domain domain = choice.domain();
			Integer domid = domain == null ? null : domain.getDomid();
			if (domid != null) {
				state.putInteger(DOMID, domid);
			}
		}
	}

	private void addItems(DebugLink debug, SelectionLink link) {
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		addTools(tools);
		tools.add(link.action());
		tools.add(debug.action());
		tools.add(new RefreshMenu(this::machine));
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		addMenu(menu);
		NumbersMenu.add(menu, PlatformUI.getWorkbench().getService(ShownNumbers.class));
		ExportItem.add(menu);
		menu.add(MenuItems.push("Close Machine", this::closeMachine));
	}

	/** Makes the picture's widget, which is seen while something is shown. */
	protected abstract Control createContent(Composite parent);

	/**
	 * Makes a widget beside the chooser, with its layout data; nothing unless a view says otherwise.
	 *
	 * @return whether there is one
	 */
	protected boolean createBeside(Composite parent) {
		return false;
	}

	/** Shows this from now on: another machine or domain, or the same as it is now; null for nothing. */
	protected abstract void show(MachineChooser.@Nullable Choice choice);

	/** Selects what was selected in another view, as far as this one shows it; it is of the machine that is shown. */
	protected abstract void select(EntrySelection selected);

	/** Adds to the tool bar what this view has more than all views. */
	protected void addTools(IToolBarManager tools) {
		// most views have no more
	}

	/** Adds to the view's menu what this view has more than all views. */
	protected void addMenu(IMenuManager menu) {
		// most views have no more
	}

	/** What was remembered when the workbench was left; null for a new view. */
	protected final @Nullable IMemento memento() {
		return memento;
	}

	/** Tells the other views, and the Properties view, what is selected here. */
	protected final void publish(ISelection selected) {
		selection.setSelection(selected);
	}

	/** The machines that are open. */
	protected final OpenMachines machines() {
		return machines;
	}

	/** What is shown; null for nothing. */
	protected final MachineChooser.@Nullable Choice choice() {
		Parts made = parts;
		return made == null ? null : made.chooser().current();
	}

	/** The machine that is shown, or of which a domain is; null for nothing. */
	public final @Nullable OpenMachine machine() {
		MachineChooser.Choice choice = choice();
		return choice == null ? null : choice.machine();
	}

	/** Shows that machine, in the domain of which most is known where it shows one. */
	public final void show(OpenMachine machine) {
		Parts made = parts;
		if (made != null) {
			made.chooser().show(machine);
		}
	}

	/** Shows that domain of the machine, where the view can. */
	public final void show(OpenMachine machine, @Nullable Integer domid) {
		Parts made = parts;
		if (made != null) {
			made.chooser().show(machine, domid);
		}
	}

	/** Says in the picture's place that there is nothing to see in what is shown, and why; null shows the picture again. */
	protected final void showEmpty(@Nullable String why) {
		Parts made = parts;
		if (made == null) {
			return;
		}
		if (why != null) {
			made.empty().show(why);
		}
		StackLayout layout = (StackLayout) made.stack().getLayout();
		Control wanted = why == null ? made.content() : made.empty().control();
		if (layout.topControl != wanted) {
			layout.topControl = wanted;
			made.stack().layout();
		}
	}

	private void showChoice(MachineChooser.@Nullable Choice choice) {
		Parts made = parts;
		if (made != null) {
			made.look().show(choice == null ? null : choice.machine());
			showEmpty(choice != null ? null : machines.all().isEmpty() ? "No machine is open." : nothing);
			show(choice);
		}
	}

	private void follow(EntrySelection selected) {
		Parts made = parts;
		if (made != null) {
			MachineChooser.Choice now = made.chooser().current();
			if (now == null || now.domain() != null || now.machine().id() != selected.machine().id()) {
				made.chooser().show(selected.machine(), selected.domain().getDomid());
			}
			OpenMachine shown = machine();
			if (shown != null && shown.id() == selected.machine().id()) {
				select(selected);
			}
		}
	}

	/** Forgets the machine shown, in all views. */
	private void closeMachine() {
		OpenMachine machine = machine();
		if (machine != null) {
			machines.close(machine);
		}
	}

	/** Adapts to {@link Control} too: the widget that holds all of the view, for tools and tests. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		Parts made = parts;
		return type == Control.class && made != null ? type.cast(made.top()) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		Parts made = parts;
		if (made != null) {
			Control top = ((StackLayout) made.stack().getLayout()).topControl;
			if (top == null || !top.setFocus()) {
				made.chooser().control().setFocus();
			}
		}
	}
}
