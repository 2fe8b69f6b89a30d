package org.grantscope.debug.ui.files;

import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.GrefDetails;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeColors;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.debug.ui.live.DebugLink;
import org.grantscope.debug.ui.live.LookBar;
import org.grantscope.debug.ui.live.MarksMenu;
import org.grantscope.debug.ui.live.RefreshMenu;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Gref;

/** One domain's gntalloc device: its open files, their grants, and the grants that only a memory mapping keeps. */
public final class GrantFilesView extends ViewPart {

	/** The view's id. */
	public static final String ID = "org.grantscope.debug.ui.grantFiles";

	private static final String NO_DEVICE = "No open machine shows its gntalloc device. File > Open Simulated Machine opens one that does.";
	private static final int MARGIN = 12;
	/** What stands before the texts of the first column: two levels of a tree. */
	private static final int INDENT = 40;

	private final ChangeMarks marks = PlatformUI.getWorkbench().getService(ChangeMarks.class);
	private final ShownDevice device = new ShownDevice();
	private @Nullable MachineChooser chooser;
	private @Nullable TreeViewer viewer;
	private @Nullable ChangeColors colors;
	private @Nullable Label summary;
	private @Nullable LookBar look;
	private @Nullable DebugLink link;
	private MachineChooser.@Nullable Choice shown;

	@Override
	public void createPartControl(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(3, 3).spacing(4, 3).applyTo(top);
		OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
		MachineChooser choices = new MachineChooser(top, machines, MachineChooser.Offer.domains(domain -> domain.getDevice() != null), this::showChoice);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(choices.control());
		LookBar when = new LookBar(top, machines);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(when.control());
		look = when;
		Label line = new Label(top, SWT.NONE);
		line.setData(WidgetName.ID_KEY, "filesSummary");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(line);
		TreeViewer tree = createTree(top);
		chooser = choices;
		summary = line;
		viewer = tree;
		getSite().setSelectionProvider(tree);
		line.setText(NO_DEVICE);
		addTools(choices);
		choices.start();
	}

	private void addTools(MachineChooser choices) {
		Supplier<@Nullable OpenMachine> machine = () -> {
			MachineChooser.Choice choice = choices.current();
			return choice == null ? null : choice.machine();
		};
		Runnable remarked = () -> getSite().getShell().getDisplay().asyncExec(this::refresh);
		marks.addListener(remarked);
		choices.control().addListener(SWT.Dispose, event -> marks.removeListener(remarked));
		MarksMenu.add(getViewSite().getActionBars().getMenuManager(), marks, machine);
		DebugLink debug = new DebugLink(getViewSite(), choices::show);
		link = debug;
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		tools.add(debug.action());
		tools.add(new RefreshMenu(machine));
	}

	@Override
	public void dispose() {
		DebugLink debug = link;
		if (debug != null) {
			debug.dispose();
		}
		super.dispose();
	}

	private TreeViewer createTree(Composite parent) {
		ChangeColors backgrounds = new ChangeColors(parent, this::refresh);
		colors = backgrounds;
		TreeViewer tree = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.MULTI);
		WidgetName.set(tree.getTree(), "filesTree", "Open files and their grants");
		tree.getTree().setHeaderVisible(true);
		tree.getTree().setLinesVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
		for (GrantFilesColumn column : GrantFilesColumn.values()) {
			TreeViewerColumn viewerColumn = new TreeViewerColumn(tree, SWT.NONE);
			viewerColumn.getColumn().setText(column.title());
			viewerColumn.getColumn().setMoveable(true);
			viewerColumn.setLabelProvider(new ColumnLabelProvider() {
				@Override
				public String getText(Object element) {
					return element == null ? "" : column.text(element, device);
				}

				@Override
				public @Nullable Color getBackground(Object element) {
					return element instanceof Gref gref ? backgrounds.of(device.change(gref)) : null;
				}
			});
		}
		setWidths(tree.getTree());
		int mark = GrantFilesColumn.CHANGE.ordinal();
		tree.getTree().getColumn(mark).setToolTipText("What changed since the last look: + granted, - freed, ~ changed otherwise");
		tree.getTree().setColumnOrder(IntStream.concat(IntStream.of(0, mark), IntStream.range(1, mark)).toArray());
		tree.setUseHashlookup(true);
		tree.setComparer(new SameThing());
		tree.setContentProvider(new GrantFilesContent());
		tree.setInput(device);
		return tree;
	}

	private static void setWidths(Tree tree) {
		GC gc = new GC(tree);
		for (GrantFilesColumn column : GrantFilesColumn.values()) {
			int widest = Math.max(gc.textExtent(column.widest()).x, gc.textExtent(column.title()).x + MARGIN);
			tree.getColumn(column.ordinal()).setWidth(widest + MARGIN + (column == GrantFilesColumn.NAME ? INDENT : 0));
		}
		gc.dispose();
	}

	/** Shows that machine, when it has a device to show. */
	public void show(OpenMachine machine) {
		MachineChooser choices = chooser;
		if (choices != null) {
			choices.show(machine);
		}
	}

	/** Adapts to {@link Control} too: the widget that holds all of the view, for tools and tests. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		MachineChooser choices = chooser;
		return type == Control.class && choices != null ? type.cast(choices.control().getParent()) : super.getAdapter(type);
	}

	private void showChoice(MachineChooser.@Nullable Choice choice) {
		TreeViewer tree = viewer;
		Label line = summary;
		LookBar when = look;
		if (tree == null || line == null || when == null) {
			return;
		}
		when.show(choice == null ? null : choice.machine());
		if (choice != null && shown != null && shown.theDomain() == choice.theDomain()) {
			shown = choice;
			return;
		}
		AllocatorDevice now = choice == null ? null : choice.theDomain().getDevice();
		line.setText(now == null ? NO_DEVICE : heading(now));
		boolean again = choice != null && shown != null && shown.isSame(choice);
		shown = choice;
		ShownDevice before = device.copy();
		device.show(now, choice == null ? Marks.NONE : marks.of(choice.machine(), choice.theDomain()));
		tree.getTree().setRedraw(false);
		ChangeColors backgrounds = colors;
		if (again && backgrounds != null) {
			new FilesUpdate(tree, before, device, backgrounds).run();
		} else {
			tree.setInput(device);
			tree.expandAll();
		}
		tree.getTree().setRedraw(true);
	}

	/** The marks or the colours are others. */
	private void refresh() {
		MachineChooser.Choice choice = shown;
		TreeViewer tree = viewer;
		if (choice != null && tree != null && !tree.getTree().isDisposed()) {
			device.show(choice.theDomain().getDevice(), marks.of(choice.machine(), choice.theDomain()));
			tree.refresh();
		}
	}

	private static String heading(AllocatorDevice device) {
		Integer count = device.getDomain().getTable() == null ? null : device.getDomain().getTable().getFreeCount();
		String free = count == null ? "" : ", %,d grants on the kernel's free list".formatted(count);
		String files = device.isFilesComplete() ? "open files" : "open files with grefs";
		return "%d %s, %s".formatted(device.getFiles().size(), files, GrefDetails.counts(device)) + free;
	}

	@Override
	public void setFocus() {
		TreeViewer tree = viewer;
		if (tree != null) {
			tree.getControl().setFocus();
		}
	}
}
