package org.grantscope.scenario.ui.wizard;

import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/**
 * A new scenario from a template, opened in its editor. Where the workspace has no open project, as in the product at first, there is
 * one for scenarios from then on.
 */
public final class NewScenarioWizard extends Wizard implements INewWizard {

	/** The project that is made when there is none. */
	static final String PROJECT = "Scenarios";

	private IStructuredSelection selection = StructuredSelection.EMPTY;
	private final TemplateChoicePage choice = new TemplateChoicePage();
	private @Nullable ScenarioFilePage file;
	private @Nullable IProject made;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selected) {
		setWindowTitle("New Scenario");
		selection = selected;
	}

	@Override
	public void addPages() {
		IProject[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
		if (Arrays.stream(projects).noneMatch(IProject::isOpen)) {
			made = makeProject();
		}
		Object only = made != null ? made : Arrays.stream(projects).filter(IProject::isOpen).findFirst()
				.<Object>map(project -> project).orElse(ResourcesPlugin.getWorkspace().getRoot());
		ScenarioFilePage page = new ScenarioFilePage(isPlace(selection) ? selection : new StructuredSelection(only),
				() -> choice.template().text());
		file = page;
		addPage(choice);
		addPage(page);
	}

	private static boolean isPlace(IStructuredSelection selected) {
		return selected.getFirstElement() != null && Adapters.adapt(selected.getFirstElement(), IResource.class) != null;
	}

	private static @Nullable IProject makeProject() {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		try {
			if (!project.exists()) {
				project.create(new NullProgressMonitor());
			}
			project.open(new NullProgressMonitor());
			return project;
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
			return null;
		}
	}

	/** The file's name follows, as long as it is not the user's own. */
	void templateChosen(ScenarioTemplate template) {
		ScenarioFilePage page = file;
		if (page != null && page.getControl() != null) {
			page.suggest(template.fileName());
		}
	}

	@Override
	public void createPageControls(Composite parent) {
		super.createPageControls(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.grantscope.scenario.ui.new");
		templateChosen(choice.template());
	}

	@Override
	public boolean performFinish() {
		ScenarioFilePage page = file;
		IFile created = page == null ? null : page.createNewFile();
		if (created == null) {
			return false;
		}
		made = null;
		IWorkbenchPage shown = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		BasicNewResourceWizard.selectAndReveal(created, PlatformUI.getWorkbench().getActiveWorkbenchWindow());
		try {
			IDE.openEditor(shown, created);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
		return true;
	}

	/** A project that was made for nothing goes again, unless something has come into it meanwhile. */
	@Override
	public boolean performCancel() {
		IProject project = made;
		if (project != null) {
			Job.createSystem("Removing an empty project", (ICoreRunnable) monitor -> {
				if (project.members().length == 1) {
					project.delete(IResource.ALWAYS_DELETE_PROJECT_CONTENT, monitor);
				}
			}).schedule();
		}
		return true;
	}
}
