package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class TerminalProgressTest {

	private static final long SECOND = 1_000_000_000;
	private static final String ERASE = "\r\u001b[K";

	private final AtomicLong now = new AtomicLong();
	private final StringWriter terminal = new StringWriter();

	private TerminalProgress progress(int columns) {
		return new TerminalProgress(new PrintWriter(terminal), now::get, columns);
	}

	@Test
	void nothingIsDrawnInTheFirstSecond() {
		try (TerminalProgress progress = progress(80)) {
			progress.begin("reading a", 100);
			now.set(SECOND - 1);
			progress.draw();
		}
		assertThat(terminal.toString()).isEmpty();
	}

	@Test
	void thenTheLineTellsWhatIsDoneAndHowMuchOfIt() {
		TerminalProgress progress = progress(80);
		progress.begin("reading a", 200);
		progress.worked(100);
		now.set(2 * SECOND);
		progress.draw();
		assertThat(terminal).hasToString(ERASE + "reading a  [############------------]  50 %  2 s");
	}

	@Test
	void workOfUnknownSizeIsCounted() {
		TerminalProgress progress = progress(80);
		progress.begin("exploring", 0);
		progress.worked(1234);
		now.set(3 * SECOND);
		progress.draw();
		assertThat(terminal).hasToString(ERASE + "exploring  1,234  3 s");
	}

	@Test
	void aNewPartBeginsAnew() {
		TerminalProgress progress = progress(80);
		progress.begin("reading a", 10);
		progress.worked(10);
		progress.begin("checking", 4);
		now.set(SECOND);
		progress.draw();
		assertThat(terminal.toString()).contains("checking  [------------------------]   0 %");
	}

	@Test
	void theLineIsNeverWiderThanTheTerminal() {
		TerminalProgress progress = progress(50);
		progress.begin("reading " + "a".repeat(100), 10);
		progress.worked(25);
		now.set(SECOND);
		progress.draw();
		assertThat(terminal.toString().substring(ERASE.length())).hasSize(49).endsWith("100 %  1 s");
	}

	@Test
	void theLineIsGoneAtTheEnd() {
		try (TerminalProgress progress = progress(80)) {
			now.set(SECOND);
			progress.draw();
		}
		assertThat(terminal.toString()).endsWith(ERASE);
	}

	@Test
	void whereThereIsNoTerminalNothingIsDrawn() {
		try (TerminalProgress progress = progress(0)) {
			now.set(9 * SECOND);
			progress.draw();
		}
		assertThat(terminal.toString()).isEmpty();
	}
}
