package org.grantscope.debug.ui.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.debug.ui.grid.GridColumn;
import org.grantscope.debug.ui.grid.GridOrder;
import org.grantscope.debug.ui.grid.RowGroup;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Deferral;
import org.grantscope.model.Domain;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;
import org.grantscope.model.table.EntryTable;

/**
 * What the Grant Files view shows of one look: the device's open files, the grefs that no file lists any more, and the grants that
 * wait for their peers. Immutable, and worked out in the background.
 *
 * @param domain whose
 * @param groups files and what stands like one, filtered and sorted
 * @param shown  how many grants are in them
 * @param all    how many there are without a filter
 */
record FilesPicture(Domain domain, List<RowGroup<FileRow>> groups, int shown, int all) {

	/**
	 * What is to be shown.
	 *
	 * @param filter words, all of which a row must have in its columns, or its heading; empty for all
	 */
	record Wanted(Domain domain, Marks marks, NumberForms forms, String filter, GridOrder<GridColumn<FileRow>> order) {
	}

	private static final GrantFilesColumn[] COLUMNS = GrantFilesColumn.values();

	/** Works it out; {@code stop} is asked now and then, and what is returned after it said yes is worth nothing. */
	static FilesPicture of(Wanted wanted, BooleanSupplier stop) {
		DeviceLook look = DeviceLook.of(wanted.domain(), wanted.marks(), wanted.forms());
		List<RowGroup<FileRow>> groups = new ArrayList<>();
		AllocatorDevice device = wanted.domain().getDevice();
		if (device != null) {
			for (OpenFile file : device.getFiles()) {
				groups.add(new RowGroup<>(new FileRow.OfFile(device, file), rows(look, file.getGrefs())));
			}
			addKept(device, look, groups);
		}
		addWaiting(look, groups);
		int all = groups.stream().mapToInt(group -> group.rows().size()).sum();
		List<RowGroup<FileRow>> shown = groups.stream().map(group -> sorted(filtered(group, words(wanted.filter()), stop), wanted.order()))
				.filter(group -> !group.rows().isEmpty() || matches(group.heading(), words(wanted.filter()))).toList();
		return new FilesPicture(wanted.domain(), shown, shown.stream().mapToInt(group -> group.rows().size()).sum(), all);
	}

	private static List<FileRow> rows(DeviceLook look, List<Gref> grefs) {
		List<FileRow> rows = new ArrayList<>(grefs.size());
		grefs.forEach(gref -> rows.add(new FileRow.OfGref(look, gref)));
		return rows;
	}

	private static void addKept(AllocatorDevice device, DeviceLook look, List<RowGroup<FileRow>> groups) {
		Map<@Nullable Vma, List<Gref>> kept = new LinkedHashMap<>();
		for (Gref gref : device.getGrefs()) {
			if (gref.getFile() == null) {
				kept.computeIfAbsent(gref.getVmas().isEmpty() ? null : gref.getVmas().get(0), vma -> new ArrayList<>()).add(gref);
			}
		}
		kept.forEach((vma, grefs) -> groups.add(new RowGroup<>(new FileRow.OfMapping(device, vma, grefs.size()), rows(look, grefs))));
	}

	private static void addWaiting(DeviceLook look, List<RowGroup<FileRow>> groups) {
		Deferral list = look.domain().getDeferral();
		List<FileRow> rows = new ArrayList<>();
		if (list != null) {
			List<Integer> refs = list.getRefs();
			for (int place = 0; place < refs.size(); place++) {
				rows.add(new FileRow.Waiting(look, refs.get(place), new Turn(place, list.getFreePerIteration())));
			}
		}
		EntryRows known = look.rows();
		EntryTable table = known == null ? null : known.table();
		for (int ref = 0; table != null && (list == null || !list.isComplete()) && ref < table.size(); ref++) {
			if (table.isDeferred(ref) && (list == null || !list.getRefs().contains(ref))) {
				rows.add(new FileRow.Waiting(look, ref, new Turn(-1, null)));
			}
		}
		if (!rows.isEmpty()) {
			groups.add(new RowGroup<>(new FileRow.OfDeferral(list, rows.size()), rows));
		}
	}

	private static List<String> words(String filter) {
		return filter.isBlank() ? List.of() : List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
	}

	/** All of a group whose heading matches. */
	private static RowGroup<FileRow> filtered(RowGroup<FileRow> group, List<String> words, BooleanSupplier stop) {
		return words.isEmpty() || matches(group.heading(), words) ? group
				: new RowGroup<>(group.heading(), group.rows().stream().filter(row -> !stop.getAsBoolean() && matches(row, words)).toList());
	}

	private static boolean matches(FileRow row, List<String> words) {
		if (words.isEmpty()) {
			return true;
		}
		StringBuilder all = new StringBuilder();
		for (GrantFilesColumn column : COLUMNS) {
			all.append(column.text(row)).append('\n');
		}
		String text = all.toString().toLowerCase(Locale.ROOT);
		return words.stream().allMatch(text::contains);
	}

	private static RowGroup<FileRow> sorted(RowGroup<FileRow> group, GridOrder<GridColumn<FileRow>> order) {
		if (!(order.column() instanceof GrantFilesColumn column)) {
			return group;
		}
		Comparator<FileRow> comparator = order.descending() ? column.order().reversed() : column.order();
		return new RowGroup<>(group.heading(), group.rows().stream().sorted(comparator).toList());
	}
}
