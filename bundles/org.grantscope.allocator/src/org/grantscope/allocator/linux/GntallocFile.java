package org.grantscope.allocator.linux;

import java.util.Optional;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.xen.StateWriter;

/**
 * One open file of {@code /dev/xen/gntalloc}: its grefs and the index of the next one. Counterpart of
 * {@code struct gntalloc_file_private_data}, {@code gntalloc_open} and {@code gntalloc_ioctl} in Linux
 * {@code drivers/xen/gntalloc.c}, 6.1.192.
 */
final class GntallocFile extends OpenFile {

	/** The index of the next page, in bytes; never goes back. */
	long nextIndex;
	final FileGrefs grefs = new FileGrefs();
	private final GntallocDriver driver;

	GntallocFile(int id, GntallocDriver driver) {
		super(id);
		this.driver = driver;
	}

	@Override
	Optional<Device> device() {
		return Optional.of(Device.GNTALLOC);
	}

	@Override
	Outcome ioctl(Operation.Request request, GuestProcess caller) {
		if (request instanceof Operation.Alloc alloc) {
			return driver.alloc(this, alloc);
		}
		if (request instanceof Operation.Dealloc dealloc) {
			return driver.dealloc(this, dealloc.index(), (int) dealloc.count());
		}
		if (request instanceof Operation.SetUnmapNotify unmapNotify) {
			return driver.setUnmapNotify(this, unmapNotify);
		}
		return new Outcome.Refused(unknownRequest());
	}

	@Override
	Mapped mmap(Operation.Mmap wish, long address, int count) {
		return driver.mmap(this, wish, address, count);
	}

	@Override
	void release() {
		driver.release(this);
	}

	@Override
	void writeOwn(StateWriter out) {
		out.number(nextIndex);
		GntallocDriver.write(out, grefs.all());
	}

	@Override
	OpenFile copy(MachineCopy copy, Linux linux) {
		GntallocFile file = new GntallocFile(id, linux.gntalloc());
		file.nextIndex = nextIndex;
		file.references = references;
		grefs.all().forEach(gref -> file.grefs.append(copy.gref(gref)));
		return file;
	}
}
