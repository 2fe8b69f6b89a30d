package org.grantscope.workbench.ui.wizards;

import java.util.Optional;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.grantscope.core.observe.FormatException;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.ui.open.RecentTexts;
import org.grantscope.debug.ui.open.CaptureOpener;

/** Opens a source of grants, by its kind. Nothing is connected, started or read before it is finished. */
public final class NewSourceWizard extends Wizard implements INewWizard {

	private final LiveSessions sessions = PlatformUI.getWorkbench().getService(LiveSessions.class);
	private final RecentTexts recent = new RecentTexts(RecentTexts.SOURCES);
	private Optional<NewSourcePage> page = Optional.empty();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle("New Grant Source");
	}

	@Override
	public void addPages() {
		NewSourcePage only = new NewSourcePage(sessions.schemes(), recent.all());
		page = Optional.of(only);
		addPage(only);
	}

	@Override
	public boolean performFinish() {
		NewSourcePage only = page.orElseThrow();
		try {
			CaptureOpener.open(sessions.open(only.uri()), null);
			recent.add(only.uri());
			return true;
		} catch (FormatException e) {
			only.setErrorMessage(String.valueOf(e.getMessage()));
			return false;
		}
	}
}
