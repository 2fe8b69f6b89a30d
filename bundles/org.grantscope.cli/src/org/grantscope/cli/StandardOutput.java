package org.grantscope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.eclipse.jdt.annotation.Nullable;

/**
 * An output whose failure ends the command at once. A {@link java.io.PrintWriter} would go on in silence, and the command
 * would say that all is well though nobody has its output. It fails once; what is written after that goes nowhere.
 */
final class StandardOutput extends OutputStream {

	private final OutputStream out;
	private boolean failed;

	StandardOutput(OutputStream out) {
		this.out = out;
	}

	/** The output takes no more. */
	static final class Failure extends UncheckedIOException {

		private static final long serialVersionUID = 1L;

		Failure(IOException cause) {
			super(cause.getMessage(), cause);
		}

		/** Whether that is because its reader has gone, as {@code head} does: {@code EPIPE}. */
		boolean isReaderGone() {
			return String.valueOf(getMessage()).contains("Broken pipe");
		}
	}

	@Override
	public void write(int value) {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte @Nullable [] bytes, int offset, int length) {
		attempt(() -> out.write(bytes, offset, length));
	}

	@Override
	public void flush() {
		attempt(out::flush);
	}

	@FunctionalInterface
	private interface Action {
		void run() throws IOException;
	}

	private void attempt(Action action) {
		if (failed) {
			return;
		}
		try {
			action.run();
		} catch (IOException e) {
			failed = true;
			throw new Failure(e);
		}
	}
}
