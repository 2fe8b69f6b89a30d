package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are no more, or show something else: the last picture stays, and a line above it says so. */
class LostSourceTest {

	private final GrantTableView view = Ui.view(GrantTableView.class, GrantTableView.ID);

	@AfterEach
	void nothingElseWasLogged() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.takeLogged("capture.frames.bin");
		Ui.nothingWentWrongUnseen();
	}

	private Table table() {
		return Ui.find(Table.class, view, "grantTable");
	}

	private String look() {
		return Ui.find(Label.class, view, "look").getText();
	}

	private List<String> rows() {
		return Arrays.stream(table().getItems()).map(item -> String.join(" ",
				IntStream.range(0, table().getColumnCount()).mapToObj(item::getText).toList())).toList();
	}

	private OpenMachine shown(Path file) {
		OpenMachine machine = Ui.load(file);
		Ui.waitFor("it is shown", () -> table().getItemCount() > 3 && rows().stream().noneMatch(String::isBlank));
		return machine;
	}

	private static Path copy(Path temp) throws IOException {
		return Files.copy(Ui.sample("v1/deferred/v-deferred.frames.bin"), temp.resolve("capture.frames.bin"));
	}

	@Test
	void aCaptureThatDisappearsStaysAsItWasAndIsCalledStale(@TempDir Path temp) throws IOException {
		Path file = copy(temp);
		OpenMachine machine = shown(file);
		List<String> before = rows();
		Files.delete(file);
		lookAgain(machine);
		Ui.waitFor("it is called stale", () -> look().startsWith("stale: "));
		assertEquals(before, rows());
		assertTrue(look().contains("capture.frames.bin"), look());
		Files.copy(Ui.sample("v1/deferred/v-deferred.frames.bin"), file);
		Hands.click(Ui.find(Link.class, view, "reconnect"), 6, 8);
		Ui.waitFor("it is there again", () -> look().startsWith("captured "));
	}

	@Test
	void whatCannotBeReadAnyMoreStaysAsItWas(@TempDir Path temp) throws IOException {
		Path file = copy(temp);
		OpenMachine machine = shown(file);
		List<String> before = rows();
		Files.write(file, new byte[100]);
		lookAgain(machine);
		Ui.waitFor("it is called stale", () -> look().startsWith("stale: "));
		assertEquals(before, rows());
		assertTrue(look().contains("expected"), look());
	}

	@Test
	void aSourceThatFailsNowAndThenGoesOn() {
		Supplier<Boolean> down = new Supplier<>() {
			private int looks;

			@Override
			public Boolean get() {
				return looks++ % 2 == 1;
			}
		};
		ChangingTable table = new ChangingTable(1);
		IntStream.range(8, 20).forEach(ref -> table.write(ref, ChangingTable.GRANTED, 3, ref));
		LoadJob job = Ui.machines().open("shaky", progress -> {
			if (down.get()) {
				throw new IOException("no route to host");
			}
			return table.observe(progress);
		});
		job.schedule();
		Ui.load(job);
		Ui.waitFor("it is shown", () -> table().getItemCount() == 12);
		for (int i = 0; i < 3; i++) {
			lookAgain(Ui.machines().all().get(0));
			Ui.waitFor("it is called stale", () -> look().startsWith("stale: no route to host; "));
			Ui.waitFor("the user is told", () -> Ui.takeLogged("no route to host"));
			assertEquals(12, table().getItemCount());
			lookAgain(Ui.machines().all().get(0));
			Ui.waitFor("it is there again", () -> look().startsWith("captured "));
		}
	}

	private static void lookAgain(OpenMachine machine) {
		LoadJob again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("it was looked at", () -> again.getResult() != null);
	}
}
