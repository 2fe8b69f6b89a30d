package org.grantscope.scenario.ui.run;

import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.grantscope.allocator.KernelProfile;

/** Run the scenario on each of the kernels. */
public final class KernelMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		return Stream.of(KernelProfile.values()).map(KernelMenu::item).toArray(IContributionItem[]::new);
	}

	private static IContributionItem item(KernelProfile kernel) {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(PlatformUI.getWorkbench(), null, RunHandler.COMMAND,
				Map.of(RunHandler.KERNEL, kernel.id()), null, null, null, kernel.id() + (kernel == Kernels.preferred() ? " (as last)" : ""),
				null, null, SWT.PUSH, null, false);
		return new CommandContributionItem(parameter);
	}
}
