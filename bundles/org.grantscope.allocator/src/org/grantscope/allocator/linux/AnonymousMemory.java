package org.grantscope.allocator.linux;

import org.grantscope.allocator.xen.StateWriter;

/** Memory of no file: pages of zeros as they are touched. */
final class AnonymousMemory implements VmaBacking {

	@Override
	public void opened() {
		// nothing is counted
	}

	@Override
	public void closed() {
		// nothing is counted
	}

	@Override
	public void invalidate(long start, long end) {
		// nobody else knows of the page table
	}

	@Override
	public boolean isInherited() {
		return true;
	}

	@Override
	public boolean bringsPages() {
		return true;
	}

	@Override
	public boolean isWritable() {
		return true;
	}

	@Override
	public void write(StateWriter out) {
		out.number(Kind.ANONYMOUS.ordinal());
	}

	@Override
	public VmaBacking copy(MachineCopy copy, Linux linux) {
		return new AnonymousMemory();
	}
}
