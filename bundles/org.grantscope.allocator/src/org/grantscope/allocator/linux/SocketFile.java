package org.grantscope.allocator.linux;

import java.util.Optional;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;

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
	OpenFile copy(MachineCopy copy, Linux linux) {
		SocketFile file = new SocketFile(id);
		file.references = references;
		return file;
	}
}
