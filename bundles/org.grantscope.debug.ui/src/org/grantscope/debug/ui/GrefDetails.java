package org.grantscope.debug.ui;

import java.util.stream.Collectors;

import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.Vma;

/** One grant of the gntalloc driver: what keeps it and what happens when that goes. */
public final class GrefDetails {

	private static final String DRIVER = "gntalloc";

	private GrefDetails() {
	}

	static Details of(Gref gref) {
		Details details = new Details();
		details.add(DRIVER, "gref", EntryColumn.gref(gref.getRef()));
		details.add(DRIVER, "file", gref.getFile() == null ? "none lists it: a memory mapping alone keeps it" : file(gref.getFile()));
		details.add(DRIVER, "file offset", "0x%x bytes".formatted(gref.getFileOffset()));
		details.add(DRIVER, "local users", Integer.toString(gref.getUsers()));
		details.add(DRIVER, "memory mappings", mappings(gref, "none"));
		details.add(DRIVER, "unmap notify", unmapNotify(gref.getUnmapNotify()));
		return details;
	}

	/** The mappings that keep it; {@code none} where there are none, and a question mark where nobody saw. */
	public static String mappings(Gref gref, String none) {
		if (gref.getVmas().isEmpty()) {
			return gref.eContainer() instanceof AllocatorDevice device && !device.isMappingsKnown() ? EntryColumn.UNKNOWN : none;
		}
		return gref.getVmas().stream().map(GrefDetails::mapping).collect(Collectors.joining("; "));
	}

	/** A file by its number and descriptors. */
	public static String file(OpenFile file) {
		String descriptors = file.getDescriptors().stream().map(String::valueOf).collect(Collectors.joining(", "));
		return "file " + file.getId() + (descriptors.isEmpty() ? " (closed; a memory mapping keeps it open)" : " (descriptor " + descriptors + ")");
	}

	/** A memory mapping by its place and size. */
	private static String mapping(Vma vma) {
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
