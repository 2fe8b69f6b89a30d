package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.table.GrantEntry;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.UnmapNotify;

/**
 * Unmap notifications that clear a byte which the peer cannot see: beyond the page, or beyond the part of it that the peer was
 * granted. A page that the peer may only read is as good as any: the own domain clears the byte.
 */
final class NotifyByte implements Check {

	private static final String EXPLANATION = "The byte that gntalloc clears when the last user of the page goes is how the "
			+ "peer learns of it: it looks at the byte in the shared page (srv_live of libxenvchan, byte 21). This one is not "
			+ "in what the peer can see. The driver keeps twelve bits of the offset, so a number beyond 4095 is no offset: "
			+ "what was read is damaged, or the bytes of another kernel's structure.";
	private static final String ADVICE = "The index given to IOCTL_GNTALLOC_SET_UNMAP_NOTIFY is that of the page, from the "
			+ "alloc, plus the offset of the byte in it. Look at how the program computes it; if it is right, doubt the "
			+ "source.";

	@Override
	public String id() {
		return "notify-byte";
	}

	@Override
	public String title() {
		return "Unmap notifications that clear a byte which the peer cannot see";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedDriver driver = domain.driver();
			for (int at = 0; driver != null && driver.isNotifying() && at < driver.count(); at++) {
				add(domain, driver.ref(at), driver.notify(at), findings);
			}
		}
		return findings;
	}

	private void add(CheckedDomain domain, int ref, @Nullable UnmapNotify notify, List<Finding> findings) {
		Integer offset = notify == null ? null : notify.getByteOffset();
		if (offset == null) {
			return;
		}
		boolean outside = offset < 0 || offset >= GrantTableVersion.FRAME_BYTES;
		GrantEntry.SubPage part = part(domain.table(), ref);
		if (outside || part != null && (offset < part.pageOffset() || offset >= part.pageOffset() + part.length())) {
			Grefs one = new Grefs(domain);
			one.add(ref);
			String where = outside || part == null ? "beyond the page"
					: "and the peer was granted bytes %d to %d".formatted(part.pageOffset(),
							part.pageOffset() + part.length() - 1);
			findings.add(one.finding(this, outside ? Severity.ERROR : Severity.WARNING,
					"The unmap notification of %s clears byte %d, %s".formatted(one.describe(), offset, where), EXPLANATION,
					ADVICE));
		}
	}

	private static GrantEntry.@Nullable SubPage part(@Nullable CheckedTable table, int ref) {
		int at = table == null ? -1 : table.place(ref);
		GrantTableImage image = table == null ? null : table.table().getImage();
		return table != null && image != null && at >= 0 && table.isSubPage(at)
				&& image.entry(ref) instanceof GrantEntry.SubPage part ? part : null;
	}
}
