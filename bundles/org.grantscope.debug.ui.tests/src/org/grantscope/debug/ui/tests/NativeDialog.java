package org.grantscope.debug.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A dialog of the system for files, which is no window of SWT's. Another thread types into it, while it blocks the one of the user interface. */
final class NativeDialog {

	private static final int TRIES = 100;
	private static final int APART_MS = 100;

	private NativeDialog() {
	}

	/** Does what opens the dialog of that title, and saves to that file. */
	static void saving(Runnable open, String title, Path file) {
		CompletableFuture<Void> typed = CompletableFuture.runAsync(() -> {
			waitForWindow(title);
			run("xdotool", "key", "ctrl+a");
			run("xdotool", "type", "--delay", "5", "--", file.toString());
			run("xdotool", "key", "Return");
		});
		open.run();
		Ui.waitFor("the file is chosen", typed::isDone);
		typed.join();
	}

	private static void waitForWindow(String title) {
		for (int i = 0; i < TRIES; i++) {
			if (run("xdotool", "search", "--onlyvisible", "--name", "^" + title + "$") == 0) {
				sleep(5 * APART_MS); // it is drawn and has the focus
				return;
			}
			sleep(APART_MS);
		}
		throw new AssertionError("no window " + title);
	}

	private static int run(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			if (!process.waitFor(10, TimeUnit.SECONDS)) {
				process.destroy();
				throw new AssertionError(String.join(" ", command) + " does not end");
			}
			return process.exitValue();
		} catch (IOException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private static void sleep(int millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
