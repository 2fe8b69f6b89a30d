package org.grantscope.rcp;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The product's menus; what opens captures is contributed by the views' bundle, here as in any IDE. */
final class MenuBar extends ActionBarAdvisor {

	private final IWorkbenchWindow window;

	MenuBar(IActionBarConfigurer configurer, IWorkbenchWindow window) {
		super(configurer);
		this.window = window;
	}

	@Override
	protected void makeActions(IWorkbenchWindow sameWindow) {
		for (ActionFactory factory : new ActionFactory[] { ActionFactory.NEW, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.CLOSE,
				ActionFactory.QUIT, ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE,
				ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.RESET_PERSPECTIVE, ActionFactory.PREFERENCES,
				ActionFactory.ABOUT }) {
			register(factory.create(window));
		}
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		MenuManager file = new MenuManager("&File", IWorkbenchActionConstants.M_FILE);
		file.add(getAction(ActionFactory.NEW.getId()));
		file.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
		file.add(new Separator());
		file.add(getAction(ActionFactory.CLOSE.getId()));
		file.add(getAction(ActionFactory.SAVE.getId()));
		file.add(getAction(ActionFactory.SAVE_AS.getId()));
		file.add(new Separator());
		file.add(getAction(ActionFactory.QUIT.getId()));
		MenuManager edit = new MenuManager("&Edit", IWorkbenchActionConstants.M_EDIT);
		for (ActionFactory factory : new ActionFactory[] { ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY,
				ActionFactory.PASTE, ActionFactory.SELECT_ALL, ActionFactory.FIND }) {
			edit.add(getAction(factory.getId()));
		}
		MenuManager show = new MenuManager("Show &View", "showView");
		show.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		MenuManager windowMenu = new MenuManager("&Window", IWorkbenchActionConstants.M_WINDOW);
		windowMenu.add(show);
		windowMenu.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
		windowMenu.add(new Separator());
		windowMenu.add(getAction(ActionFactory.PREFERENCES.getId()));
		MenuManager help = new MenuManager("&Help", IWorkbenchActionConstants.M_HELP);
		help.add(getAction(ActionFactory.ABOUT.getId()));
		bar.add(file);
		bar.add(edit);
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(windowMenu);
		bar.add(help);
	}
}
