package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;

import org.grantscope.model.Machine;

/** One way to hand a machine's grants on. Stateless. */
@FunctionalInterface
public interface MachineExport {

	/**
	 * Writes the entries of every domain, each in order of references.
	 *
	 * @param unusedToo whether also the entries whose flags, status and pins are all zero or unknown
	 * @throws IOException when {@code out} does
	 */
	void write(Machine machine, boolean unusedToo, Writer out) throws IOException;
}
