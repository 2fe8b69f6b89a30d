package org.grantscope.allocator.linux;

import java.util.IdentityHashMap;
import java.util.Map;

/** One deep copy in the making: what several things share in the original, their copies share too. */
public final class MachineCopy {

	private final Map<Page, Page> pages = new IdentityHashMap<>();
	private final Map<Gref, Gref> grefs = new IdentityHashMap<>();
	private final Map<GntallocFile, GntallocFile> files = new IdentityHashMap<>();
	private final Map<GrefMapping, GrefMapping> mappings = new IdentityHashMap<>();

	/** The copy of the driver and of the grant-table driver below it. */
	public GntallocDriver driver(GntallocDriver original) {
		return original.copy(this);
	}

	/** The copy of the process, on the copy of the driver. */
	public GuestProcess process(GuestProcess original, GntallocDriver driver) {
		return original.copy(this, driver);
	}

	Page page(Page original) {
		return pages.computeIfAbsent(original, Page::copy);
	}

	Gref gref(Gref original) {
		return grefs.computeIfAbsent(original, gref -> gref.copy(this));
	}

	GntallocFile file(GntallocFile original) {
		return files.computeIfAbsent(original, file -> file.copy(this));
	}

	GrefMapping mapping(GrefMapping original) {
		return mappings.computeIfAbsent(original, mapping -> mapping.copy(this));
	}
}
