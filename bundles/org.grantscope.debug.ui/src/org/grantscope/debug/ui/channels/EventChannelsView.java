package org.grantscope.debug.ui.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.grid.FilterBox;
import org.grantscope.debug.ui.grid.GridMenu;
import org.grantscope.debug.ui.grid.Latest;
import org.grantscope.debug.ui.grid.RowGrid;
import org.grantscope.debug.ui.live.MarksMenu;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.SelectedEntries;
import org.grantscope.debug.ui.view.MachineView;
import org.grantscope.debug.ui.view.ShownNumbers;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;

/**
 * One domain's event channels: what is at their other ends, which grants notify on them and what unmapping each would send. Ports
 * whose event would reach nobody stand out.
 */
public final class EventChannelsView extends MachineView implements RowGrid.Listener<ChannelRow> {

	/** The view's id. */
	public static final String ID = "org.grantscope.debug.ui.eventChannels";

	private final ChangeMarks marks = PlatformUI.getWorkbench().getService(ChangeMarks.class);
	private final ShownNumbers numbers = PlatformUI.getWorkbench().getService(ShownNumbers.class);
	private @Nullable Parts parts;
	private MachineChooser.@Nullable Choice shown;
	private @Nullable FilterBox filter;
	private boolean danglingOnly;
	/** Selected elsewhere, while what is to be shown is worked out. */
	private @Nullable Set<Integer> wanted;

	private record Parts(Label summary, RowGrid<ChannelRow> grid, GridMenu<ChannelRow> menu, Latest<ChannelsPicture> latest) {
	}

	/** A view that shows nothing yet. */
	public EventChannelsView() {
		super(MachineChooser.Offer.domains(ChannelsPicture::isOf), "No open machine shows event channels: Xen's 'e' text does, "
				+ "lsevtchn, QEMU's monitor, and simulated machines with notifications.");
	}

	@Override
	protected boolean createBeside(Composite parent) {
		filter = new FilterBox(parent, "channelsFilter", this::ask);
		return true;
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(4, 3).applyTo(top);
		Label summary = new Label(top, SWT.NONE);
		summary.setData(WidgetName.ID_KEY, "channelsSummary");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(summary);
		RowGrid<ChannelRow> grid = new RowGrid<>(top, "channelsTable", "Event channels and the grants that notify on them",
				Arrays.asList(ChannelColumn.values()), true, this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
		parts = new Parts(summary, grid, new GridMenu<>(grid, getViewSite().getActionBars()), new Latest<>("Event channels", top, this::show));
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
	protected void addTools(IToolBarManager tools) {
		IAction only = MenuItems.check("Show Only What Is Wrong", danglingOnly, on -> {
			danglingOnly = on;
			ask();
		});
		only.setToolTipText(only.getText());
		only.setImageDescriptor(Icons.STALE.descriptor());
		tools.add(only);
	}

	@Override
	protected void addMenu(IMenuManager menu) {
		Parts made = parts;
		if (made != null) {
			made.menu().addTo(menu);
		}
		MarksMenu.add(menu, marks, this::machine);
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
			ChannelsPicture.Wanted asked = new ChannelsPicture.Wanted(choice.theDomain(), marks.of(choice.machine(), choice.theDomain()),
					numbers.forms(), box.words(), danglingOnly, made.grid().order());
			made.latest().ask(stop -> ChannelsPicture.of(asked, stop));
		}
	}

	private void show(ChannelsPicture picture) {
		Parts made = parts;
		if (made == null) {
			return;
		}
		made.summary().setText(summary(picture));
		made.summary().setToolTipText(made.summary().getText());
		made.grid().show(picture.groups());
		Set<Integer> refs = wanted;
		wanted = null;
		if (refs != null) {
			select(made, refs);
		} else if (!made.grid().isNothingSelected()) {
			selected();
		}
	}

	private static String summary(ChannelsPicture picture) {
		Domain domain = picture.domain();
		String list = domain.isChannelsComplete() ? "the list is complete"
				: domain.getChannels().isEmpty() ? "no source lists the domain's channels: these are known by their notifications"
						: "the list is incomplete: a port that is not here may be open";
		return "%,d port%s, %s, %s".formatted(picture.all(), picture.all() == 1 ? "" : "s",
				picture.dangling() == 0 ? "nothing wrong" : "%,d with something wrong".formatted(picture.dangling()), list)
				+ (picture.groups().size() == picture.all() ? "" : "; %,d shown".formatted(picture.groups().size()));
	}

	@Override
	public void selected() {
		Parts made = parts;
		if (made == null) {
			return;
		}
		List<Object> selected = new ArrayList<>();
		for (ChannelRow row : made.grid().selected()) {
			switch (row) {
				case ChannelRow.Port port when port.channel() != null -> selected.add(port.channel());
				case ChannelRow.Port port -> selected.addAll(port.grefs());
				case ChannelRow.Notifier notifier -> selected.add(notifier.gref());
			}
		}
		publish(new StructuredSelection(selected));
	}

	@Override
	public void reorder() {
		ask();
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
				select(made, refs);
			}
		}
	}

	/** The grefs themselves, and the ports of the devices whose rings they are. */
	private static void select(Parts made, Set<Integer> refs) {
		made.grid().select(row -> switch (row) {
			case ChannelRow.Notifier notifier -> refs.contains(notifier.gref().getRef());
			case ChannelRow.Port port -> {
				EventChannel channel = port.channel();
				yield channel != null && port.grefs().isEmpty() && SelectedEntries.refs(channel).anyMatch(refs::contains);
			}
		});
	}
}
