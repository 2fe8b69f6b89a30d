package org.grantscope.debug.ui;

import java.util.stream.Collectors;

import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.Vma;
import org.grantscope.model.owner.FileName;

/** One grant of the gntalloc driver: what keeps it and what happens when that goes. */
public final class GrefDetails {

	private static final String DRIVER = "gntalloc";

	private GrefDetails() {
	}

	static Details of(Gref gref) {
		Details details = new Details();
		details.add(DRIVER, "gref", EntryColumn.gref(gref.getRef()));
		details.add(DRIVER, "file", gref.getFile() == null ? withoutFile(gref) : file(gref.getFile()));
		details.add(DRIVER, "page", gref.getPfn() == null ? EntryColumn.UNKNOWN : "pfn 0x%x".formatted(gref.getPfn()));
		details.add(DRIVER, "file offset", "0x%x bytes".formatted(gref.getFileOffset()));
		details.add(DRIVER, "local users", Integer.toString(gref.getUsers()));
		details.add(DRIVER, "memory mappings", mappings(gref, "none"));
		details.add(DRIVER, "unmap notify", unmapNotify(gref.getUnmapNotify()));
		return details;
	}

	private static String withoutFile(Gref gref) {
		return isUnseen(gref) ? "none lists it: at most memory mappings keep it, which nobody saw"
				: "none lists it: a memory mapping alone keeps it";
	}

	private static boolean isUnseen(Gref gref) {
		return gref.eContainer() instanceof AllocatorDevice device && !device.isMappingsKnown();
	}

	/** The mappings that keep it; {@code none} where there are none, and a question mark where nobody saw. */
	public static String mappings(Gref gref, String none) {
		if (gref.getVmas().isEmpty()) {
			return isUnseen(gref) ? EntryColumn.UNKNOWN : none;
		}
		return gref.getVmas().stream().map(GrefDetails::mapping).collect(Collectors.joining("; "));
	}

	/** A file by its number and descriptors. */
	public static String file(OpenFile file) {
		if (!file.isDescriptorsKnown()) {
			return FileName.of(file.getId()) + " (descriptors unknown)";
		}
		String descriptors = file.getDescriptors().stream().map(String::valueOf).collect(Collectors.joining(", "));
		return FileName.of(file.getId()) + (descriptors.isEmpty() ? " (closed; a memory mapping keeps it open)" : " (descriptor " + descriptors + ")");
	}

	/** Where the file's next allocation goes, in bytes. */
	public static String nextIndex(OpenFile file) {
		Long index = file.getNextIndex();
		return "next " + (index == null ? "unknown" : "0x" + Long.toHexString(index));
	}

	/** The driver's count of its grefs and the limit that it has. */
	public static String counts(AllocatorDevice device) {
		return "gref_size %s of limit %s".formatted(number(device.getGrefSize()), number(device.getLimit()));
	}

	private static String number(Long number) {
		return number == null ? "unknown" : "%,d".formatted(number);
	}

	/** A memory mapping by its place and size. */
	public static String mapping(Vma vma) {
		return "0x%x, %d page%s".formatted(vma.getAddress(), vma.getPages(), vma.getPages() == 1 ? "" : "s");
	}

	/** What is done when the last local user goes. */
	public static String unmapNotify(UnmapNotify action) {
		if (action == null) {
			return "none";
		}
		String clear = action.getByteOffset() == null ? "" : "clear byte " + action.getByteOffset();
		String send = action.getPort() == null ? "" : "send event on port " + action.getPort();
		return clear + (clear.isEmpty() || send.isEmpty() ? "" : ", then ") + send;
	}
}
