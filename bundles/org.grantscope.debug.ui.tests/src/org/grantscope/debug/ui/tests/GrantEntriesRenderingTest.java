package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.memory.IMemoryRendering;
import org.eclipse.debug.ui.memory.IMemoryRenderingContainer;
import org.eclipse.debug.ui.memory.IMemoryRenderingSite;
import org.eclipse.debug.ui.memory.IMemoryRenderingSynchronizationService;
import org.eclipse.debug.ui.memory.IMemoryRenderingType;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPartSite;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrantEntriesRenderingTest {

	private static final String ID = "org.grantscope.debug.ui.grantEntries";
	private static final int FRAME = 4096;
	private static final int MARK = 7;

	private final Shell shell = new Shell(Ui.page().getWorkbenchWindow().getShell());
	private @Nullable IMemoryRendering rendering;

	@AfterEach
	void itIsDisposedAndNothingWasLogged() {
		IMemoryRendering shown = rendering;
		if (shown != null) {
			shown.dispose();
		}
		shell.dispose();
		Ui.nothingWentWrongUnseen();
	}

	private Table shown(FakeBlock block) throws CoreException {
		IMemoryRenderingType type = DebugUITools.getMemoryRenderingManager().getRenderingType(ID);
		IMemoryRendering created = type.createRendering();
		rendering = created;
		created.init(container(), block);
		shell.setLayout(new FillLayout());
		created.createControl(shell);
		shell.setSize(1000, 400);
		shell.open();
		return Ui.find(Table.class, shell, "memoryEntries");
	}

	private static List<String> row(Table table, int index) {
		Ui.waitFor("row " + index + " is read", () -> table.getItemCount() > index && !table.getItem(index).getText(0).isEmpty()
				&& !table.getItem(index).getText(1).equals("\u2026"));
		return IntStream.range(0, 7).mapToObj(table.getItem(index)::getText).toList();
	}

	private String heading() {
		return Ui.find(Label.class, shell, "memoryHeading").getText();
	}

	private void choose(Table table, String item) {
		Menu menu = table.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem chosen = Arrays.stream(menu.getItems()).filter(one -> one.getText().replace("&", "").equals(item)).findFirst().orElseThrow();
		if ((chosen.getStyle() & SWT.PUSH) == 0) {
			boolean on = !chosen.getSelection();
			Arrays.stream(menu.getItems()).filter(one -> (one.getStyle() & SWT.RADIO) != 0 && (chosen.getStyle() & SWT.RADIO) != 0)
					.forEach(one -> one.setSelection(false));
			chosen.setSelection(on);
		}
		Ui.select(chosen);
		menu.notifyListeners(SWT.Hide, new Event());
	}

	@Test
	void itIsOfferedForTheMemoryOfAnyDebugger() {
		IMemoryRenderingType[] offered = DebugUITools.getMemoryRenderingManager().getRenderingTypes(new FakeBlock(FRAME));
		assertTrue(Arrays.stream(offered).anyMatch(type -> type.getId().equals(ID) && type.getLabel().equals("Grant entries (v1 / v2)")));
	}

	@Test
	void entriesOfVersion1AreDecodedInPlace() throws CoreException {
		Table table = shown(new FakeBlock(FRAME).write(0, 0x0000_0019, 0x2fe02).write(9 * 8, 0x0003_0005, 0x1234));

		assertEquals(List.of("0", "permit_access", "mapped write", "d0", "0x2fe02", "permit_access reading writing", "19 00 00 00 02 fe 02 00"),
				row(table, 0));
		assertEquals(List.of("9", "permit_access", "granted", "d3", "0x1234", "permit_access readonly", "05 00 03 00 34 12 00 00"), row(table, 9));
		assertEquals(List.of("1", "invalid", "reserved"), row(table, 1).subList(0, 3));
		assertEquals(512, table.getItemCount());
		assertEquals("Version 1 by the look of its bytes, 512 entries from gref 0 on", heading());
	}

	@Test
	void entriesOfVersion2AreRecognisedAndTheirUseIsUnknown() throws CoreException {
		Table table = shown(new FakeBlock(2 * FRAME).write(8 * 16, 0x0002_0001, 0, 0xabcde, 0));

		assertEquals(List.of("8", "permit_access", "unknown", "d2", "0xabcde", "permit_access", "01 00 02 00 00 00 00 00  de bc 0a 00 00 00 00 00"),
				row(table, 8));
		assertEquals(512, table.getItemCount());
		assertTrue(heading().startsWith("Version 2 "), heading());
	}

	@Test
	void whatCannotBeReadIsNeverShownAsData() throws CoreException {
		Table table = shown(new FakeBlock(FRAME).write(80, 1, 0x1000, 1, 0x1001, 1, 0x1002).hide(92, 2));

		assertEquals(List.of("10 (0xa)", "permit_access", "granted"), row(table, 10).subList(0, 3));
		assertEquals(List.of("11 (0xb)", "??", "??", "??", "??", "??", "01 00 00 00 ?? ?? 00 00"), row(table, 11));
		assertEquals(List.of("12 (0xc)", "permit_access", "granted"), row(table, 12).subList(0, 3));
	}

	@Test
	void anotherVersionAndAnotherFirstGrefCanBeChosen() throws CoreException {
		Table table = shown(new FakeBlock(FRAME).write(0, 0x0000_0001, 0x1000));
		row(table, 0);

		choose(table, "Version 2");

		Ui.waitFor("half as many rows", () -> table.getItemCount() == 256 && heading().startsWith("Version 2, "));
		choose(table, "Version 1");
		Ui.waitFor("all rows", () -> table.getItemCount() == 512);
	}

	@Test
	void entriesThatChangedSinceTheLastStopAreMarked() throws CoreException {
		FakeBlock block = new FakeBlock(FRAME).write(80, 1, 0x1000, 1, 0x1001, 1, 0x1002);
		Table table = shown(block);
		row(table, 12);
		block.write(80, 0x19, 0x1000).write(88, 0, 0x1001).write(104, 1, 0x1003);

		DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] { new DebugEvent(block, DebugEvent.CHANGE, DebugEvent.CONTENT) });

		Ui.waitFor("the signs are there", () -> "~-=+".equals(IntStream.of(10, 11, 12, 13).mapToObj(i -> table.getItem(i).getText(MARK))
				.map(sign -> sign.isEmpty() ? "=" : sign).reduce("", String::concat)));
		assertEquals("mapped write", row(table, 10).get(2));
	}

	@Test
	void usedEntriesAloneAreFoundInAllPages() throws CoreException {
		FakeBlock block = new FakeBlock(64 * FRAME).write(80, 1, 0x1000).write(63 * FRAME + 8, 1, 0x1001);
		Table table = shown(block);
		row(table, 10);

		choose(table, "Used Entries Only");

		Ui.waitFor("two are used", () -> table.getItemCount() == 2 && !table.getItem(1).getText(0).isEmpty());
		assertEquals("32257 (0x7e01)", row(table, 1).get(0));
	}

	@Test
	void aLargeBlockIsReadWhereItIsSeen() throws CoreException {
		FakeBlock block = new FakeBlock(64 * FRAME).write(80, 1, 0x1000);
		Table table = shown(block);
		row(table, 10);
		Ui.waitFor("there is room for all rows", () -> table.getItemCount() == 32_768);

		assertTrue(block.read() <= 4 * FRAME, block.read() + " bytes");
		table.setTopIndex(32_000);
		assertEquals("invalid", row(table, 32_001).get(1));
		assertTrue(block.read() <= 8 * FRAME, block.read() + " bytes");
	}

	@Test
	void aDebuggerThatIsSlowKeepsNobodyWaiting() throws CoreException {
		FakeBlock block = new FakeBlock(64 * FRAME).write(80, 1, 0x1000);
		CountDownLatch open = new CountDownLatch(1);
		block.waitFor(open);

		Table table = shown(block);
		Ui.waitFor("the window works", () -> heading().equals("Reading\u2026"));
		assertEquals(0, table.getItemCount());
		open.countDown();

		assertEquals("granted", row(table, 10).get(2));
	}

	static IMemoryRenderingContainer container() {
		return new OneRendering();
	}

	/** Where the Memory view would be. */
	private static final class OneRendering implements IMemoryRenderingContainer {

		@Override
		public IMemoryRenderingSite getMemoryRenderingSite() {
			return new IMemoryRenderingSite() {
				@Override
				public IWorkbenchPartSite getSite() {
					return Ui.view(GrantTableView.class, GrantTableView.ID).getSite();
				}

				@Override
				public @Nullable IMemoryRenderingSynchronizationService getSynchronizationService() {
					return null;
				}

				@Override
				public IMemoryRenderingContainer[] getMemoryRenderingContainers() {
					return new IMemoryRenderingContainer[] { OneRendering.this };
				}

				@Override
				public IMemoryRenderingContainer getContainer(String id) {
					return OneRendering.this;
				}
			};
		}

		@Override
		public String getId() {
			return "tests";
		}

		@Override
		public void addMemoryRendering(IMemoryRendering added) {
			// there is only one
		}

		@Override
		public void removeMemoryRendering(IMemoryRendering removed) {
			// there is only one
		}

		@Override
		public IMemoryRendering[] getRenderings() {
			return new IMemoryRendering[0];
		}

		@Override
		public @Nullable IMemoryRendering getActiveRendering() {
			return null;
		}

		@Override
		public String getLabel() {
			return "tests";
		}
	}
}
