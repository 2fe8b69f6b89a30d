package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantType;

/**
 * Live entries with bits that their version of the layout does not have: transitive and sub_page in version 1, bits without a
 * name in both. Source: Xen {@code xen/common/grant_table.c}, 4.17.
 */
final class UndefinedFlags implements Check {

	private static final String VERSION_2 = "Type transitive and sub_page exist in version 2 alone. Of a version 1 table Xen "
			+ "refuses to map and to copy a transitive entry, and refuses to map one with sub_page set, while a copy does not "
			+ "look at that bit and may reach the whole page. So the peer gets an error, or more than was meant.";
	private static final String UNDEFINED = "No version of the layout gives these bits a meaning; Xen and Linux leave them as "
			+ "they are. They come from a guest that writes rubbish, or the bytes are not of a grant table, or of the other "
			+ "version.";
	private static final String ADVICE = "Check that the frames are read as the version that the domain uses (Xen's g text "
			+ "says which). If they are, look for who in the guest writes to the table beside the kernel's grant-table.c.";

	@Override
	public String id() {
		return "undefined-flags";
	}

	@Override
	public String title() {
		return "Flags that the table's version does not have";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			if (table != null && table.version() != null) {
				add(domain, table, findings);
			}
		}
		return findings;
	}

	private void add(CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		Grefs version2 = new Grefs(domain);
		Grefs undefined = new Grefs(domain);
		for (int at = 0; at < table.count(); at++) {
			if (!table.offers(at)) {
				continue;
			}
			int flags = table.flags(at);
			if (table.isVersion1() && (GrantType.of(flags) == GrantType.TRANSITIVE || (flags & GrantFlag.SUB_PAGE.mask()) != 0)) {
				version2.add(table.ref(at));
				version2.addPeer(table.grantee(at));
			}
			if ((flags & ~GrantFlag.DEFINED) != 0) {
				undefined.add(table.ref(at));
				undefined.addPeer(table.grantee(at));
			}
		}
		if (!version2.isEmpty()) {
			findings.add(version2.finding(this, Severity.WARNING,
					version2.describe() + " in a version 1 table with what only version 2 has: "
							+ named(table, version2),
					VERSION_2, ADVICE));
		}
		if (!undefined.isEmpty()) {
			findings.add(undefined.finding(this, Severity.WARNING, undefined.describe() + " with flags that no version defines: "
					+ named(table, undefined), UNDEFINED, ADVICE));
		}
	}

	/** The flags of the first one. */
	private static String named(CheckedTable table, Grefs grefs) {
		int flags = table.flags(table.place(grefs.ids().get(0).ref()));
		return "0x%04x (%s)%s".formatted(flags, GrantFlag.describe(flags), grefs.count() > 1 ? " in the first" : "");
	}
}
