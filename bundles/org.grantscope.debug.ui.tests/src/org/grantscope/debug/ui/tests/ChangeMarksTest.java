package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.changes.KeepMarks;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeMarksTest {

	private static final int MARK = EntryColumn.values().length;

	private final ChangeMarks marks = Ui.service(ChangeMarks.class);
	private final GrantTableView view = Ui.view(GrantTableView.class, GrantTableView.ID);
	private final ChangingTable source = new ChangingTable(64);

	@BeforeEach
	void someEntriesAreGranted() {
		Ui.machines().all().forEach(Ui.machines()::close);
		marks.keep(KeepMarks.ONE);
		IntStream.range(8, 108).forEach(ref -> source.write(ref, ChangingTable.GRANTED, 3, 0x1000 + ref));
	}

	@AfterEach
	void nothingIsOpen() {
		marks.keep(KeepMarks.ONE);
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	private OpenMachine opened() {
		LoadJob job = Ui.machines().open("changing", source);
		job.schedule();
		OpenMachine machine = Ui.load(job);
		Ui.waitFor("the entries are shown", () -> table().getItemCount() == 100 && !table().getItem(0).getText(0).isEmpty());
		return machine;
	}

	private void look() {
		OpenMachine before = Ui.machines().all().get(0);
		LoadJob again = Ui.machines().reload(before);
		again.schedule();
		Ui.waitFor("it was looked at", () -> again.getResult() != null && Ui.machines().all().get(0) != before);
		Ui.waitFor("it is shown", () -> Ui.find(Label.class, view, "grantSummary").getText()
				.endsWith(marks.of(Ui.machines().all().get(0), Ui.machines().all().get(0).machine().getDomains().get(0)).isEmpty() ? " shown" : " changed"));
	}

	private Table table() {
		return Ui.find(Table.class, view, "grantTable");
	}

	/** The signs of these entries; a dot for an entry without a row. */
	private String signs(int... refs) {
		StringBuilder signs = new StringBuilder();
		for (int ref : refs) {
			String sign = IntStream.range(0, table().getItemCount()).mapToObj(table()::getItem)
					.filter(item -> item.getText(0).equals(EntryColumn.gref(ref)))
					.map(item -> item.getText(MARK)).findFirst().orElse(".");
			signs.append(sign.isEmpty() ? "=" : sign);
		}
		return signs.toString();
	}

	@Test
	void eachKindOfChangeHasASignAndABackgroundOfItsOwn() {
		opened();
		assertEquals(".===", signs(7, 8, 9, 10));

		source.write(7, ChangingTable.GRANTED, 3, 7).write(8, 0, 3, 0x1008).write(9, ChangingTable.WRITTEN, 3, 0x1009);
		look();

		Ui.waitFor("the signs are there", () -> signs(7, 8, 9, 10).equals("+-~="));
		List<Object> backgrounds = IntStream.range(0, 4).<Object>mapToObj(i -> table().getItem(i).getBackground()).distinct().toList();
		assertEquals(4, backgrounds.size(), backgrounds.toString());
	}

	@Test
	void aFreedEntryIsSeenWhileItIsMarkedAndGoesWithTheNextRefresh() {
		opened();
		source.write(20, 0, 3, 0x1014);
		look();
		assertEquals("-", signs(20));
		assertEquals("free", table().getItem(12).getText(EntryColumn.STATE.ordinal()));

		look();

		Ui.waitFor("it is gone", () -> signs(20).equals(".") && table().getItemCount() == 99);
	}

	@Test
	void marksAreKeptForThreeRefreshesWhenThatIsWanted() {
		opened();
		marks.keep(KeepMarks.THREE);
		source.write(20, ChangingTable.WRITTEN, 3, 0x1014);
		look();
		look();
		source.write(21, ChangingTable.WRITTEN, 3, 0x1015);
		look();
		Ui.waitFor("both are marked", () -> signs(20, 21).equals("~~"));
		look();
		Ui.waitFor("one of them still is", () -> signs(20, 21).equals("=~"));
	}

	@Test
	void marksThatAreKeptGoWhenTheyAreCleared() {
		OpenMachine machine = opened();
		marks.keep(KeepMarks.UNTIL_CLEARED);
		source.write(20, 0, 3, 0x1014);
		look();
		for (int i = 0; i < 4; i++) {
			look();
		}
		assertEquals("-", signs(20));

		marks.clear(machine);
		Ui.waitFor("nothing is marked", () -> signs(20, 21).equals(".="));

		source.write(21, ChangingTable.WRITTEN, 3, 0x1015);
		look();
		Ui.waitFor("what changes then is", () -> signs(20, 21).equals(".~"));
	}

	@Test
	void aRefreshKeepsSelectionAndPlace() {
		IntStream.range(108, 5_000).forEach(ref -> source.write(ref, ChangingTable.GRANTED, 3, ref));
		LoadJob job = Ui.machines().open("changing", source);
		job.schedule();
		Ui.load(job);
		Ui.waitFor("all rows are there", () -> shown().contains("; 4992 shown"));
		Slider slider = Ui.find(Slider.class, view, "grantScroll");
		slider.setSelection(2_000);
		slider.notifyListeners(SWT.Selection, new Event());
		table().setSelection(5);
		Ui.select(table());
		String top = table().getItem(0).getText(0);
		String selected = table().getSelection()[0].getText(0);
		assertEquals(EntryColumn.gref(2_008), top);

		IntStream.range(8, 58).forEach(ref -> source.write(ref, 0, 3, ref));
		IntStream.range(5_000, 5_050).forEach(ref -> source.write(ref, ChangingTable.GRANTED, 3, ref));
		look();
		look();

		Ui.waitFor("the freed rows are gone", () -> shown().endsWith("; 4992 shown"));
		assertEquals(selected, table().getSelection()[0].getText(0));
		assertEquals(top, table().getItem(0).getText(0));
		assertEquals(1_950, slider.getSelection());
	}

	private String shown() {
		return Ui.find(Label.class, view, "grantSummary").getText();
	}
}
