package org.grantscope.analysis.check;

import java.util.List;

import org.grantscope.model.table.GrefId;

/**
 * One thing that a check found.
 *
 * @param check       the {@link Check#id() id} of the check
 * @param severity    how bad it is
 * @param summary     one line, with the numbers
 * @param explanation why it is so and what follows from it; sentences
 * @param advice      what to do; sentences
 * @param grefs       the grants that it is about, in order
 * @param files       the open files that it is about
 * @param domains     the domains that it is about, ascending
 */
public record Finding(String check, Severity severity, String summary, String explanation, String advice,
		List<GrefId> grefs, List<FileId> files, List<Integer> domains) {

	/** Takes copies of the lists. */
	public Finding {
		grefs = List.copyOf(grefs);
		files = List.copyOf(files);
		domains = List.copyOf(domains);
	}

	/**
	 * Which open file of gntalloc.
	 *
	 * @param domid the domain
	 * @param file  its number there, or in a live kernel its address, unsigned
	 */
	public record FileId(int domid, long file) {
	}
}
