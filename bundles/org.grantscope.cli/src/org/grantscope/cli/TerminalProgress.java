package org.grantscope.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.Progress;

/**
 * A bar on the terminal for what takes longer than a second: what is being done, how much of it, and for how long. It is one
 * line of the error stream, drawn over itself and gone at the end. Where there is no terminal nothing is drawn.
 *
 * <p>May be told of work from any thread; a thread of its own draws.
 */
final class TerminalProgress implements Progress, AutoCloseable {

	/** The launcher sets it to the terminal's columns when the error stream is a terminal. */
	static final String COLUMNS = "grantscope.terminal";

	private static final long SECOND = 1_000_000_000;
	private static final int PERIOD = 100; // ms
	private static final int BAR = 24;
	private static final String ERASE = "\r\u001b[K";

	private final PrintWriter terminal;
	private final LongSupplier clock;
	private final int columns;
	private final long begun;
	private @Nullable Thread drawing;
	private String part = "";
	private long work;
	private long done;
	private boolean drawn;

	/** {@code clock}: nanoseconds. */
	TerminalProgress(PrintWriter terminal, LongSupplier clock, int columns) {
		this.terminal = terminal;
		this.clock = clock;
		this.columns = columns;
		this.begun = clock.getAsLong();
	}

	/** A bar on that stream if it is a terminal. */
	static TerminalProgress on(PrintWriter err) {
		int columns = Integer.getInteger(COLUMNS, 0);
		TerminalProgress progress = new TerminalProgress(err, System::nanoTime, columns);
		if (columns > 0) {
			progress.drawing = Thread.ofPlatform().daemon().name("progress").start(progress::drawUntilInterrupted);
		}
		return progress;
	}

	@Override
	public synchronized void begin(String what, long units) {
		part = what;
		work = units;
		done = 0;
	}

	@Override
	public synchronized void worked(long units) {
		done += units;
	}

	/** Whoever has enough interrupts the command. */
	@Override
	public boolean isCancelled() {
		return false;
	}

	private void drawUntilInterrupted() {
		try {
			while (true) {
				Thread.sleep(PERIOD);
				draw();
			}
		} catch (InterruptedException e) {
			// the work is done
		}
	}

	/** Draws the line as it is now, once the first second is over. */
	synchronized void draw() {
		long elapsed = clock.getAsLong() - begun;
		if (elapsed >= SECOND && columns > 0) {
			terminal.print(ERASE + line(elapsed / SECOND));
			terminal.flush();
			drawn = true;
		}
	}

	private String line(long seconds) {
		String end = "  %d s".formatted(seconds);
		if (work > 0) {
			int percent = (int) Math.min(100, done * 100.0 / work);
			int full = percent * BAR / 100;
			end = "  [%s%s] %3d %%%s".formatted("#".repeat(full), "-".repeat(BAR - full), percent, end);
		} else if (done > 0) {
			end = "  %,d%s".formatted(done, end);
		}
		int room = Math.max(0, columns - 1 - end.length());
		String what = part.length() <= room ? part : part.substring(0, room);
		String line = what + end;
		return line.substring(0, Math.min(line.length(), Math.max(0, columns - 1)));
	}

	/** Takes the line away and ends the drawing. */
	@Override
	public void close() {
		Thread thread = drawing;
		if (thread != null) {
			thread.interrupt();
		}
		synchronized (this) {
			if (drawn) {
				terminal.print(ERASE);
				terminal.flush();
				drawn = false;
			}
		}
	}
}
