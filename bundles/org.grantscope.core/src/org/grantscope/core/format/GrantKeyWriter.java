package org.grantscope.core.format;

import java.util.Optional;

import org.grantscope.core.observe.TrackedEntries;

/**
 * Writes what Xen tracks as the text that the hypervisor's {@code g} key prints, so that {@link GrantKeyText} reads the same.
 *
 * @param dialect  of which release of Xen
 * @param prefixed whether each line begins with {@code (XEN)}, as on the console
 */
public record GrantKeyWriter(GrantKeyDialect dialect, boolean prefixed) {

	private static final String BEGIN = "gnttab_usage_print_all [ key 'g' pressed\n";
	private static final String HEADING = "      -------- active --------       -------- shared --------\n";
	private static final String COLUMNS = "[ref] localdom mfn      pin          localdom gmfn     flags\n";
	private static final String END = "gnttab_usage_print_all ] done\n";

	/** As the console of a Xen of release 4.11 or later shows it. */
	public static final GrantKeyWriter CONSOLE = new GrantKeyWriter(GrantKeyDialect.XEN_4_11, true);

	/**
	 * A whole dump.
	 *
	 * @throws IllegalArgumentException when a part of it is missing, or something is unknown that the dialect prints: Xen
	 *                                  prints no text with holes
	 */
	public String write(TrackedEntries dump) {
		if (dump.cut()) {
			throw new IllegalArgumentException("a dump of which the beginning or the end is missing");
		}
		String prefix = prefixed ? GrantKeyLine.XEN : "";
		StringBuilder out = new StringBuilder(prefix).append(BEGIN);
		for (TrackedEntries.Domain domain : dump.domains()) {
			Optional<String> lacking = dialect.lacking(domain);
			if (lacking.isPresent()) {
				throw new IllegalArgumentException("a domain of which is unknown: " + lacking.get());
			}
			out.append(prefix).append(HEADING).append(prefix).append(COLUMNS);
			dialect.appendDomain(domain, prefix, out);
			for (TrackedEntries.Entry entry : domain.entries()) {
				dialect.appendRow(entry, out.append(prefix));
			}
		}
		return out.append(prefix).append(END).toString();
	}
}
