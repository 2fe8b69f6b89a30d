package org.grantscope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command and what it printed. */
record Execution(int status, String out, String err) {

	static Execution of(String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int status = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
		return new Execution(status, out.toString(), err.toString());
	}
}
