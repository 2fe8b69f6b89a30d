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
				ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.IMPORT, ActionFactory.EXPORT, ActionFactory.RESET_PERSPECTIVE,
				ActionFactory.PREFERENCES,
				ActionFactory.HELP_CONTENTS, ActionFactory.HELP_SEARCH, ActionFactory.DYNAMIC_HELP, ActionFactory.ABOUT }) {
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
		file.add(getAction(ActionFactory.IMPORT.getId()));
		file.add(getAction(ActionFactory.EXPORT.getId()));
		file.add(new Separator());
		file.add(getAction(ActionFactory.QUIT.getId()));
		MenuManager edit = new MenuManager("&Edit", IWorkbenchActionConstants.M_EDIT);
		edit.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
		add(edit, IWorkbenchActionConstants.UNDO_EXT, ActionFactory.UNDO, ActionFactory.REDO);
		add(edit, IWorkbenchActionConstants.CUT_EXT, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.SELECT_ALL);
		add(edit, IWorkbenchActionConstants.FIND_EXT, ActionFactory.FIND);
		edit.add(new GroupMarker(IWorkbenchActionConstants.ADD_EXT));
		edit.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
		edit.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		MenuManager show = new MenuManager("Show &View", "showView");
		show.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		MenuManager windowMenu = new MenuManager("&Window", IWorkbenchActionConstants.M_WINDOW);
		windowMenu.add(show);
		windowMenu.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
		windowMenu.add(new Separator());
		windowMenu.add(getAction(ActionFactory.PREFERENCES.getId()));
		bar.add(file);
		bar.add(edit);
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(windowMenu);
		bar.add(helpMenu());
	}

	/** With the groups of an IDE's Help menu, into which the platform's bundles put cheat sheets and updates. */
	private MenuManager helpMenu() {
		MenuManager help = new MenuManager("&Help", IWorkbenchActionConstants.M_HELP);
		help.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
		help.add(getAction(ActionFactory.HELP_CONTENTS.getId()));
		help.add(getAction(ActionFactory.HELP_SEARCH.getId()));
		help.add(getAction(ActionFactory.DYNAMIC_HELP.getId()));
		help.add(new Separator("group.tutorials"));
		help.add(new Separator("group.updates"));
		help.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
		help.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		help.add(new Separator("group.about"));
		help.add(getAction(ActionFactory.ABOUT.getId()));
		return help;
	}

	/** Actions, and the place after them where editors add theirs. */
	private void add(MenuManager menu, String group, ActionFactory... factories) {
		for (ActionFactory factory : factories) {
			menu.add(getAction(factory.getId()));
		}
		menu.add(new GroupMarker(group));
		menu.add(new Separator());
	}
}
