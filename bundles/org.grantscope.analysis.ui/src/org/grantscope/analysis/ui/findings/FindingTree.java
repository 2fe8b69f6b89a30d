package org.grantscope.analysis.ui.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeColors;

/** Findings, one in a row, in groups or flat; rows are filled when they are seen. For the user interface's thread. */
final class FindingTree {

	private static final FindingColumn[] COLUMNS = FindingColumn.values();

	/** Narrower than this summaries are not made, in pixels. */
	private static final int NARROW = 200;
	private static final int EDGE = 4;

	private final Tree tree;
	private FindingGroups shown = new FindingGroups(List.of());
	private FindingChanges changes = FindingChanges.NONE;
	private final ChangeColors colors;
	private boolean grouped;
	/** Names of groups that the user has closed. */
	private final Set<String> closed = new HashSet<>();
	private int fitted = FindingColumn.SUMMARY.width();

	/**
	 * An empty one.
	 *
	 * @param clicked  told of a click on a heading
	 * @param selected told when the user has selected something else
	 * @param opened   told when the user wants to go where the selected one is
	 */
	FindingTree(Composite parent, Consumer<FindingColumn> clicked, Runnable selected, Runnable opened) {
		tree = new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		WidgetName.set(tree, "findings", "Findings");
		tree.setHeaderVisible(true);
		for (FindingColumn column : COLUMNS) {
			TreeColumn made = new TreeColumn(tree, SWT.NONE);
			made.setText(column.label());
			made.setWidth(column.width());
			made.setMoveable(true);
			made.addListener(SWT.Selection, event -> clicked.accept(column));
		}
		colors = new ChangeColors(tree, () -> tree.clearAll(true));
		tree.addListener(SWT.Resize, event -> fit());
		tree.addListener(SWT.SetData, this::fill);
		tree.addListener(SWT.Selection, event -> selected.run());
		tree.addListener(SWT.DefaultSelection, event -> opened.run());
		tree.addListener(SWT.Collapse, event -> remember((TreeItem) event.item, true));
		tree.addListener(SWT.Expand, event -> remember((TreeItem) event.item, false));
	}

	/** The widget. */
	Tree control() {
		return tree;
	}

	/** What is shown. */
	FindingGroups shown() {
		return shown;
	}

	/** Which of the findings are new or gone. */
	FindingChanges changes() {
		return changes;
	}

	/** Shows these instead, in the order that {@code wanted} asks for; nothing is selected then. */
	void show(FindingGroups groups, FindingGroups.Wanted wanted, FindingChanges since) {
		changes = since;
		tree.setRedraw(false);
		shown = groups;
		grouped = wanted.grouping() != Grouping.NONE;
		FindingColumn sorted = wanted.column();
		tree.setSortColumn(sorted == null ? null : tree.getColumn(sorted.ordinal()));
		tree.setSortDirection(sorted == null ? SWT.NONE : wanted.reverse() ? SWT.DOWN : SWT.UP);
		tree.deselectAll();
		tree.clearAll(true);
		tree.setItemCount(0);
		tree.setItemCount(grouped ? groups.groups().size() : groups.count());
		if (grouped) {
			for (int i = 0; i < groups.groups().size(); i++) {
				TreeItem item = tree.getItem(i);
				item.setItemCount(groups.groups().get(i).findings().size());
				item.setExpanded(!closed.contains(groups.groups().get(i).name()));
			}
		}
		tree.setRedraw(true);
	}

	/** The selected findings, in order; those of a selected group too. */
	List<Finding> selected() {
		List<Finding> found = new ArrayList<>();
		for (TreeItem item : tree.getSelection()) {
			Finding finding = finding(item);
			if (finding != null) {
				found.add(finding);
			} else if (item.getParentItem() == null && grouped) {
				found.addAll(shown.groups().get(tree.indexOf(item)).findings());
			}
		}
		return found.stream().distinct().toList();
	}

	/** Selects one of those that are shown, and makes it seen; nothing when it is not shown. */
	void select(Finding finding) {
		for (int i = 0; i < shown.groups().size(); i++) {
			int place = shown.groups().get(i).findings().indexOf(finding);
			if (place >= 0) {
				TreeItem item = grouped ? tree.getItem(i).getItem(place) : tree.getItem(place);
				if (grouped) {
					tree.getItem(i).setExpanded(true);
				}
				tree.setSelection(item);
				tree.showItem(item);
				return;
			}
		}
	}

	/** The platform's icon of a severity. */
	static Image icon(Severity severity) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(switch (severity) {
			case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
			case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
			case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
		});
	}

	private @Nullable Finding finding(TreeItem item) {
		TreeItem parent = item.getParentItem();
		if (parent != null) {
			return shown.groups().get(tree.indexOf(parent)).findings().get(parent.indexOf(item));
		}
		return grouped || shown.groups().isEmpty() ? null : shown.groups().get(0).findings().get(tree.indexOf(item));
	}

	private void fill(Event event) {
		TreeItem item = (TreeItem) event.item;
		Finding finding = finding(item);
		if (finding != null) {
			item.setText(Arrays.stream(COLUMNS).map(column -> column.text(finding)).toArray(String[]::new));
			item.setText(FindingColumn.SUMMARY.ordinal(), changes.words(finding) + FindingColumn.SUMMARY.text(finding));
			item.setBackground(colors.of(changes.of(finding)));
			item.setImage(FindingColumn.SUMMARY.ordinal(), icon(finding.severity()));
		} else {
			FindingGroups.Group group = shown.groups().get(tree.indexOf(item));
			item.setText("%s (%d)".formatted(group.name(), group.findings().size()));
			item.setItemCount(group.findings().size());
		}
	}

	/** The summaries have the width that is seen, unless that is more than they need, until the user gives them another. */
	private void fit() {
		TreeColumn summary = tree.getColumn(FindingColumn.SUMMARY.ordinal());
		if (summary.getWidth() == fitted) {
			fitted = Math.clamp(tree.getClientArea().width - EDGE, NARROW, FindingColumn.SUMMARY.width());
			summary.setWidth(fitted);
		}
	}

	private void remember(TreeItem item, boolean isClosed) {
		String name = shown.groups().get(tree.indexOf(item)).name();
		if (isClosed) {
			closed.add(name);
		} else {
			closed.remove(name);
		}
	}
}
