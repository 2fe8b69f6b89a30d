package org.grantscope.live.exec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * A command while it runs. No thread of its own reads what it prints: whoever runs it asks again and again what is there, so
 * that a child which keeps the output open holds nobody up, and no thread is left behind.
 */
final class RunningCommand {

	private static final int CHUNK = 1 << 16;
	/** How long is waited for output, in milliseconds: ever longer while there is none. */
	private static final int SHORTEST_WAIT = 1;
	private static final int LONGEST_WAIT = 20;
	/** What is asked to end has so many milliseconds before it is ended. */
	private static final int GRACE = 300;
	/** The system ends a process at once unless it is stuck in the kernel, for which nobody waits longer than these seconds. */
	private static final int STUCK = 5;
	private static final int ROUNDS = 8;

	/** How the JDK tells the system's error: {@code error=2, No such file}, or {@code error: 2 (No such file)}. */
	private static final Pattern ERROR = Pattern.compile("error[=:] ?[0-9]+,? \\(?([^)]+)");

	private final Command command;
	private final Process process;
	private final Orphans orphans;
	private final byte[] chunk = new byte[CHUNK];
	private final ByteArrayOutputStream output = new ByteArrayOutputStream();
	private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

	private RunningCommand(Command command, Process process, Orphans orphans) {
		this.command = command;
		this.process = process;
		this.orphans = orphans;
	}

	/**
	 * Starts it, with an empty standard input.
	 *
	 * @throws FormatException when it cannot be
	 */
	static RunningCommand start(String source, Command command) throws FormatException {
		try {
			ProcessBuilder builder = new ProcessBuilder(command.words());
			Orphans orphans = Orphans.of(builder);
			RunningCommand running = new RunningCommand(command, builder.start(), orphans);
			running.process.getOutputStream().close();
			return running;
		} catch (IOException e) {
			String message = String.valueOf(e.getMessage());
			Matcher matcher = ERROR.matcher(message);
			throw new FormatException(Problem.ofWhole(source, "a command that can be started",
					"'%s': %s".formatted(command.words().get(0), matcher.find() ? matcher.group(1) : message)));
		}
	}

	/**
	 * Waits for its end. What a child prints that it left behind is not waited for.
	 *
	 * @param limit    bytes that it may print
	 * @param deadline nanoseconds of {@link System#nanoTime}
	 * @param timeout  how it is told that the deadline was over
	 * @throws CancellationException when nobody waits any more, or the thread is interrupted; then it is ended before
	 */
	Printed await(int limit, long deadline, Duration timeout, Progress progress) throws IOException {
		InputStream out = process.getInputStream();
		InputStream err = process.getErrorStream();
		// The JDK's own thread takes the stream's lock at the command's end and reads what is left, without a bound where a child
		// goes on printing. Until everything is read here and the streams are closed, it waits.
		synchronized (out) {
			synchronized (err) {
				try (out; err) {
					Ending ending = read(out, err, limit, deadline, timeout, progress);
					return new Printed(command, upTo(limit), messages.toByteArray(), ending, Instant.now());
				} finally {
					end();
				}
			}
		}
	}

	private Ending read(InputStream out, InputStream err, int limit, long deadline, Duration timeout, Progress progress)
			throws IOException {
		int wait = SHORTEST_WAIT;
		while (true) {
			progress.checkCancelled();
			boolean over = !process.isAlive();
			int taken = take(out, output, limit, progress) + take(err, messages, Printed.MOST_MESSAGES, Progress.NONE);
			if (output.size() > limit) {
				return new Ending.TooMuch(limit);
			}
			if (over) {
				return new Ending.Exited(process.exitValue());
			}
			if (System.nanoTime() - deadline > 0) {
				return new Ending.TimedOut(seconds(timeout));
			}
			wait = taken > 0 ? SHORTEST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
			if (taken == 0) {
				await(wait);
			}
		}
	}

	/** Takes what is there now and no more; what is beyond the bound is dropped, but for a byte that tells of it. */
	private int take(InputStream in, ByteArrayOutputStream kept, long most, Progress progress) throws IOException {
		int there = in.available();
		int left = there;
		while (left > 0) {
			int count = in.read(chunk, 0, Math.min(left, chunk.length));
			if (count < 0) {
				break;
			}
			kept.write(chunk, 0, (int) Math.max(0, Math.min(count, most + 1 - kept.size())));
			progress.worked(count);
			left -= count;
		}
		return there;
	}

	private byte[] upTo(int limit) {
		byte[] all = output.toByteArray();
		return all.length <= limit ? all : Arrays.copyOf(all, limit);
	}

	private void await(int milliseconds) {
		try {
			process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted");
		}
	}

	/** Ends it and its children, where it is not over: asks them first. A thread that is interrupted stays so. */
	private void end() {
		if (!process.isAlive()) {
			return;
		}
		boolean interrupted = Thread.interrupted();
		List<ProcessHandle> tree = tree();
		tree.forEach(ProcessHandle::destroy);
		interrupted |= isInterruptedBefore(GRACE, tree);
		for (int round = 0; round < ROUNDS && tree.stream().anyMatch(ProcessHandle::isAlive); round++) {
			tree.forEach(ProcessHandle::destroyForcibly);
			interrupted |= isInterruptedBefore(STUCK * 1000 / ROUNDS, tree);
			tree = Stream.concat(tree.stream(), tree().stream()).distinct().toList();
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private List<ProcessHandle> tree() {
		return Stream.of(process.descendants(), orphans.now(), Stream.of(process.toHandle())).flatMap(each -> each).distinct().toList();
	}

	/** Waits until all are over, for some milliseconds at most; whether the thread was interrupted meanwhile. */
	private static boolean isInterruptedBefore(int milliseconds, List<ProcessHandle> tree) {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
		boolean interrupted = false;
		while (tree.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() - end < 0) {
			try {
				Thread.sleep(SHORTEST_WAIT);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		return interrupted;
	}

	private static String seconds(Duration timeout) {
		return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
	}
}
