package org.grantscope.analysis.ui.map;

import java.util.Arrays;
import java.util.BitSet;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.statushandlers.StatusManager;
import org.grantscope.analysis.ui.AnalysisIcons;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.live.MarksMenu;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.debug.ui.view.MachineView;
import org.grantscope.debug.ui.view.ShownNumbers;
import org.grantscope.model.EntryState;

/** The whole grant table as a picture, one cell an entry. */
public final class TableMapView extends MachineView {

	/** The view's id. */
	public static final String ID = "org.grantscope.analysis.ui.tableMap";

	private static final String FIT_ALL = "fitAll";

	private final ChangeMarks marks = PlatformUI.getWorkbench().getService(ChangeMarks.class);
	private final ShownNumbers numbers = PlatformUI.getWorkbench().getService(ShownNumbers.class);
	private final Runnable remarked = this::marksChanged;
	private @Nullable Parts parts;
	private @Nullable MapJob running;
	private MachineChooser.@Nullable Choice displayed;
	private @Nullable EntrySelection wanted;

	private record Parts(MapLegend legend, MapCanvas map, Label line) {
	}

	/** Made by the workbench. */
	public TableMapView() {
		super(MachineChooser.Offer.domains(domain -> domain.getTable() != null), "No grant table is known of the machines that are open.");
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(top);
		MapLegend legend = new MapLegend(top, this::selectAll, this::selectChanged);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(legend.control());
		MapCanvas map = new MapCanvas(top, new Watching());
		GridDataFactory.fillDefaults().grab(true, true).hint(80, 40).applyTo(map.control());
		Label line = new Label(top, SWT.NONE);
		WidgetName.set(line, "mapLine", "Entry");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(line);
		MapInput.on(map, this::open);
		IMemento memento = memento();
		if (memento != null && Boolean.TRUE.equals(memento.getBoolean(FIT_ALL))) {
			map.fit(MapCanvas.Fit.ALL);
		}
		parts = new Parts(legend, map, line);
		createContextMenu(map);
		marks.addListener(remarked);
		numbers.addListener(top, () -> hovered(-1));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), MenuItems.push("Select All", () -> selectAll(null)));
		return top;
	}

	private void createContextMenu(MapCanvas map) {
		MenuManager menu = new MenuManager();
		menu.add(MenuItems.push("Show in Grant Table\tEnter", this::open));
		menu.add(MenuItems.push("Select All of This State", () -> {
			MapPicture picture = map.picture();
			if (picture != null && map.selection().lead() >= 0) {
				selectAll(picture.state(map.selection().lead()));
			}
		}));
		menu.add(MenuItems.push("Select This Frame", () -> selectFrame(map)));
		map.control().setMenu(menu.createContextMenu(map.control()));
		map.control().addListener(SWT.Dispose, event -> menu.dispose());
	}

	private static void selectFrame(MapCanvas map) {
		MapPicture picture = map.picture();
		int lead = map.selection().lead();
		if (picture != null && lead >= 0) {
			int first = lead / picture.perFrame() * picture.perFrame();
			map.selection().only(first);
			map.selection().extend(Math.min(first + picture.perFrame(), picture.size()) - 1);
			map.selectionChanged();
		}
	}

	@Override
	protected void addTools(IToolBarManager tools) {
		tools.add(MenuItems.push("Zoom In (+)", AnalysisIcons.ZOOM_IN.descriptor(), () -> zoom(1)));
		tools.add(MenuItems.push("Zoom Out (-)", AnalysisIcons.ZOOM_OUT.descriptor(), () -> zoom(-1)));
		tools.add(MenuItems.push("64 Frames at a Glance (0)", AnalysisIcons.ZOOM_FIT.descriptor(), () -> fit(MapCanvas.Fit.GLANCE)));
	}

	@Override
	protected void addMenu(IMenuManager menu) {
		menu.add(MenuItems.push("Fit All Frames (9)", () -> fit(MapCanvas.Fit.ALL)));
		MarksMenu.add(menu, marks, this::machine);
	}

	private void zoom(int steps) {
		Parts made = parts;
		if (made != null) {
			made.map().zoom(steps, made.map().center());
		}
	}

	private void fit(MapCanvas.Fit fit) {
		Parts made = parts;
		if (made != null) {
			made.map().fit(fit);
		}
	}

	@Override
	protected void show(MachineChooser.@Nullable Choice choice) {
		MapJob asked = running;
		running = null;
		if (asked != null) {
			asked.cancel();
		}
		Parts made = parts;
		if (made == null) {
			return;
		}
		MachineChooser.Choice before = displayed;
		if (before != null && (choice == null || !before.isSame(choice))) {
			displayed = null;
			made.map().show(null, false);
			made.line().setText("");
			publish(StructuredSelection.EMPTY);
		}
		if (choice == null) {
			made.legend().show(null, made.map());
			return;
		}
		Display display = made.line().getDisplay();
		MapJob[] job = new MapJob[1];
		job[0] = new MapJob(choice.theDomain(), marks.of(choice.machine(), choice.theDomain()),
				picture -> display.asyncExec(() -> show(job[0], choice, picture)));
		running = job[0];
		job[0].schedule();
	}

	/** Shows the answer, unless something else was asked since. */
	private void show(MapJob job, MachineChooser.Choice choice, MapPicture picture) {
		Parts made = parts;
		if (made == null || made.line().isDisposed() || running != job) {
			return;
		}
		running = null;
		boolean same = displayed != null && displayed.isSame(choice);
		displayed = choice;
		showEmpty(picture.size() > 0 ? null : "No source says how large this table is, or what is in it.");
		made.legend().show(picture, made.map());
		made.map().show(picture, same);
		EntrySelection pending = wanted;
		wanted = null;
		if (pending != null && pending.domain() == choice.domain()) {
			select(pending);
		} else {
			publishSelection();
		}
	}

	private void marksChanged() {
		Parts made = parts;
		if (made != null && !made.line().isDisposed()) {
			made.line().getDisplay().asyncExec(() -> {
				if (!made.line().isDisposed()) {
					show(choice());
				}
			});
		}
	}

	@Override
	protected void select(EntrySelection selected) {
		Parts made = parts;
		MachineChooser.Choice choice = displayed;
		if (made == null) {
			return;
		}
		if (choice == null || choice.domain() != selected.domain() || running != null) {
			wanted = selected;
			return;
		}
		BitSet refs = new BitSet();
		Arrays.stream(selected.refs()).filter(ref -> ref >= 0).forEach(refs::set);
		made.map().select(refs);
		describe(made);
	}

	/** What is done on the map is told here. */
	private final class Watching implements MapCanvas.Watcher {

		@Override
		public void selected() {
			publishSelection();
		}

		@Override
		public void hovered(int ref) {
			TableMapView.this.hovered(ref);
		}

		@Override
		public void recolored() {
			Parts made = parts;
			if (made != null) {
				made.legend().recolor(made.map());
			}
		}
	}

	private void selectChanged() {
		selectWhere((picture, ref) -> picture.mark(ref) != null);
	}

	private void selectAll(@Nullable EntryState state) {
		selectWhere((picture, ref) -> state == null || picture.state(ref) == state);
	}

	/** Whether an entry of a picture is wanted. */
	@FunctionalInterface
	private interface Wanted {

		boolean has(MapPicture picture, int ref);
	}

	private void selectWhere(Wanted which) {
		Parts made = parts;
		MapPicture picture = made == null ? null : made.map().picture();
		if (made == null || picture == null) {
			return;
		}
		BitSet refs = new BitSet(picture.size());
		for (int ref = 0; ref < picture.size(); ref++) {
			refs.set(ref, which.has(picture, ref));
		}
		made.map().selection().set(refs);
		made.map().selectionChanged();
	}

	private void publishSelection() {
		Parts made = parts;
		MachineChooser.Choice choice = displayed;
		if (made != null && choice != null) {
			publish(new EntrySelection(choice.machine(), choice.theDomain(), made.map().selection().refs()));
			describe(made);
		}
	}

	private void describe(Parts made) {
		MapPicture picture = made.map().picture();
		String words = picture == null ? "" : EntryWords.selection(picture, made.map().selection(), numbers.forms());
		made.line().setText(words.isEmpty() ? "Point at a cell, or go through the table with the arrow keys." : words);
		made.map().tell(words);
	}

	private void hovered(int ref) {
		Parts made = parts;
		MapPicture picture = made == null ? null : made.map().picture();
		if (made == null || picture == null) {
			return;
		}
		if (ref < 0) {
			made.map().control().setToolTipText(null);
			describe(made);
		} else {
			made.line().setText(EntryWords.line(picture, ref, numbers.forms()));
			made.map().control().setToolTipText(EntryWords.hover(picture, ref, numbers.forms()));
		}
	}

	/** Shows what is selected in the Grant Table. */
	private void open() {
		Parts made = parts;
		MachineChooser.Choice choice = displayed;
		if (made == null || choice == null || made.map().selection().count() == 0) {
			return;
		}
		String query = EntryWords.query(made.map().selection(), made.map().layout().size());
		try {
			GrantTableView table = (GrantTableView) getSite().getPage().showView(GrantTableView.ID);
			table.show(choice.machine(), choice.theDomain().getDomid(), query);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}

	/** Where the entry's cell is in the map's control, for tools and tests; empty while there is none. */
	public Rectangle boundsOf(int ref) {
		Parts made = parts;
		MapPicture picture = made == null ? null : made.map().picture();
		return made == null || picture == null || ref < 0 || ref >= picture.size() ? new Rectangle(0, 0, 0, 0) : made.map().boundsOf(ref);
	}

	@Override
	public void saveState(IMemento memento) {
		super.saveState(memento);
		Parts made = parts;
		memento.putBoolean(FIT_ALL, made != null && made.map().fit() == MapCanvas.Fit.ALL);
	}

	@Override
	public void dispose() {
		marks.removeListener(remarked);
		MapJob job = running;
		running = null;
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
