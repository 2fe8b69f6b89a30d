package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.channels.EventChannelsView;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.grantscope.model.EventChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventChannelsViewTest {

	private static final int STATUS = 1;
	private static final int PEER = 2;
	private static final int TROUBLE = 3;
	private static final int PENDING = 4;
	private static final int MASKED = 5;
	private static final int SENDS = 8;

	private final EventChannelsView view = Ui.view(EventChannelsView.class, EventChannelsView.ID);
	private final Table table = Ui.find(Table.class, view, "channelsTable");
	private final Text filter = Ui.find(Text.class, view, "channelsFilter");
	private final Label summary = Ui.find(Label.class, view, "channelsSummary");
	private final MadeDomain domain = new MadeDomain();

	@BeforeEach
	@AfterEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		filter.setText("");
		Ui.waitFor("nothing is shown", () -> table.getItemCount() == 0);
		table.setSortColumn(null);
	}

	@AfterEach
	void nothingWasLogged() {
		Ui.nothingWentWrongUnseen();
	}

	private void open() {
		LoadJob job = Ui.machines().open("made", domain);
		job.schedule();
		OpenMachine machine = Ui.load(job);
		Ui.view(EventChannelsView.class, EventChannelsView.ID).show(machine, MadeDomain.DOMID);
		Ui.waitFor("it is shown", () -> table.getItemCount() > 0);
	}

	private List<TableItem> rows() {
		return Arrays.asList(table.getItems());
	}

	private List<String> texts(int column) {
		return rows().stream().map(row -> row.getText(column).strip()).toList();
	}

	private TableItem row(String name) {
		return rows().stream().filter(row -> row.getText(0).strip().equals(name)).findFirst()
				.orElseThrow(() -> new AssertionError(name + " in " + texts(0)));
	}

	@Test
	void aPortSaysItsPeerAndWhatUnmappingSends() {
		domain.file(1, List.of(3)).gref(8, 1, 4, 5).channels(MadeDomain.DOMID, true,
				MadeDomain.channel(4, EventChannelStatus.INTERDOMAIN, 5, 9));
		domain.channels(5, true, MadeDomain.channel(9, EventChannelStatus.INTERDOMAIN, MadeDomain.DOMID, 4));
		open();
		assertEquals(List.of("4", "gref 8"), texts(0));
		assertEquals(List.of("interdomain", "granted"), texts(STATUS));
		assertEquals(List.of("d5:9", "d5"), texts(PEER));
		assertEquals(List.of("", ""), texts(TROUBLE));
		assertEquals(List.of("no", ""), texts(PENDING));
		assertEquals(List.of("?", ""), texts(MASKED));
		assertEquals(List.of("1 gref", "clears byte 21, then an event to d5:9"), texts(SENDS));
		assertEquals("1 port, nothing wrong, the list is complete", summary.getText());
	}

	@Test
	void whatDanglesSaysWhyWithASign() {
		domain.file(1, List.of(3)).gref(8, 1, 2, 5).gref(9, 1, 3, 5).gref(10, 1, 77, 5).channels(MadeDomain.DOMID, true,
				MadeDomain.channel(1, EventChannelStatus.INTERDOMAIN, 5, 9), MadeDomain.channel(2, EventChannelStatus.UNBOUND, 5, -1),
				MadeDomain.channel(3, EventChannelStatus.INTERDOMAIN, 6, 1), MadeDomain.channel(4, EventChannelStatus.UNBOUND, 5, -1));
		domain.channels(5, true);
		open();
		assertEquals("one-sided: d5 port 9 is closed", row("1").getText(TROUBLE));
		assertEquals("nobody has bound it, and its event is lost", row("2").getText(TROUBLE));
		assertEquals("clears byte 21, then an event that nobody hears", row("gref 8").getText(SENDS));
		assertEquals("a page that notifies on it is granted to d5", row("3").getText(TROUBLE));
		assertEquals("", row("4").getText(TROUBLE));
		assertEquals("closed", row("77").getText(STATUS));
		assertEquals("closed, and its event is lost", row("77").getText(TROUBLE));
		assertTrue(row("77").getImage(TROUBLE) != null && row("4").getImage(TROUBLE) == null);
		assertEquals("5 ports, 4 with something wrong, the list is complete", summary.getText());
	}

	@Test
	void ofAnIncompleteListAPortThatIsMissingIsUnknown() {
		domain.file(1, List.of(3)).gref(8, 1, 77, 5).channels(MadeDomain.DOMID, false,
				MadeDomain.channel(1, EventChannelStatus.INTERDOMAIN, 5, 9));
		open();
		assertEquals("unknown", row("77").getText(STATUS));
		assertEquals("no source lists it", row("77").getText(TROUBLE));
		assertEquals("", row("1").getText(TROUBLE));
		assertTrue(summary.getText().endsWith("the list is incomplete: a port that is not here may be open"), summary.getText());
	}

	@Test
	void aClickOnAHeaderSortsPortsAndAFilterLeavesSome() {
		domain.channels(MadeDomain.DOMID, true, MadeDomain.channel(1, EventChannelStatus.INTERDOMAIN, 5, 9),
				MadeDomain.channel(2, EventChannelStatus.INTERDOMAIN, 0, 3), MadeDomain.channel(10, EventChannelStatus.UNBOUND, 3, -1));
		open();
		Hands.clickHeader(table, PEER);
		Ui.waitFor("it is sorted by domain", () -> texts(0).equals(List.of("2", "10", "1")));
		Hands.clickHeader(table, PEER);
		Ui.waitFor("it is the other way round", () -> texts(0).equals(List.of("1", "10", "2")));
		Hands.focus(filter);
		Hands.type("unbound");
		Ui.waitFor("one is left", () -> texts(0).equals(List.of("10")));
	}

	@Test
	void selectingAPortSelectsTheGrefsThatNotifyOnItAndBack() {
		domain.file(1, List.of(3)).gref(8, 1, 4, 5).gref(9, 1, -1, 5).gref(10, 1, 4, 5).channels(MadeDomain.DOMID, true,
				MadeDomain.channel(4, EventChannelStatus.UNBOUND, 5, -1));
		open();
		GrantFilesView files = Ui.view(GrantFilesView.class, GrantFilesView.ID);
		Table grefs = Ui.find(Table.class, files, "filesTable");
		Ui.waitFor("files are shown", () -> grefs.getItemCount() == 4);
		Ui.view(EventChannelsView.class, EventChannelsView.ID);
		Hands.click(row("4"), STATUS);
		assertTrue(((IStructuredSelection) view.getSite().getSelectionProvider().getSelection()).getFirstElement() instanceof EventChannel);
		Ui.waitFor("its grefs are selected", () -> Arrays.equals(sorted(grefs.getSelectionIndices()), new int[] { 1, 3 }));

		Hands.press(SWT.ARROW_LEFT);
		assertEquals(1, table.getItemCount());
		Ui.view(GrantFilesView.class, GrantFilesView.ID);
		Hands.click(grefs.getItem(3), STATUS);
		Ui.waitFor("it is revealed and selected", () -> table.getItemCount() == 3 && table.getSelectionCount() == 1
				&& table.getSelection()[0].getText(0).strip().equals("gref 10 (0xa)"));
	}

	private static int[] sorted(int[] places) {
		Arrays.sort(places);
		return places;
	}

	@Test
	void xensOwnTextIsShown() {
		OpenMachine machine = Ui.load(Ui.sample("domU-pv-v1/xl-list.txt"), Ui.sample("domU-pv-v1/lsevtchn.dom0.txt"));
		Ui.view(EventChannelsView.class, EventChannelsView.ID).show(machine);
		Ui.waitFor("it is shown", () -> table.getItemCount() > 5);
		assertTrue(texts(STATUS).contains("interdomain"), texts(STATUS).toString());
	}

	@Test
	void aPortNamesTheDeviceThatHasIt() {
		List<Path> files = List.of(Ui.sample("domU-pv-v1/lsevtchn.domU.txt"), Ui.sample("domU-pv-v1/xenstore.txt"));
		CaptureFiles.Options ofDomain1 = new CaptureFiles.Options(Optional.empty(), Optional.empty(), OptionalInt.of(1));
		LoadJob job = Ui.machines().open("domU", progress -> new CaptureFiles(files, ofDomain1).observe(progress));
		job.schedule();
		OpenMachine machine = Ui.load(job);
		Ui.view(EventChannelsView.class, EventChannelsView.ID).show(machine, 1);
		Ui.waitFor("the devices are shown", () -> texts(SENDS).contains("device/vbd/51712 event-channel"));
		assertEquals("device/vbd/51712 event-channel", row("8").getText(SENDS));
	}
}
