package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.grantscope.model.Gref;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantFilesViewTest {

	private final GrantFilesView view = Ui.view(GrantFilesView.class, GrantFilesView.ID);
	private final Tree tree = Ui.find(Tree.class, view, "filesTree");
	private final Label summary = Ui.find(Label.class, view, "filesSummary");

	@BeforeEach
	@AfterEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.waitFor("nothing is shown", () -> tree.getItemCount() == 0);
	}

	@AfterEach
	void nothingWasLogged() {
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void theSimulatedMachineShowsItsDeviceFilesAndGrefs() {
		OpenMachine machine = Ui.simulate();
		view.show(machine);
		Ui.waitFor("the files are shown", () -> tree.getItemCount() > 2);
		assertTrue(summary.getText().matches("\\d+ open files, gref_size \\d+ of limit 1,?024, .* free list"), summary.getText());
		List<TreeItem> roots = Arrays.asList(tree.getItems());
		assertTrue(roots.get(0).getText(0).matches("file \\d+ \\(descriptor \\d+\\)"), roots.get(0).getText(0));
		TreeItem gref = roots.get(0).getItem(0);
		assertTrue(gref.getText(0).matches("\\d+( \\(0x[0-9a-f]+\\))?"), gref.getText(0));
		assertTrue(gref.getText(1).startsWith("0x"), gref.getText(1));
		assertEquals("granted", gref.getText(3));
		TreeItem kept = roots.get(roots.size() - 1);
		assertEquals("kept by a memory mapping alone", kept.getText(0));
		assertTrue(kept.getItem(0).getText(5).matches("0x[0-9a-f]+, \\d+ pages?"), kept.getItem(0).getText(5));
	}

	@Test
	void lookingAgainKeepsWhatIsSelectedAndCollapsed() {
		OpenMachine machine = Ui.simulate();
		view.show(machine);
		Ui.waitFor("the files are shown", () -> tree.getItemCount() > 2);
		tree.getItem(0).setExpanded(false);
		TreeItem kept = tree.getItem(tree.getItemCount() - 1).getItem(0);
		tree.setSelection(kept);
		String selected = kept.getText(0);
		LoadJob again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("the views have it", () -> view.getSite().getSelectionProvider().getSelection() instanceof IStructuredSelection now
				&& now.getFirstElement() instanceof Gref gref && machine.machine().getDomains().get(0).getDevice() != gref.eContainer());
		assertEquals(1, tree.getSelectionCount());
		assertEquals(selected, tree.getSelection()[0].getText(0));
		assertFalse(tree.getItem(0).getExpanded());
		List<TreeItem> others = Arrays.stream(tree.getItems()).skip(1).filter(root -> root.getItemCount() > 0).toList();
		assertTrue(others.size() > 1 && others.stream().allMatch(TreeItem::getExpanded), "expanded as before");
	}

	@Test
	void someGrefSaysWhatUnmappingItDoes() {
		view.show(Ui.simulate());
		Ui.waitFor("the files are shown", () -> tree.getItemCount() > 2);
		assertTrue(Arrays.stream(tree.getItems()).flatMap(root -> Arrays.stream(root.getItems()))
				.anyMatch(gref -> gref.getText(4).matches("clear byte \\d+")));
	}
}
