package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** What is done in a window that opens while something else is done, which may not return before the window is closed. */
final class InWindow {

	private static final int LOOK_MS = 20;
	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(25);

	private final Display display;
	private final List<Shell> before;
	private final Consumer<Shell> inside;
	private long end;
	private boolean done;
	private @Nullable Throwable failure;

	InWindow(Display display, List<Shell> before, Consumer<Shell> inside) {
		this.display = display;
		this.before = before;
		this.inside = inside;
	}

	/** Fails as what is done in the window fails, and when none opens. */
	void during(Runnable open) {
		end = System.nanoTime() + PATIENCE_NANOS;
		display.timerExec(LOOK_MS, this::look);
		open.run();
		Ui.waitFor("a window was opened", () -> done);
		Throwable thrown = failure;
		if (thrown != null) {
			fail(thrown);
		}
	}

	private void look() {
		Shell shown = Hands.shown(display, before);
		if (shown != null && display.getActiveShell() == shown) {
			run(shown);
		} else if (System.nanoTime() > end) {
			failure = new AssertionError(shown == null ? "no window opened" : "the window '" + shown.getText() + "' is not active");
			done = true;
			if (shown != null) {
				shown.close();
			}
		} else {
			display.timerExec(LOOK_MS, this::look);
		}
	}

	private void run(Shell shell) {
		try {
			Hands.settle();
			inside.accept(shell);
		} catch (Throwable e) { // an assertion of the test, which the event loop around this would swallow
			failure = e;
		}
		done = true;
		if (!shell.isDisposed() && shell.isVisible()) {
			shell.close();
		}
	}
}
