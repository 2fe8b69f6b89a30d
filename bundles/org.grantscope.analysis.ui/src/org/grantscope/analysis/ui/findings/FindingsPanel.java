package org.grantscope.analysis.ui.findings;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.grantscope.analysis.check.Checks;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.debug.ui.selection.EntrySelection;

/** What the Findings view shows of one picture: which severities, the findings, and the selected one's explanation. */
final class FindingsPanel {

	private static final Severity[] WORST_FIRST = { Severity.ERROR, Severity.WARNING, Severity.INFO };
	private static final int[] WEIGHTS = { 55, 45 };

	/** Where there is no room for words on buttons, in pixels. */
	private static final int NARROW = 480;

	private final Composite top;
	private final Map<Severity, @NonNull ToolItem> severities = new EnumMap<>(Severity.class);
	private final Label count;
	private final SashForm sash;
	private final FindingTree tree;
	private final FindingDetails details;
	private final Consumer<@Nullable FindingRow> selected;
	private FindingGroups.Wanted wanted = FindingGroups.Wanted.ALL;
	private FindingsJob.@Nullable Answer answer;
	private @Nullable FindingRow row;

	/**
	 * An empty one.
	 *
	 * @param selected told which finding is selected, for other views; null for none that is about entries
	 * @param opened   told when the user wants to see a finding's entries
	 */
	FindingsPanel(Composite parent, Consumer<@Nullable FindingRow> selected, Runnable opened) {
		this.selected = selected;
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 3).applyTo(top);
		ToolBar bar = new ToolBar(top, SWT.FLAT | SWT.RIGHT);
		WidgetName.set(bar, "severities", "Severities shown");
		for (Severity severity : WORST_FIRST) {
			severities.put(severity, severityItem(bar, severity));
		}
		count = new Label(top, SWT.NONE);
		count.setData(WidgetName.ID_KEY, "findingCount");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
		sash = new SashForm(top, SWT.VERTICAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(sash);
		tree = new FindingTree(sash, column -> change(now -> now.clicked(column)), this::showSelected, opened);
		details = new FindingDetails(sash, this::choose);
		sash.setWeights(WEIGHTS);
		top.addListener(SWT.Resize, event -> fit());
	}

	/** The widget. */
	Control control() {
		return top;
	}

	/** The rows. */
	FindingTree tree() {
		return tree;
	}

	/** The explanation. */
	FindingDetails details() {
		return details;
	}

	/** The selected finding with its entries; null for none, and for one that is about no entry. */
	@Nullable FindingRow row() {
		return row;
	}

	/** How findings are chosen and ordered. */
	FindingGroups.Wanted wanted() {
		return wanted;
	}

	/** Changes how findings are chosen and ordered. */
	void change(UnaryOperator<FindingGroups.Wanted> how) {
		wanted = how.apply(wanted);
		severities.forEach((severity, button) -> button.setSelection(wanted.severities().contains(severity)));
		FindingsJob.Answer shown = answer;
		if (shown != null) {
			refill(shown);
		}
	}

	/** Shows what was found; what was selected stays so, or what is most like it. */
	void show(FindingsJob.Answer found) {
		answer = found;
		refill(found);
	}

	/** Forgets what was found. */
	void clear() {
		answer = null;
		row = null;
		tree.show(new FindingGroups(List.of()), wanted, FindingChanges.NONE);
		selected.accept(null);
	}

	/** What is shown; null for nothing. */
	FindingsJob.@Nullable Answer answer() {
		return answer;
	}

	/** Selects a finding, and tells the other views; one that is filtered out is shown again first. */
	void select(Finding finding) {
		if (!tree.shown().all().contains(finding)) {
			change(now -> now.words("").severities(EnumSet.allOf(Severity.class)));
		}
		tree.select(finding);
		showSelected();
	}

	/** Selects the grants in the next domain of the finding, or with -1 in the one before; told to all views. */
	void nextDomain(int step) {
		FindingRow now = row;
		EntrySelection next = details.next(now == null ? null : now.entries(), step);
		if (next != null) {
			choose(next);
		}
	}

	private ToolItem severityItem(ToolBar bar, Severity severity) {
		ToolItem item = new ToolItem(bar, SWT.CHECK);
		String name = FindingRow.word(severity) + "s";
		item.setText(name);
		item.setToolTipText("Show " + name.toLowerCase(Locale.ROOT));
		item.setImage(FindingTree.icon(severity));
		item.setSelection(true);
		item.addListener(SWT.Selection, event -> change(now -> now.severities(chosen())));
		return item;
	}

	private Set<Severity> chosen() {
		Set<Severity> chosen = EnumSet.noneOf(Severity.class);
		severities.forEach((severity, button) -> {
			if (button.getSelection()) {
				chosen.add(severity);
			}
		});
		return chosen;
	}

	private void refill(FindingsJob.Answer found) {
		Finding before = tree.selected().isEmpty() ? null : tree.selected().get(0);
		FindingGroups groups = FindingGroups.of(found.listed(), wanted);
		StringJoiner words = new StringJoiner(", ");
		if (found.changes().added() > 0) {
			words.add(ChangeKind.GRANTED.sign() + found.changes().added() + " new");
		}
		if (!found.changes().gone().isEmpty()) {
			words.add(ChangeKind.GONE.sign() + found.changes().gone().size() + " gone");
		}
		if (groups.count() < found.listed().size()) {
			words.add("%d of %d shown".formatted(groups.count(), found.listed().size()));
		}
		count.setText(words.toString());
		count.setToolTipText(words.length() == 0 ? null : words + "; new and gone since the look before");
		fit();
		tree.show(groups, wanted, found.changes());
		sash.setMaximizedControl(found.listed().isEmpty() ? details.control() : null);
		Finding next = like(before, groups.all());
		if (next != null) {
			tree.select(next);
		}
		showSelected();
	}

	/** That finding as it is now; where it is gone, the first one. */
	private static @Nullable Finding like(@Nullable Finding before, List<Finding> now) {
		if (before != null) {
			for (Finding finding : now) {
				if (finding.check().equals(before.check()) && finding.domains().equals(before.domains())) {
					return finding;
				}
			}
		}
		return now.isEmpty() ? null : now.get(0);
	}

	private void showSelected() {
		FindingsJob.Answer shown = answer;
		if (shown == null) {
			return;
		}
		List<Finding> findings = tree.selected();
		if (findings.isEmpty()) {
			row = null;
			showNone(shown);
		} else {
			Finding first = findings.get(0);
			var byDomain = FindingRow.byDomain(shown.machine(), first);
			row = byDomain.isEmpty() ? null : new FindingRow(shown.machine(), first, byDomain.values().iterator().next());
			details.show(first, shown.changes().words(first), byDomain);
		}
		selected.accept(row);
	}

	private void showNone(FindingsJob.Answer shown) {
		if (shown.listed().isEmpty()) {
			details.show("No problems found by %d checks".formatted(Checks.all().size()), shown.unjudged());
		} else {
			details.show(tree.shown().count() == 0 ? "No finding is shown: the filter and the severities leave none" : "No finding is selected",
					shown.unjudged());
		}
	}

	private void choose(EntrySelection entries) {
		FindingRow now = row;
		if (now != null) {
			row = new FindingRow(now.machine(), now.finding(), entries);
			selected.accept(row);
		}
	}

	/**
	 * In a broad place the explanation stands beside the findings, in a high one below; in a narrow one the severities have their icons
	 * and counts alone.
	 */
	private void fit() {
		Point size = top.getSize();
		FindingsJob.Answer shown = answer;
		severities.forEach((severity, button) -> {
			String word = FindingRow.word(severity) + "s";
			long many = shown == null ? 0 : shown.findings().stream().filter(finding -> finding.severity() == severity).count();
			button.setText(size.x < NARROW ? Long.toString(many) : shown == null ? word : word + " (" + many + ")");
		});
		top.layout();
		int orientation = size.x > 2 * size.y && size.x > NARROW ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (sash.getOrientation() != orientation) {
			sash.setOrientation(orientation);
		}
	}
}
