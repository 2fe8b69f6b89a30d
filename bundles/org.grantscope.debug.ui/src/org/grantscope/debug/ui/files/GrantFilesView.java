package org.grantscope.debug.ui.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.debug.ui.grid.FilterBox;
import org.grantscope.debug.ui.grid.GridMenu;
import org.grantscope.debug.ui.grid.Latest;
import org.grantscope.debug.ui.grid.RowGrid;
import org.grantscope.debug.ui.live.MarksMenu;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.view.MachineView;
import org.grantscope.debug.ui.view.ShownNumbers;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;

/**
 * One domain's gntalloc device: how much of its limit is used, its open files and their grants, the grants that only a memory
 * mapping keeps, and those that wait for their peers, with when their turn comes.
 */
public final class GrantFilesView extends MachineView implements RowGrid.Listener<FileRow> {

	/** The view's id. */
	public static final String ID = "org.grantscope.debug.ui.grantFiles";

	private final ChangeMarks marks = PlatformUI.getWorkbench().getService(ChangeMarks.class);
	private final ShownNumbers numbers = PlatformUI.getWorkbench().getService(ShownNumbers.class);
	private @Nullable Parts parts;
	private MachineChooser.@Nullable Choice shown;
	private @Nullable FilterBox filter;
	/** Selected elsewhere, while what is to be shown is worked out. */
	private @Nullable Set<Integer> wanted;

	private record Parts(LimitBar bar, Label summary, RowGrid<FileRow> grid, GridMenu<FileRow> menu, Latest<FilesPicture> latest) {
	}

	/** A view that shows nothing yet. */
	public GrantFilesView() {
		super(MachineChooser.Offer.domains(domain -> domain.getDevice() != null || domain.getDeferral() != null),
				"No open machine shows its gntalloc device: dumps of its driver do, a look into a live kernel, and simulated machines.");
	}

	@Override
	protected boolean createBeside(Composite parent) {
		filter = new FilterBox(parent, "filesFilter", this::ask);
		return true;
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(4, 3).applyTo(top);
		LimitBar bar = new LimitBar(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		Label summary = new Label(top, SWT.NONE);
		summary.setData(WidgetName.ID_KEY, "filesSummary");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(summary);
		RowGrid<FileRow> grid = new RowGrid<>(top, "filesTable", "Open files and their grants", Arrays.asList(GrantFilesColumn.values()), true, this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
		GridMenu<FileRow> menu = new GridMenu<>(grid, getViewSite().getActionBars());
		parts = new Parts(bar, summary, grid, menu, new Latest<>("Grant files", top, this::show));
		Runnable remarked = () -> {
			if (!top.isDisposed()) {
				top.getDisplay().asyncExec(this::ask);
			}
		};
		marks.addListener(remarked);
		top.addListener(SWT.Dispose, event -> marks.removeListener(remarked));
		numbers.addListener(top, this::ask);
		return top;
	}

	@Override
	protected void addMenu(IMenuManager menu) {
		Parts made = parts;
		if (made != null) {
			made.menu().addTo(menu);
			menu.add(MenuItems.push("Select Device", () -> publishDevice()));
		}
		MarksMenu.add(menu, marks, this::machine);
	}

	private void publishDevice() {
		MachineChooser.Choice choice = shown;
		AllocatorDevice device = choice == null ? null : choice.theDomain().getDevice();
		publish(device == null ? StructuredSelection.EMPTY : new StructuredSelection(device));
	}

	@Override
	protected void show(MachineChooser.@Nullable Choice choice) {
		MachineChooser.Choice before = shown;
		shown = choice;
		Parts made = parts;
		if (made == null) {
			return;
		}
		if (choice == null || before == null || !before.isSame(choice)) {
			made.latest().cancel();
			made.grid().show(List.of());
			made.summary().setText("");
		}
		if (choice != null && (before == null || before.theDomain() != choice.theDomain())) {
			ask();
		}
	}

	private void ask() {
		Parts made = parts;
		MachineChooser.Choice choice = shown;
		FilterBox box = filter;
		if (made != null && choice != null && box != null && !box.control().isDisposed()) {
			Marks now = marks.of(choice.machine(), choice.theDomain());
			FilesPicture.Wanted asked = new FilesPicture.Wanted(choice.theDomain(), now, numbers.forms(), box.words(), made.grid().order());
			made.latest().ask(stop -> FilesPicture.of(asked, stop));
		}
	}

	private void show(FilesPicture picture) {
		Parts made = parts;
		if (made == null) {
			return;
		}
		AllocatorDevice device = picture.domain().getDevice();
		made.bar().setShown(device != null);
		if (device != null) {
			made.bar().show(LimitUse.of(device));
		}
		made.summary().setText(summary(picture));
		made.grid().show(picture.groups());
		Set<Integer> refs = wanted;
		wanted = null;
		if (refs != null) {
			made.grid().select(row -> refs.contains(row.ref()));
		} else if (!made.grid().isNothingSelected()) {
			selected();
		}
	}

	private static String summary(FilesPicture picture) {
		Domain domain = picture.domain();
		AllocatorDevice device = domain.getDevice();
		List<String> words = new ArrayList<>();
		if (device == null) {
			words.add("gntalloc was not seen");
		} else {
			words.add("%,d open file%s%s".formatted(device.getFiles().size(), device.getFiles().size() == 1 ? "" : "s",
					device.isFilesComplete() ? "" : " with grefs"));
			words.add("%,d gref%s listed%s".formatted(device.getGrefs().size(), device.getGrefs().size() == 1 ? "" : "s",
					device.isGrefsComplete() ? "" : ", the list breaks off"));
		}
		words.add(domain.getDeferral() == null ? "the deferred list was not seen"
				: "%,d deferred".formatted(domain.getDeferral().getRefs().size()));
		GrantTable table = domain.getTable();
		if (table != null && table.getFreeCount() != null) {
			words.add("%,d on the kernel's free list".formatted(table.getFreeCount()));
		}
		return String.join(", ", words) + (picture.shown() == picture.all() ? "" : "; %,d of %,d shown".formatted(picture.shown(), picture.all()));
	}

	@Override
	public void selected() {
		Parts made = parts;
		MachineChooser.Choice choice = shown;
		if (made != null && choice != null) {
			publish(selection(choice, made.grid().selected()));
		}
	}

	@Override
	public void reorder() {
		ask();
	}

	/** Parts of the model; of what waits for its peer, of which gntalloc knows no more, the entries. */
	private static ISelection selection(MachineChooser.Choice choice, List<FileRow> rows) {
		Domain domain = choice.theDomain();
		List<Object> selected = new ArrayList<>();
		for (FileRow row : rows) {
			switch (row) {
				case FileRow.OfFile of -> selected.add(of.file());
				case FileRow.OfMapping of -> selected.addAll(of.vma() != null ? List.of(of.vma())
						: of.device().getGrefs().stream().filter(gref -> gref.getFile() == null && gref.getVmas().isEmpty()).toList());
				case FileRow.OfGref of -> selected.add(of.gref());
				case FileRow.Waiting of -> selected.addAll(entries(domain, IntStream.of(of.ref())));
				case FileRow.OfDeferral of -> selected.addAll(domain.getDeferral() == null ? List.of()
						: entries(domain, domain.getDeferral().getRefs().stream().mapToInt(Integer::intValue).limit(RowGrid.KEPT_SELECTED)));
			}
		}
		return new StructuredSelection(selected);
	}

	private static List<?> entries(Domain domain, IntStream refs) {
		GrantTable table = domain.getTable();
		return table == null ? List.of() : refs.filter(ref -> ref >= 0 && ref < table.getEntries().size()).mapToObj(table.getEntries()::get).toList();
	}

	@Override
	protected void select(EntrySelection selected) {
		Parts made = parts;
		if (made != null) {
			Set<Integer> refs = new HashSet<>();
			Arrays.stream(selected.refs()).limit(RowGrid.KEPT_SELECTED).forEach(refs::add);
			if (made.latest().isBusy()) {
				wanted = refs;
			} else {
				made.grid().select(row -> refs.contains(row.ref()));
			}
		}
	}
}
