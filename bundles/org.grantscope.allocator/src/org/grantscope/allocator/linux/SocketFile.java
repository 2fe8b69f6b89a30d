package org.grantscope.allocator.linux;

import java.util.Optional;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.xen.StateWriter;

/** A file that only takes a descriptor. */
final class SocketFile extends OpenFile {

	SocketFile(int id) {
		super(id);
	}

	@Override
	Optional<Device> device() {
		return Optional.empty();
	}

	@Override
	Outcome ioctl(Operation.Request request, GuestProcess caller) {
		return new Outcome.Refused(unknownRequest());
	}

	@Override
	void release() {
		// it holds nothing
	}

	@Override
	void writeOwn(StateWriter out) {
		// it has nothing
	}

	@Override
	OpenFile copy(MachineCopy copy, Linux linux) {
		SocketFile file = new SocketFile(id);
		file.references = references;
		return file;
	}
}
