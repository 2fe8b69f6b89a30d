package org.grantscope.allocator.linux;

import java.util.Optional;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.abi.Errno;

/** One open file of a device, with what refers to it; the counterpart of {@code struct file} and {@code file_operations}. */
abstract class OpenFile implements StateWriter.Part {

	/** Grows with each file that the domain opens. */
	final int id;
	/** Descriptors and memory mappings that keep the file open. */
	int references = 1;

	OpenFile(int id) {
		this.id = id;
	}

	/** Its device; empty for what is no device of Xen's. */
	abstract Optional<Device> device();

	/**
	 * Does a request to the device. What the device does not know is refused as the device refuses it.
	 *
	 * @param caller the process that asks
	 */
	abstract Outcome ioctl(Operation.Request request, GuestProcess caller);

	/** How the device refuses a request that it does not know. */
	Errno unknownRequest() {
		return Errno.ENOTTY;
	}

	/** Reads so many bytes. */
	Outcome read(int bytes) {
		return new Outcome.Refused(Errno.EINVAL);
	}

	/** Writes ports. */
	Outcome write(Operation.Write wish) {
		return new Outcome.Refused(Errno.EINVAL);
	}

	/**
	 * Maps pages of the file into memory.
	 *
	 * @param address where, at a page boundary
	 * @param count   how many pages; 0 for more than a number of 32 bits can say, which is never a success
	 * @return the mapping, or why not
	 */
	Mapped mmap(Operation.Mmap wish, long address, int count) {
		return new Mapped(Optional.empty(), Errno.ENODEV);
	}

	/** Runs when nothing refers to the file any more. */
	abstract void release();

	@Override
	public void write(StateWriter out) {
		out.number(device().map(Device::ordinal).orElse(-1));
		out.number(id);
		out.number(references);
		writeOwn(out);
	}

	/** Writes what this kind of file has beside the id and the references. */
	abstract void writeOwn(StateWriter out);

	abstract OpenFile copy(MachineCopy copy, Linux linux);

	/**
	 * What came of a wish to map.
	 *
	 * @param vma   the new memory
	 * @param error why there is none
	 */
	record Mapped(Optional<Vma> vma, Errno error) {

		static Mapped refused(Errno error) {
			return new Mapped(Optional.empty(), error);
		}

		static Mapped at(Vma vma) {
			return new Mapped(Optional.of(vma), Errno.EINVAL);
		}
	}
}
