package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.MemoryByte;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.attach.AttachAttributes;
import org.grantscope.debug.core.attach.GrantDebugTarget;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.model.Domain;
import org.grantscope.model.Gref;
import org.grantscope.model.UnmapNotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's way through a session with a real gdbserver: launched, resumed, suspended, lost and found again. */
class LiveSessionTest {

	private static final int ENTRIES = 512;
	private static final int GREF_MARK = 9;
	private static final long SETTLED_NANOS = 300_000_000;

	private final Path folder;
	private final StandIn kernel;
	private final GrantTableView tableView = Ui.view(GrantTableView.class, GrantTableView.ID);
	private final GrantFilesView filesView = Ui.view(GrantFilesView.class, GrantFilesView.ID);
	private final Label look = Ui.find(Label.class, tableView, "look");
	private final Table files = Ui.find(Table.class, filesView, "filesTable");

	LiveSessionTest(@TempDir Path folder) throws IOException {
		this.folder = folder;
		kernel = new StandIn(folder);
	}

	@BeforeEach
	void aKernelRuns() throws IOException {
		Ui.machines().all().forEach(Ui.machines()::close);
		kernel.orders("""
				open
				open
				alloc 0 0 RW 6
				alloc 1 5 RO 2
				notify 0 7 1 0
				notify 1 0x1000 2 15
				map 0 0 2
				dealloc 0 0 1
				peer 9 1""");
		Files.write(folder.resolve("kallsyms"), kernel.order("kallsyms"));
	}

	@AfterEach
	void allEnds() throws CoreException {
		kernel.close();
		for (ILaunch launch : launches().getLaunches()) {
			launch.terminate();
			launches().removeLaunch(launch);
		}
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	private static ILaunchManager launches() {
		return DebugPlugin.getDefault().getLaunchManager();
	}

	private GrantDebugTarget launched() throws CoreException {
		ILaunchConfigurationWorkingCopy configuration =
				launches().getLaunchConfigurationType(AttachAttributes.TYPE).newInstance(null, "guest");
		configuration.setAttribute(AttachAttributes.HOST, "127.0.0.1");
		configuration.setAttribute(AttachAttributes.PORT, Integer.toString(kernel.port()));
		configuration.setAttribute(AttachAttributes.SYMBOLS, folder.resolve("kallsyms").toString());
		DebugUITools.launch(configuration, ILaunchManager.DEBUG_MODE);
		Ui.waitFor("it is attached", () -> !Ui.machines().all().isEmpty());
		return (GrantDebugTarget) launches().getLaunches()[0].getDebugTarget();
	}

	/** A request of the user's, which the platform makes in a thread of its own. */
	private interface Request {

		void make() throws DebugException;
	}

	private static void ask(Request request) {
		CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
			try {
				request.make();
			} catch (DebugException e) {
				throw new AssertionError(e);
			}
		});
		Ui.waitFor("it is done", done::isDone);
		done.join();
	}

	@Test
	void theViewsGoWithTheSession() throws CoreException, IOException {
		List<String> before = kernel.account();
		kernel.attach();
		GrantDebugTarget target = launched();
		isShown(before);

		ask(target::resume);
		kernel.orders("""
				alloc 1 6 RW 2
				dealloc 0 0x3000 2
				peer 10 1""");
		List<String> after = kernel.account();
		ask(target::suspend);
		isShown(after);
		isMarked(before, after);
		assertArrayEquals(bytes(after), memory(target));

		String captured = look.getText();
		kernel.killServer();
		Ui.waitFor("it is stale", () -> look.getText().startsWith("stale: "));
		assertTrue(look.getText().contains("127.0.0.1:" + kernel.port()) && look.getText().endsWith(captured), look.getText());
		isShown(after);

		kernel.orders("alloc 0 7 RW 1");
		List<String> later = kernel.account();
		kernel.attach();
		Link reconnect = Ui.find(Link.class, tableView, "reconnect");
		assertTrue(reconnect.isVisible());
		reconnect.notifyListeners(SWT.Selection, new Event());
		Ui.waitFor("it is fresh", () -> look.getText().startsWith("captured "));
		isShown(later);
		isMarked(after, later);
		settles();
		isMarked(after, later);
		assertFalse(reconnect.isVisible());
	}

	/** What is under way in the background comes to its end. */
	private static void settles() {
		long end = System.nanoTime() + SETTLED_NANOS;
		Ui.waitFor("nothing happens", () -> System.nanoTime() > end && Job.getJobManager().isIdle());
	}

	private static Domain domain() {
		List<OpenMachine> open = Ui.machines().all();
		assertEquals(1, open.size());
		return open.get(0).machine().getDomains().get(0);
	}

	/** The machine is what the kernel says of itself, and the views show that much of it. */
	private void isShown(List<String> account) {
		Ui.waitFor("what the kernel says is read: " + account, () -> seen().equals(account.stream().sorted().toList()));
		long used = account.stream().filter(line -> line.startsWith("entry ") && !line.contains(" flags=0x0 ")).count();
		long grefs = account.stream().filter(line -> line.startsWith("gref ")).count();
		Ui.waitFor("%d entries and %d grefs are shown".formatted(used, grefs), () -> used == rows().stream()
				.filter(row -> !row.getText(EntryColumn.STATE.ordinal()).equals("free")).count() && grefs == grefRows().count());
	}

	/** What the machine has, in the kernel's words. */
	private static List<String> seen() {
		GrantTableImage image = domain().getTable().getImage();
		List<String> lines = new ArrayList<>();
		for (int ref = 0; ref < image.entries(); ref++) {
			if (image.flags(ref) != 0 || image.domid(ref) != 0 || image.frame(ref) != 0) {
				lines.add("entry %d flags=0x%x domid=%d frame=0x%x".formatted(ref, image.flags(ref), image.domid(ref), image.frame(ref)));
			}
		}
		domain().getDevice().getGrefs().forEach(gref -> lines.add(words(gref)));
		return lines.stream().sorted().toList();
	}

	private static String words(Gref gref) {
		UnmapNotify notify = gref.getUnmapNotify();
		return "gref %d pfn=0x%x offset=0x%x users=%d%s%s%s".formatted(gref.getRef(), gref.getPfn(), gref.getFileOffset(), gref.getUsers(),
				gref.getFile() == null ? "" : " file=0x%x".formatted(gref.getFile().getId()),
				notify == null || notify.getByteOffset() == null ? "" : " byte=" + notify.getByteOffset(),
				notify == null || notify.getPort() == null ? "" : " port=" + notify.getPort());
	}

	private List<TableItem> rows() {
		Table table = Ui.find(Table.class, tableView, "grantTable");
		return IntStream.range(0, table.getItemCount()).mapToObj(table::getItem).toList();
	}

	/** Those below the headings. */
	private Stream<TableItem> grefRows() {
		return Arrays.stream(files.getItems()).filter(row -> row.getText(0).startsWith(GrantFilesViewTest.BELOW));
	}

	/** Both views mark the entries of which the account says something else, and no others. */
	private void isMarked(List<String> before, List<String> after) {
		Set<String> changed = new TreeSet<>();
		Stream.concat(before.stream().filter(line -> !after.contains(line)), after.stream().filter(line -> !before.contains(line)))
				.filter(line -> line.startsWith("entry ")).forEach(line -> changed.add(EntryColumn.gref(Integer.parseInt(line.split(" ")[1]))));
		int mark = EntryColumn.values().length;
		Ui.waitFor("the entries %s are marked".formatted(changed), () -> changed.equals(new TreeSet<>(
				rows().stream().filter(row -> !row.getText(mark).isEmpty()).map(row -> row.getText(EntryColumn.GREF.ordinal())).toList())));
		Ui.waitFor("of the grefs too", () -> grefRows()
				.allMatch(row -> row.getText(GREF_MARK).isEmpty() != changed.contains(row.getText(0).strip())));
	}

	/** The table's frame, as the kernel says it is. */
	private static byte[] bytes(List<String> account) {
		ByteBuffer frame = ByteBuffer.allocate(ENTRIES * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		for (String line : account) {
			String[] words = line.split("[ =]");
			if (words[0].equals("entry")) {
				int at = Integer.parseInt(words[1]) * Long.BYTES;
				frame.putShort(at, (short) (int) Integer.decode(words[3])).putShort(at + 2, Short.parseShort(words[5]));
				frame.putInt(at + 4, (int) (long) Long.decode(words[7]));
			}
		}
		return frame.array();
	}

	private static byte[] memory(GrantDebugTarget target) {
		byte[] bytes = new byte[ENTRIES * Long.BYTES];
		ask(() -> {
			MemoryByte[] read = target.getExtendedMemoryBlock("*gnttab_shared", target).getBytesFromOffset(BigInteger.ZERO, bytes.length);
			IntStream.range(0, bytes.length).forEach(i -> bytes[i] = read[i].getValue());
		});
		return bytes;
	}
}
