package org.grantscope.rcp;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Runs the workbench. Arguments that are no options are captures to open, as one machine. */
public final class GrantscopeApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display.setAppName("Grantscope");
		Display display = PlatformUI.createDisplay();
		try {
			int status = PlatformUI.createAndRunWorkbench(display, new GrantscopeAdvisor(captures(context)));
			return status == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	private static List<Path> captures(IApplicationContext context) {
		Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		return arguments instanceof String[] words
				? Arrays.stream(words).takeWhile(word -> !word.startsWith("-")).map(Path::of).toList() : List.of();
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().syncExec(PlatformUI.getWorkbench()::close);
		}
	}
}
