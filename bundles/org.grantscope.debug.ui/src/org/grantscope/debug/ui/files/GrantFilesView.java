package org.grantscope.debug.ui.files;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.model.AllocatorDevice;

/** One domain's gntalloc device: its open files, their grants, and the grants that only a memory mapping keeps. */
public final class GrantFilesView extends ViewPart {

	/** The view's id. */
	public static final String ID = "org.grantscope.debug.ui.grantFiles";

	private static final String NO_DEVICE = "No open machine shows its gntalloc device. File > Open Simulated Machine opens one that does.";
	private static final Map<GrantFilesColumn, Integer> WIDTHS = Map.of(GrantFilesColumn.NAME, 215, GrantFilesColumn.OFFSET, 115,
			GrantFilesColumn.USERS, 55, GrantFilesColumn.STATE, 95, GrantFilesColumn.NOTIFY, 110, GrantFilesColumn.MAPPINGS, 190);

	private @Nullable MachineChooser chooser;
	private @Nullable TreeViewer viewer;
	private @Nullable CLabel summary;
	private MachineChooser.@Nullable Choice shown;

	@Override
	public void createPartControl(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(3, 3).spacing(4, 3).applyTo(top);
		OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
		MachineChooser choices = new MachineChooser(top, machines, domain -> domain.getDevice() != null, this::showChoice);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(choices.control());
		CLabel line = new CLabel(top, SWT.NONE);
		line.setData(WidgetName.ID_KEY, "filesSummary");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(line);
		TreeViewer tree = createTree(top);
		chooser = choices;
		summary = line;
		viewer = tree;
		getSite().setSelectionProvider(tree);
		line.setText(NO_DEVICE);
		choices.start();
	}

	private static TreeViewer createTree(Composite parent) {
		TreeViewer tree = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.MULTI);
		WidgetName.set(tree.getTree(), "filesTree", "Open files and their grants");
		tree.getTree().setHeaderVisible(true);
		tree.getTree().setLinesVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
		for (GrantFilesColumn column : GrantFilesColumn.values()) {
			TreeViewerColumn viewerColumn = new TreeViewerColumn(tree, SWT.NONE);
			viewerColumn.getColumn().setText(column.title());
			viewerColumn.getColumn().setWidth(WIDTHS.get(column));
			viewerColumn.getColumn().setMoveable(true);
			viewerColumn.setLabelProvider(new ColumnLabelProvider() {
				@Override
				public String getText(Object element) {
					return element == null ? "" : column.text(element);
				}
			});
		}
		tree.setComparer(new SameThing());
		tree.setContentProvider(new GrantFilesContent());
		return tree;
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
		CLabel line = summary;
		if (tree == null || line == null) {
			return;
		}
		AllocatorDevice device = choice == null ? null : choice.domain().getDevice();
		line.setText(device == null ? NO_DEVICE : heading(device));
		boolean again = choice != null && shown != null && shown.isSame(choice);
		shown = choice;
		Object[] expanded = tree.getExpandedElements();
		ISelection selected = tree.getSelection();
		tree.setInput(device == null ? List.of() : device);
		if (again) {
			tree.setExpandedElements(expanded);
			tree.setSelection(selected);
		} else {
			tree.expandAll();
		}
	}

	private static String heading(AllocatorDevice device) {
		Integer count = device.getDomain().getTable() == null ? null : device.getDomain().getTable().getFreeCount();
		String free = count == null ? "" : ", %,d grants on the kernel's free list".formatted(count);
		String files = device.isFilesComplete() ? "open files" : "open files with grefs";
		return "%d %s, gref_size %,d of limit %,d".formatted(device.getFiles().size(), files, device.getGrefSize(), device.getLimit()) + free;
	}

	@Override
	public void setFocus() {
		TreeViewer tree = viewer;
		if (tree != null) {
			tree.getControl().setFocus();
		}
	}
}
