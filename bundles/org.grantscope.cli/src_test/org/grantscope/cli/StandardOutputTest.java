package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

class StandardOutputTest {

	private static final String FRAMES = Samples.path("domU/3-dom0-maps.domU.frames.bin");

	@Test
	void whatCannotBeWrittenIsNoSuccess() {
		Execution run = writingTo("No space left on device", "decode", FRAMES, "--all");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).isEqualToNormalizingNewlines("grantscope: standard output: cannot be written: No space left on device\n");
		assertThat(writingTo("No space left on device", "--help").status()).isEqualTo(2);
	}

	@Test
	void aReaderThatHasHadEnoughIsNoFailure() {
		Execution run = writingTo("Broken pipe", "decode", FRAMES, "--all");
		assertThat(run.status()).isZero();
		assertThat(run.err()).isEmpty();
	}

	private static Execution writingTo(String failure, String... arguments) {
		OutputStream full = new OutputStream() {
			@Override
			public void write(int value) throws IOException {
				throw new IOException(failure);
			}
		};
		StringWriter err = new StringWriter();
		int status = Main.run(new PrintWriter(new StandardOutput(full)), new PrintWriter(err), arguments);
		return new Execution(status, "", err.toString());
	}
}
