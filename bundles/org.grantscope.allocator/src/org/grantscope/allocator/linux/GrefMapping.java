package org.grantscope.allocator.linux;

import java.util.List;

import org.grantscope.allocator.xen.StateWriter;

/**
 * What one mmap of gntalloc holds, shared by the pieces that it was split into. Counterpart of
 * {@code struct gntalloc_vma_private_data}, which remembers the first gref and how many there are, and of
 * {@code gntalloc_vma_open} and {@code gntalloc_vma_close} in Linux {@code drivers/xen/gntalloc.c}, 6.1.192.
 */
final class GrefMapping implements VmaBacking {

	/** The grefs that it was made over, at least one. */
	final List<Gref> grefs;
	private final GntallocDriver driver;
	/** The pieces. */
	private int users = 1;

	GrefMapping(GntallocDriver driver, List<Gref> grefs) {
		this.driver = driver;
		this.grefs = List.copyOf(grefs);
	}

	@Override
	public void opened() {
		users++;
	}

	@Override
	public void closed() {
		if (--users == 0) {
			driver.endOfMapping(this);
		}
	}

	@Override
	public void invalidate(long start, long end) {
		// the pages stay while the grefs have users
	}

	@Override
	public boolean isInherited() {
		return true;
	}

	@Override
	public boolean bringsPages() {
		return false;
	}

	@Override
	public boolean isWritable() {
		return true;
	}

	@Override
	public void write(StateWriter out) {
		out.number(Kind.GNTALLOC.ordinal());
		GntallocDriver.write(out, grefs);
		out.number(users);
	}

	@Override
	public VmaBacking copy(MachineCopy copy, Linux linux) {
		GrefMapping mapping = new GrefMapping(linux.gntalloc(), grefs.stream().map(copy::gref).toList());
		mapping.users = users;
		return mapping;
	}
}
