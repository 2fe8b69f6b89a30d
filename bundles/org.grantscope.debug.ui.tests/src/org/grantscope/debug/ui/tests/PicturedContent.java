package org.grantscope.debug.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.open.CaptureOpener;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.debug.ui.view.MachineView;

/** What is seen in the pictures of views and editors. */
final class PicturedContent {

	/** The editors of which there are pictures. */
	static final List<String> EDITORS = List.of("scenario");

	private static final Supplier<OpenMachine> SIMULATED = Ui::simulate;
	private static final Supplier<OpenMachine> DEFERRED = () -> Ui.load(CaptureOpener.openDeferredSample());
	private static final Supplier<OpenMachine> CAPTURED = () -> Ui.load(CaptureOpener.openSample());
	private static final Supplier<OpenMachine> CHANNELS = () -> Ui.load(Ui.sample("domU-pv-v1/3-dom0-maps.frames.bin"),
			Ui.sample("domU-pv-v1/3-dom0-maps.g.txt"), Ui.sample("domU-pv-v1/lsevtchn.dom0.txt"));

	private static final Supplier<OpenMachine> TRACE = () -> Ui.load(Ui.sample("traces-v1/01-lifecycle/trace.jsonl"));

	/** By the last part of the view's id; all others show the simulated machine. */
	private static final Map<String, Supplier<OpenMachine>> SHOWN = Map.of("grantTable", CAPTURED, "findings", DEFERRED, "domains", CAPTURED,
			"tableMap", CAPTURED, "eventChannels", CHANNELS,
			"grantHistory", TRACE);

	private PicturedContent() {
	}

	/** Shows something in the view, and nothing else is open. */
	static void show(IViewPart view) {
		Ui.machines().all().forEach(Ui.machines()::close);
		OpenMachine machine = SHOWN.getOrDefault(Pictures.name(view.getSite().getId()), SIMULATED).get();
		if (view instanceof MachineView shown) {
			shown.show(machine);
		}
		if (view instanceof GrantTableView shown) {
			shown.show(machine);
		}
		Hands.settle();
		Control control = OurViews.control(view);
		Ui.waitFor("rows are shown in " + view.getTitle(), () -> !hasRows(control).equals(Optional.of(false)));
	}

	/** Whether the first table or tree has rows; empty where there is none. */
	private static Optional<Boolean> hasRows(Control control) {
		if (control instanceof Table table) {
			return Optional.of(table.getItemCount() > 0);
		}
		if (control instanceof Tree tree) {
			return Optional.of(tree.getItemCount() > 0);
		}
		if (control instanceof Composite parent && control.isVisible()) {
			for (Control child : parent.getChildren()) {
				Optional<Boolean> rows = hasRows(child);
				if (rows.isPresent()) {
					return rows;
				}
			}
		}
		return Optional.empty();
	}

	/** Opens that editor. */
	static IWorkbenchPart edit(String editor) {
		try {
			String sound = Files.readString(Ui.sample("leak.gnt"));
			Path scenario = Files.createTempDirectory("pictures").resolve(editor + ".gnt");
			Files.writeString(scenario, sound.replace("sleep 3000", "slepe 3000"));
			return IDE.openEditorOnFileStore(Ui.page(), EFS.getLocalFileSystem().getStore(scenario.toUri()));
		} catch (IOException | PartInitException e) {
			throw new AssertionError(e);
		}
	}
}
