package org.grantscope.debug.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.contexts.AbstractDebugContextProvider;
import org.eclipse.debug.ui.contexts.DebugContextEvent;
import org.eclipse.debug.ui.contexts.IDebugContextService;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Combo;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views and the selection of the Debug view. */
class DebugLinkTest {

	/** What would be selected in the Debug view. */
	private static final class Selected extends AbstractDebugContextProvider {

		private ISelection selection = StructuredSelection.EMPTY;

		Selected() {
			super(null);
		}

		void select(Object context) {
			selection = new StructuredSelection(context);
			fire(new DebugContextEvent(this, selection, DebugContextEvent.ACTIVATED));
		}

		@Override
		public ISelection getActiveContext() {
			return selection;
		}
	}

	private final GrantTableView view = Ui.view(GrantTableView.class, GrantTableView.ID);
	private final Combo chooser = Ui.find(Combo.class, view, "machineChooser");
	private final Selected debug = new Selected();
	private final IDebugContextService contexts = DebugUITools.getDebugContextManager().getContextService(Ui.page().getWorkbenchWindow());
	private final KernelSession one = new KernelSession(10);
	private final KernelSession other = new KernelSession(11);

	@BeforeEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		contexts.addDebugContextProvider(debug);
	}

	@AfterEach
	void nothingIsSelected() {
		contexts.removeDebugContextProvider(debug);
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	private static void watch(IMemoryBlockRetrieval session, String title, Path folder) throws IOException {
		LoadJob job = Ui.service(LiveSessions.class).watch(session, title, KernelSession.settings(folder));
		job.schedule();
		Ui.waitFor(title + " is watched", () -> job.getResult() != null);
		job.opened().orElseThrow(() -> new AssertionError(job.getResult().getMessage()));
	}

	private void shows(String title) {
		Ui.waitFor(title + " is shown", () -> chooser.getText().startsWith(title + ","));
	}

	@Test
	void theMachineOfTheSelectedSessionIsShown(@TempDir Path folder) throws IOException {
		watch(one, "one", folder);
		watch(other, "other", folder);

		debug.select(one);
		shows("one");
		debug.select(other);
		shows("other");
		debug.select(one);
		shows("one");
	}

	@Test
	void aSelectedSessionIsShownOnceItIsWatched(@TempDir Path folder) throws IOException {
		watch(one, "one", folder);
		shows("one");
		debug.select(other);

		watch(other, "other", folder);

		shows("other");
	}

	@Test
	void aViewThatIsNotLinkedStays(@TempDir Path folder) throws IOException {
		watch(one, "one", folder);
		watch(other, "other", folder);
		debug.select(one);
		shows("one");
		toggle();
		try {
			debug.select(other);
			Ui.view(GrantTableView.class, GrantTableView.ID);
			shows("one");
		} finally {
			toggle();
		}
		shows("other");
	}

	private void toggle() {
		IAction link = Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
				.filter(ActionContributionItem.class::isInstance).map(item -> ((ActionContributionItem) item).getAction())
				.filter(action -> action.getText().equals("Link with Debug")).findFirst().orElseThrow();
		link.setChecked(!link.isChecked());
		link.run();
	}
}
