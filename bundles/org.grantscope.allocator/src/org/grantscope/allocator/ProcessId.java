package org.grantscope.allocator;

import org.grantscope.core.abi.Domid;

/**
 * Who does something: a process of a domain.
 *
 * @param pid from 1 in each domain, in the order in which processes come into being; never used again
 */
public record ProcessId(int domid, int pid) {

	/** The pid of the process that each domain begins with. */
	public static final int FIRST = 1;

	/** The process that domain 0 begins with. */
	public static final ProcessId DOM0 = new ProcessId(0, FIRST);

	/** Checks that the numbers can be such. */
	public ProcessId {
		if (domid < 0 || domid >= Domid.FIRST_RESERVED || pid < FIRST) {
			throw new IllegalArgumentException("no process " + pid + " of d" + domid);
		}
	}
}
