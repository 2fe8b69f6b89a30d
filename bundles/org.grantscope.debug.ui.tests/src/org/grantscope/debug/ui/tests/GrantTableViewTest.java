package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.views.properties.IPropertySource;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantTableViewTest {

	private final GrantTableView view = Ui.view(GrantTableView.class, GrantTableView.ID);
	private final Text filter = Ui.find(Text.class, view, "grantFilter");
	private final Label summary = Ui.find(Label.class, view, "grantSummary");
	private final Link complete = Ui.find(Link.class, view, "completeness");

	@BeforeEach
	@AfterEach
	void nothingIsFilteredOrOpen() {
		filter.setText("");
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.waitFor("nothing is shown", () -> summary.getText().startsWith("Nothing is open"));
	}

	@AfterEach
	void nothingWasLogged() {
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void anotherMachineAndAnotherFilterWhileARowIsSelectedGoWell() {
		Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"));
		Ui.waitFor("the entries are shown", () -> table().getItemCount() > 300);
		table().setSelection(3);
		Ui.select(table());
		filter.setText("mapped");
		Ui.waitFor("fewer are left", () -> table().getItemCount() < 100);
		Ui.load(Ui.sample("v1/deferred/v-deferred.frames.bin"));
		Ui.waitFor("the other machine is shown", () -> table().getItemCount() == 4 && row(0).get(0).equals("8"));
	}

	@Test
	void lookingAgainKeepsTheSelection() {
		OpenMachine machine = Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"));
		Ui.waitFor("the entries are shown", () -> table().getItemCount() > 300);
		table().setSelection(7);
		Ui.select(table());
		String selected = row(7).get(0);
		LoadJob again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("it was looked at again", () -> again.getResult() != null && Ui.machines().all().get(0) != machine);
		Ui.waitFor("the same row is selected", () -> table().getSelectionCount() == 1 && table().getSelection()[0].getText(0).equals(selected));
	}

	@Test
	void whatIsClosedWhileItIsLookedAtAgainStaysClosed() {
		OpenMachine machine = Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"));
		LoadJob again = Ui.machines().reload(machine);
		Ui.machines().close(machine);
		again.schedule();
		Ui.waitFor("it was looked at again", () -> again.getResult() != null);
		assertTrue(Ui.machines().all().isEmpty());
		assertFalse(again.opened().isPresent());
	}

	@Test
	void aCaptureShowsItsUsedEntriesWithStateFlagsAndPins() {
		Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"), Ui.sample("domU/3-dom0-maps.g.txt"));
		Ui.waitFor("the entries are shown", () -> table().getItemCount() > 300);
		assertEquals(List.of("0", "mapped write", "d0", "0x2fe02", "permit_access reading writing", "hstw 2", "d0", "console"), row(0));
		assertTrue(summary.getText().startsWith("d1: version 1, 2 frames of at most 64, 333 of 1024 entries used"), summary.getText());
	}

	@Test
	void theFilterLeavesWhatItSays() {
		Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"));
		Ui.waitFor("the entries are shown", () -> table().getItemCount() > 300);
		filter.setText("mapped !writing");
		Ui.waitFor("few are left", () -> table().getItemCount() < 20 && table().getItemCount() > 0);
		for (int i = 0; i < table().getItemCount(); i++) {
			assertEquals("mapped read", row(i).get(1));
		}
	}

	@Test
	void theFilterAsksForTerms() {
		Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"));
		Ui.waitFor("the entries are shown", () -> table().getItemCount() > 300);
		filter.setText("ref:..3 or ref>=9 ref<0xb state:mapped");
		Ui.waitFor("the chosen ones are left", () -> table().getItemCount() < 7 && table().getItemCount() > 0 && !row(0).isEmpty());
		for (int i = 0; i < table().getItemCount(); i++) {
			int ref = Integer.parseInt(row(i).get(0).replaceAll(" .*", ""));
			assertTrue(ref <= 3 || ref == 9 || ref == 10, "gref " + ref);
		}
	}

	@Test
	void aFilterThatIsNoQueryIsExplainedAndTheLastResultStays() {
		Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"));
		Ui.waitFor("the entries are shown", () -> table().getItemCount() > 300);
		filter.setText("state:mapped ref:8..");
		Ui.waitFor("few are left", () -> table().getItemCount() < 100 && table().getItemCount() > 0);
		int shown = table().getItemCount();
		filter.setText("state:maped");
		assertEquals("column 7: expected a state, found 'maped'; did you mean 'mapped'?", filter.getToolTipText());
		Ui.load(Ui.sample("v1/deferred/v-deferred.frames.bin"));
		Ui.waitFor("another machine is chosen from likewise", () -> table().getItemCount() > 0 && table().getItemCount() != shown);
		filter.setText("ref:9");
		assertFalse(filter.getToolTipText().contains("expected"), filter.getToolTipText());
		Ui.waitFor("the query holds", () -> table().getItemCount() == 1 && row(0).get(0).equals("9"));
	}

	@Test
	void controlAndSpaceOfferWhatCanBeTyped() {
		Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"));
		Ui.waitFor("the entries are shown", () -> table().getItemCount() > 300);
		filter.setFocus();
		filter.setText("state:map ref:8..");
		filter.setSelection("state:map".length());
		Event press = new Event();
		press.stateMask = SWT.CTRL;
		press.character = ' ';
		press.keyCode = ' ';
		filter.notifyListeners(SWT.KeyDown, press);
		Ui.waitFor("three are offered", () -> offers().filter(offered -> offered.getItemCount() == 3).isPresent());
		Table offered = offers().orElseThrow();
		Ui.waitFor("they are described", () -> offered.getItem(1).getText().startsWith("mapped_read"));
		offered.setSelection(1);
		offered.notifyListeners(SWT.DefaultSelection, new Event());
		Ui.waitFor("the word is replaced", () -> filter.getText().equals("state:mapped_read ref:8.."));
		Ui.waitFor("and the entries are chosen", () -> table().getItemCount() < 100 && row(0).get(1).equals("mapped read"));
	}

	/** The list of offers, while it is open. */
	private Optional<Table> offers() {
		return Arrays.stream(filter.getDisplay().getShells()).filter(shell -> shell != filter.getShell())
				.flatMap(shell -> Arrays.stream(shell.getChildren())).flatMap(GrantTableViewTest::tables).findFirst();
	}

	private static Stream<Table> tables(Control control) {
		return control instanceof Table found ? Stream.of(found)
				: control instanceof Composite parent ? Arrays.stream(parent.getChildren()).flatMap(GrantTableViewTest::tables) : Stream.empty();
	}

	@Test
	void aClickOnAColumnSortsAndAnotherTurnsItRound() {
		Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"));
		Ui.waitFor("the entries are shown", () -> table().getItemCount() > 300);
		Ui.select(table().getColumn(3));
		Ui.waitFor("the lowest frame is first", () -> frame(0) <= frame(1) && frame(1) <= frame(table().getItemCount() - 1));
		long lowest = frame(0);
		Ui.select(table().getColumn(3));
		Ui.waitFor("the highest frame is first", () -> frame(0) > lowest);
		for (int i = 1; i < table().getItemCount(); i++) {
			assertTrue(Long.compareUnsigned(frame(i - 1), frame(i)) >= 0, "row " + i);
		}
		Ui.select(table().getColumn(0));
		Ui.waitFor("gref 0 is first again", () -> row(0).get(0).equals("0"));
	}

	@Test
	void theSelectedEntryIsDecodedInItsProperties() {
		Ui.load(Ui.sample("revoked/raw-revoked-while-mapped.frames.bin"), Ui.sample("revoked/raw-revoked-while-mapped.g.txt"));
		filter.setText("revoked");
		Ui.waitFor("the revoked entry is shown", () -> table().getItemCount() == 1 && row(0).get(0).startsWith("500"));
		table().select(0);
		Ui.select(table());
		IStructuredSelection selection = (IStructuredSelection) view.getSite().getSelectionProvider().getSelection();
		IPropertySource properties = Adapters.adapt(selection.getFirstElement(), IPropertySource.class);
		List<String> facts = Arrays.stream(properties.getPropertyDescriptors())
				.map(fact -> fact.getDisplayName() + "=" + properties.getPropertyValue(fact.getId())).toList();
		assertTrue(facts.contains("gref=500 (0x1f4)"), facts.toString());
		assertTrue(facts.contains("pins: writable device maps (devw)=1"), facts.toString());
		assertTrue(facts.contains("state=revoked but mapped: the guest has taken it back, and somebody still uses it"), facts.toString());
	}

	@Test
	void halfAMillionEntriesOpenAndEveryRowCanBeReached() {
		byte[] bytes = new byte[1024 * GrantTableVersion.FRAME_BYTES];
		for (int entry = 0; entry < bytes.length; entry += 8) {
			bytes[entry] = 1;
			bytes[entry + 4] = (byte) (entry >> 12);
		}
		GrantTableImage image = GrantTableImage.wrap(GrantTableVersion.V1, bytes);
		LoadJob job = Ui.machines().open("half a million", progress -> List.of(new RawTable(new Origin("made", Instant.EPOCH), 7, image, List.of())));
		job.schedule();
		Ui.load(job);
		Ui.waitFor("all rows are there", () -> summary.getText().endsWith("; 524288 shown"));
		Slider slider = Ui.find(Slider.class, view, "grantScroll");
		slider.setSelection(slider.getMaximum());
		slider.notifyListeners(SWT.Selection, new Event());
		assertEquals("524287 (0x7ffff)", row(table().getItemCount() - 1).get(0));
		assertTrue(table().getItemCount() < 1_024, "items " + table().getItemCount());
		filter.setText("0x7fff0");
		Ui.waitFor("one is left", () -> table().getItemCount() == 1);
		assertFalse(slider.isVisible());
	}

	@Test
	void whatCouldBeReadOfABrokenTextIsShownAndMarked(@TempDir Path temp) throws IOException {
		Path broken = Files.writeString(temp.resolve("broken.g.txt"),
				Files.readString(Ui.sample("domU/3-dom0-maps.g.txt")).replaceFirst("\\[0x001\\].*", "[0x001]      0 0xzz"));
		Ui.load(broken);
		Ui.waitFor("it is marked", () -> complete.getText().startsWith("<a>incomplete: "));
		assertTrue(complete.getToolTipText().contains("expected a row"), complete.getToolTipText());
		Ui.waitFor("it is seen", complete::isVisible);
		Ui.waitFor("what could be read is shown", () -> table().getItemCount() > 0);
	}

	@Test
	void whatSourcesDisagreeAboutIsTold() {
		Ui.load(Ui.sample("dumps-v1/v-granted.frames.bin"), Ui.sample("dumps-v1/v-deferred.g.txt"));
		Ui.waitFor("it is marked", () -> complete.getText().contains("contradiction"));
		assertTrue(complete.getToolTipText().contains("v-granted.frames.bin: granted to d0"), complete.getToolTipText());
	}

	@Test
	void whatCannotBeReadSaysWhyAndOpensNothing(@TempDir Path temp) throws IOException {
		Path odd = Files.write(temp.resolve("odd.bin"), new byte[100]);
		LoadJob job = Ui.machines().open("odd.bin", new CaptureFiles(List.of(odd), CaptureFiles.Options.NONE));
		job.schedule();
		Ui.waitFor("the job is done", () -> job.getResult() != null);
		assertEquals(IStatus.ERROR, job.getResult().getSeverity());
		assertTrue(job.getResult().getMessage().contains("expected a whole number of frames"), job.getResult().getMessage());
		assertTrue(Ui.machines().all().isEmpty());
		Ui.waitFor("the user is told", () -> Ui.takeLogged("expected a whole number of frames"));
	}

	@Test
	void loadingCanBeCancelled() {
		CountDownLatch started = new CountDownLatch(1);
		LoadJob job = Ui.machines().open("endless", progress -> {
			started.countDown();
			while (true) {
				progress.checkCancelled();
				Thread.onSpinWait();
			}
		});
		job.schedule();
		Ui.waitFor("it has begun", () -> started.getCount() == 0);
		job.cancel();
		Ui.waitFor("it has ended", () -> job.getResult() != null);
		assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
		assertFalse(job.opened().isPresent());
	}

	/** The table. */
	private Table table() {
		return Ui.find(Table.class, view, "grantTable");
	}

	private List<String> row(int index) {
		return IntStream.range(0, EntryColumn.values().length).mapToObj(column -> {
			Ui.waitFor("row " + index + " is filled", () -> !table().getItem(index).getText(0).isEmpty());
			return table().getItem(index).getText(column);
		}).toList();
	}

	private long frame(int index) {
		return Long.parseUnsignedLong(row(index).get(3).substring(2), 16);
	}
}
