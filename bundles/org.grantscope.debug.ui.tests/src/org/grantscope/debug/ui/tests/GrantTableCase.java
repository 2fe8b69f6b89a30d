package org.grantscope.debug.ui.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.table.GrantColumn;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Grant Table view that begins empty, with its usual columns. */
abstract class GrantTableCase {

	static final int LARGE = 524_288;

	final GrantTableView view = Ui.view(GrantTableView.class, GrantTableView.ID);
	final Text filter = Ui.find(Text.class, view, "grantFilter");
	final Table table = Ui.find(Table.class, view, "grantTable");

	@BeforeEach
	@AfterEach
	void nothingIsFilteredOrOpen() {
		filter.setText("");
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.waitFor("nothing is shown", () -> summary().startsWith("Nothing is open"));
	}

	@BeforeEach
	void byReference() {
		while (table.getSortColumn() != table.getColumn(0) || table.getSortDirection() != SWT.UP) {
			Ui.select(table.getColumn(0));
		}
	}

	@AfterEach
	void nothingWasLogged() {
		Ui.nothingWentWrongUnseen();
	}

	/** A real domain's table, with what Xen said of it. */
	final OpenMachine sample() {
		OpenMachine machine = Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"), Ui.sample("domU/3-dom0-maps.g.txt"));
		Ui.waitFor("the entries are shown", () -> summary().endsWith("; 333 shown") && !cell(0, GrantColumn.GREF).isEmpty());
		Hands.settle();
		return machine;
	}

	/** Domain 7's table of so many frames, every entry used, with a frame of its own. */
	final OpenMachine made(int frames, int... domids) {
		List<Observation> seen = new ArrayList<>();
		for (int domid : domids) {
			seen.add(new RawTable(new Origin("made", Instant.EPOCH), domid, image(frames), List.of()));
		}
		LoadJob job = Ui.machines().open("made", progress -> seen);
		job.schedule();
		OpenMachine machine = Ui.load(job);
		Ui.waitFor("the entries are shown", () -> summary().endsWith("; " + frames * 512 + " shown") && cell(0, GrantColumn.GREF).equals("0"));
		Hands.settle();
		return machine;
	}

	private static GrantTableImage image(int frames) {
		byte[] bytes = new byte[frames * GrantTableVersion.FRAME_BYTES];
		for (int ref = 0; ref < frames * 512; ref++) {
			int at = ref * 8;
			int frame = 0xff_ffff - ref;
			bytes[at] = 1;
			bytes[at + 4] = (byte) frame;
			bytes[at + 5] = (byte) (frame >> 8);
			bytes[at + 6] = (byte) (frame >> 16);
		}
		return GrantTableImage.wrap(GrantTableVersion.V1, bytes);
	}

	/** The line about the table. */
	final String summary() {
		return Ui.find(Label.class, view, "grantSummary").getText();
	}

	/** What a column says in an item of the widget. */
	final String cell(int place, GrantColumn column) {
		return table.getItemCount() > place ? table.getItem(place).getText(column.ordinal()) : "";
	}

	/** The references that the workbench says are selected. */
	final int[] selected() {
		return view.getSite().getSelectionProvider().getSelection() instanceof EntrySelection entries ? entries.refs() : new int[0];
	}

	/** What the widget's items that are selected say of their references. */
	final List<String> highlighted() {
		return IntStream.of(table.getSelectionIndices()).sorted().mapToObj(place -> cell(place, GrantColumn.GREF)).toList();
	}

	/** The columns that are seen, from left to right. */
	final List<String> headings() {
		return IntStream.of(table.getColumnOrder()).filter(index -> table.getColumn(index).getWidth() > 0)
				.mapToObj(index -> table.getColumn(index).getText()).toList();
	}

	/** A control that is there, perhaps not seen. */
	final <T extends Control> T control(Class<T> type, String id) {
		return Ui.find(type, view, id);
	}

	/** What is on the clipboard; empty for no text. */
	final Optional<String> clipboard() {
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			return Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	/** Puts something else on the clipboard. */
	final void emptyClipboard() {
		Clipboard clipboard = new Clipboard(table.getDisplay());
		clipboard.setContents(new Object[] { "nothing yet" }, new TextTransfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/** All that is written in a window or in a part of one. */
	static String texts(Control control) {
		return control instanceof Label label ? label.getText() : control instanceof CLabel label ? label.getText()
				: control instanceof Composite parent ? Arrays.stream(parent.getChildren()).map(GrantTableCase::texts).collect(Collectors.joining("\n"))
						: "";
	}
}
