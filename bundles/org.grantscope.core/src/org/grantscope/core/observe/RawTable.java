package org.grantscope.core.observe;

import java.util.List;

import org.grantscope.core.table.GrantTableImage;

/**
 * The bytes of one domain's grant table: what the guest wrote, and Xen's in-use bits.
 *
 * @param domid the granting domain
 */
public record RawTable(Origin origin, int domid, GrantTableImage image, List<Problem> problems) implements Observation {

	/** Takes a copy of the list. */
	public RawTable {
		problems = List.copyOf(problems);
	}
}
