package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;
import org.junit.jupiter.api.Test;

class FindingsPrinterTest {

	@Test
	void whatStrangersWroteDoesNotSteerTheTerminal() {
		StringWriter printed = new StringWriter();
		new FindingsPrinter(new PrintWriter(printed)).print(List.of(
				new Finding("check", Severity.INFO, "said \u001b[2J", "in \u009b31m", "look at \u202etxt", List.of(), List.of(), List.of())));
		assertThat(printed.toString().lines()).startsWith("INFO  check: said \u00b7[2J", "    in \u00b731m", "    -> look at \u00b7txt");
	}
}
