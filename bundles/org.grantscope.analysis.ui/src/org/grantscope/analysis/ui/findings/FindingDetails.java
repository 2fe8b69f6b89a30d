package org.grantscope.analysis.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.grantscope.analysis.check.Finding;
import org.grantscope.core.abi.Domid;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.model.Domain;

/** Why a finding is so and what to do, to be read and copied, with links to its grants and to the check's page of the help. */
final class FindingDetails {

	private static final String HELP = "/org.grantscope.doc/html/checks.html#";
	private static final int MARGIN = 6;
	/** Lower than this there is room for the text alone, in pixels. */
	private static final int LOW = 110;
	/** Narrower than this there is no room for two links side by side, in pixels. */
	private static final int NARROW = 480;

	private final Composite top;
	private final StyledText text;
	private final Link grants;
	private final Link help;
	private final Consumer<EntrySelection> chosen;
	private List<EntrySelection> offered = List.of();
	private String check = "";

	/** {@code chosen} is told which domain's grants of the finding are wanted. */
	FindingDetails(Composite parent, Consumer<EntrySelection> chosen) {
		this.chosen = chosen;
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 3).applyTo(top);
		text = new StyledText(top, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setAlwaysShowScrollBars(false);
		WidgetName.set(text, "findingText", "Explanation and advice");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(80, 40).applyTo(text);
		grants = new Link(top, SWT.WRAP);
		WidgetName.set(grants, "findingGrants", "Grants by domain");
		grants.addListener(SWT.Selection, event -> choose(Integer.parseInt(event.text)));
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(grants);
		help = new Link(top, SWT.NONE);
		help.setText("<a>About this check</a>");
		WidgetName.set(help, "findingHelp", "About this check");
		help.addListener(SWT.Selection, event -> openHelp());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(help);
		top.addListener(SWT.Resize, event -> fit());
	}

	/** The widget. */
	Control control() {
		return top;
	}

	/** The text. */
	StyledText text() {
		return text;
	}

	/** Tells of one finding, with what has changed of it before its severity, and of its grants by domain. */
	void show(Finding finding, String change, Map<Domain, EntrySelection> byDomain) {
		check = finding.check();
		offered = List.copyOf(byDomain.values());
		StringBuilder all = new StringBuilder();
		List<StyleRange> bold = new ArrayList<>();
		heading(all, bold, change + FindingRow.word(finding.severity()) + ": " + finding.summary());
		all.append("\n\n").append(finding.explanation()).append("\n\n");
		heading(all, bold, "What to do");
		all.append('\n').append(finding.advice());
		show(all, bold);
		grants.setText(grantsText());
		help.setText("<a>About the check %s</a>".formatted(finding.check()));
		fit();
	}

	/** Tells that there is nothing to tell of, or of what. */
	void show(String heading, List<String> sentences) {
		offered = List.of();
		StringBuilder all = new StringBuilder();
		List<StyleRange> bold = new ArrayList<>();
		heading(all, bold, heading);
		sentences.forEach(sentence -> all.append("\n").append(sentence));
		show(all, bold);
		grants.setText("");
		help.setText("");
		fit();
	}

	/** Opens the check's page of the help; nothing without a finding. */
	void openHelp() {
		if (!check.isEmpty()) {
			PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(HELP + check);
		}
	}

	/** The domain's grants after or before those, round and round; null where there is but one domain. */
	@Nullable EntrySelection next(@Nullable EntrySelection now, int step) {
		if (offered.size() < 2) {
			return null;
		}
		int at = now == null ? -1 : offered.indexOf(now);
		return offered.get(Math.floorMod(at + step, offered.size()));
	}

	private void show(StringBuilder all, List<StyleRange> bold) {
		if (!text.getText().contentEquals(all)) {
			text.setText(all.toString());
		}
		text.setStyleRanges(bold.toArray(StyleRange[]::new));
	}

	/** In a low place the text has all of it; menus offer what the links do. In a narrow one the links stand one below the other. */
	private void fit() {
		boolean low = top.getSize().y < LOW;
		for (Link link : List.of(grants, help)) {
			boolean seen = !low && !link.getText().isEmpty();
			link.setVisible(seen);
			((GridData) link.getLayoutData()).exclude = !seen;
		}
		((GridLayout) top.getLayout()).numColumns = top.getSize().x < NARROW ? 1 : 2;
		((GridData) text.getLayoutData()).horizontalSpan = top.getSize().x < NARROW ? 1 : 2;
		top.layout();
	}

	private static void heading(StringBuilder all, List<StyleRange> bold, String heading) {
		StyleRange range = new StyleRange(all.length(), heading.length(), null, null, SWT.BOLD);
		bold.add(range);
		all.append(heading);
	}

	private String grantsText() {
		StringJoiner links = new StringJoiner("  \u00b7  ", offered.size() > 1 ? "Select in all views: " : "", "");
		links.setEmptyValue("");
		for (int i = 0; i < offered.size(); i++) {
			EntrySelection entries = offered.get(i);
			Integer domid = entries.domain().getDomid();
			links.add("<a href=\"%d\">%s of %s</a>".formatted(i, entries.size() == 1 ? "1 gref" : entries.size() + " grefs",
					domid == null ? "unknown domain" : Domid.describe(domid)));
		}
		return links.toString();
	}

	private void choose(int which) {
		if (which < offered.size()) {
			chosen.accept(offered.get(which));
		}
	}
}
