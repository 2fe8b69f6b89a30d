package org.grantscope.debug.ui.files;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.TreeItem;
import org.grantscope.debug.ui.changes.ChangeColors;
import org.grantscope.model.Gref;

/**
 * Goes on from one look at a device to the next in a tree that shows it: only what differs is touched, since a tree takes
 * long to fill a thousand rows anew. For the user interface's thread.
 */
final class FilesUpdate {

	private static final GrantFilesColumn[] COLUMNS = GrantFilesColumn.values();

	private final TreeViewer viewer;
	private final ShownDevice before;
	private final ShownDevice now;
	private final ChangeColors colors;
	private final GrantFilesContent content = new GrantFilesContent();

	/** From what the tree shows to the viewer's input. */
	FilesUpdate(TreeViewer viewer, ShownDevice before, ShownDevice now, ChangeColors colors) {
		this.viewer = viewer;
		this.before = before;
		this.now = now;
		this.colors = colors;
	}

	/** Does it, or fills all rows anew where they have another order. */
	void run() {
		Object[] roots = content.getElements(now);
		if (!follows(viewer.getTree().getItems(), roots)) {
			viewer.refresh();
			return;
		}
		step(now, viewer.getTree().getItems(), roots);
		TreeItem[] items = viewer.getTree().getItems();
		for (int i = 0; i < items.length; i++) {
			Object[] children = content.getChildren(roots[i]);
			TreeItem[] rows = items[i].getItems();
			if (follows(rows, children)) {
				step(roots[i], rows, children);
				show(items[i], roots[i]);
				TreeItem[] stepped = items[i].getItems();
				for (int row = 0; row < stepped.length; row++) {
					show(stepped[row], children[row]);
				}
			} else {
				items[i].setData(roots[i]);
				viewer.refresh(roots[i]);
			}
		}
	}

	/** Whether what is in both has the same order in both. */
	private static boolean follows(TreeItem[] items, Object[] wanted) {
		List<Object> shown = Arrays.stream(items).map(TreeItem::getData).toList();
		if (Arrays.stream(items).anyMatch(item -> item.getData() == null)) {
			return false; // never expanded
		}
		Set<Object> was = keys(shown);
		Set<Object> is = keys(List.of(wanted));
		return shown.stream().map(SameThing::key).filter(is::contains).toList()
				.equals(Arrays.stream(wanted).map(SameThing::key).filter(was::contains).toList());
	}

	private static Set<Object> keys(List<Object> elements) {
		Set<Object> keys = new HashSet<>();
		elements.forEach(element -> keys.add(SameThing.key(element)));
		return keys;
	}

	/** Takes the rows out that are gone, and puts those in that have come. */
	private void step(Object parent, TreeItem[] items, Object[] wanted) {
		Set<Object> is = keys(List.of(wanted));
		Set<Object> was = keys(Arrays.stream(items).map(TreeItem::getData).toList());
		Object[] gone = Arrays.stream(items).map(TreeItem::getData).filter(shown -> !is.contains(SameThing.key(shown))).toArray();
		if (gone.length > 0) {
			viewer.remove(parent, gone);
		}
		for (int i = 0; i < wanted.length; i++) {
			if (!was.contains(SameThing.key(wanted[i]))) {
				viewer.insert(parent, wanted[i], i);
				if (content.hasChildren(wanted[i])) {
					viewer.setExpandedState(wanted[i], true);
				}
			}
		}
	}

	private void show(TreeItem item, Object element) {
		Object old = item.getData();
		if (old == element) {
			return; // it has come just now
		}
		item.setData(element);
		for (int i = 0; i < COLUMNS.length; i++) {
			String text = COLUMNS[i].text(element, now);
			if (!text.equals(COLUMNS[i].text(old, before))) {
				item.setText(i, text);
			}
		}
		if (element instanceof Gref gref && old instanceof Gref same && now.change(gref) != before.change(same)) {
			item.setBackground(colors.of(now.change(gref)));
		}
	}
}
