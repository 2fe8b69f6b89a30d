package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/** One mmap, wherever its pages are now: in several pieces, and in several processes. */
final class MappingAccount {

	/** Empty for memory of no file. */
	final Optional<FileAccount> file;
	/** Of gntalloc: the references. */
	final List<Integer> refs;
	/** Of gntdev: the grants, each until it is unmapped, for each page. */
	final List<@Nullable Pin> pins;
	/** How many pages are mapped still, in all processes. */
	int pages;

	/** A grant that is mapped, and how. */
	record Pin(int domid, int ref, boolean writable) {
	}

	MappingAccount(Optional<FileAccount> file, List<Integer> refs, List<@Nullable Pin> pins) {
		this.file = file;
		this.refs = refs;
		this.pins = new ArrayList<>(pins);
	}

	boolean isForeign() {
		return !pins.isEmpty();
	}

	/** The page table's entry of that page is emptied: of gntdev that unmaps the grant. */
	void invalidate(int page) {
		if (isForeign()) {
			pins.set(page, null);
		}
	}
}
