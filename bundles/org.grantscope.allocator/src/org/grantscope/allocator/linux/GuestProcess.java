package org.grantscope.allocator.linux;

import java.util.Optional;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.abi.Errno;

/** A process: its descriptors and its memory. */
final class GuestProcess {

	final int pid;
	private final Linux linux;
	private final Descriptors descriptors;
	private final FileReferences files = new FileReferences();
	private final ProcessMemory memory;

	/**
	 * A process that maps nothing yet.
	 *
	 * @param descriptors of which none is open
	 */
	GuestProcess(int pid, Linux linux, Descriptors descriptors) {
		this.pid = pid;
		this.linux = linux;
		this.descriptors = descriptors;
		this.memory = new ProcessMemory(linux.pages(), files);
	}

	private GuestProcess(GuestProcess that, MachineCopy copy, Linux linux) {
		this.pid = that.pid;
		this.linux = linux;
		this.descriptors = that.descriptors.empty();
		for (int number : that.descriptors.numbers()) {
			OpenFile file = that.descriptors.get(number);
			if (file != null) {
				descriptors.put(number, copy.file(file, linux));
			}
		}
		this.memory = that.memory.copy(copy, linux, files);
	}

	GuestProcess copy(MachineCopy copy, Linux itsLinux) {
		return new GuestProcess(this, copy, itsLinux);
	}

	/** Between two calls no file waits for its release. */
	void write(StateWriter out) {
		out.number(pid);
		descriptors.write(out);
		memory.write(out);
	}

	Descriptors descriptors() {
		return descriptors;
	}

	ProcessMemory memory() {
		return memory;
	}

	/** Does a call of this process; a file that nothing refers to any more is released at its end. */
	Outcome call(Operation operation) {
		Outcome outcome = perform(operation);
		files.runReleases();
		return outcome;
	}

	private Outcome perform(Operation operation) {
		if (operation instanceof Operation.Open open) {
			return descriptors.haveRoomFor(1) ? linux.open(open.device()).map(this::install).orElseGet(() -> refused(Errno.ENOENT))
					: refused(Errno.EMFILE);
		} else if (operation instanceof Operation.Dup(int fd)) {
			return dup(fd);
		} else if (operation instanceof Operation.SocketPair) {
			return descriptors.haveRoomFor(2) ? socketPair() : refused(Errno.EMFILE);
		} else if (operation instanceof Operation.Close(int fd)) {
			return close(fd);
		} else if (operation instanceof Operation.Read(int fd, int length)) {
			return file(fd).map(file -> file.read(length)).orElseGet(GuestProcess::badDescriptor);
		} else if (operation instanceof Operation.Write write) {
			return file(write.fd()).map(file -> file.write(write)).orElseGet(GuestProcess::badDescriptor);
		} else if (operation instanceof Operation.Ioctl ioctl) {
			return file(ioctl.fd()).map(file -> Requests.perform(file, ioctl, this)).orElseGet(GuestProcess::badDescriptor);
		}
		return performOnMemory(operation);
	}

	private Outcome performOnMemory(Operation operation) {
		if (operation instanceof Operation.Mmap mmap) {
			return memory.mmap(mmap, file(mmap.fd()));
		} else if (operation instanceof Operation.MmapAnonymous mmap) {
			return memory.mmapAnonymous(mmap);
		} else if (operation instanceof Operation.Munmap(long address, long length)) {
			return memory.munmap(address, length);
		} else if (operation instanceof Operation.Mprotect mprotect) {
			return memory.mprotect(mprotect.address(), mprotect.length(), mprotect.protection());
		} else if (operation instanceof Operation.Madvise(long address, long length, int advice)) {
			return memory.madvise(address, length, advice);
		} else if (operation instanceof Operation.Mremap mremap) {
			return memory.mremap(mremap);
		} else if (operation instanceof Operation.Peek(long address, int length)) {
			return memory.peek(address, length);
		} else if (operation instanceof Operation.Poke poke) {
			return memory.poke(poke.address(), poke.bytes());
		}
		throw new IllegalArgumentException(operation + " is not a process's own");
	}

	/** A request to the device behind a descriptor. */
	Outcome ioctl(Operation.Request request) {
		OpenFile file = descriptors.get(request.fd());
		return file == null ? badDescriptor() : file.ioctl(request, this);
	}

	private Outcome dup(int fd) {
		Optional<OpenFile> file = file(fd);
		if (file.isEmpty()) {
			return badDescriptor();
		}
		if (!descriptors.haveRoomFor(1)) {
			return refused(Errno.EMFILE);
		}
		files.get(file.get());
		return install(file.get());
	}

	private Outcome socketPair() {
		int first = descriptors.add(new SocketFile(linux.nextFileId()));
		return new Outcome.OpenedPair(first, descriptors.add(new SocketFile(linux.nextFileId())));
	}

	private Outcome install(OpenFile file) {
		return new Outcome.Opened(descriptors.add(file));
	}

	private Outcome close(int fd) {
		Optional<OpenFile> file = file(fd);
		if (file.isEmpty()) {
			return badDescriptor();
		}
		descriptors.remove(fd);
		files.put(file.get());
		return new Outcome.Done();
	}

	/** The child: the same files behind the same descriptors, and a copy of the memory. */
	GuestProcess fork(int itsPid) {
		GuestProcess child = new GuestProcess(itsPid, linux, descriptors.empty());
		for (int number : descriptors.numbers()) {
			OpenFile file = descriptors.get(number);
			if (file != null) {
				child.descriptors.put(number, file);
				child.files.get(file);
			}
		}
		memory.copyTo(child.memory);
		return child;
	}

	/** Ends: the memory goes first, then the descriptors in ascending order, then what nothing refers to any more. */
	void exit() {
		memory.exit();
		for (int number : descriptors.numbers()) {
			close(number);
		}
		files.runReleases();
	}

	private Optional<OpenFile> file(int fd) {
		OpenFile file = descriptors.get(fd);
		return file == null ? Optional.empty() : Optional.of(file);
	}

	private static Outcome badDescriptor() {
		return refused(Errno.EBADF);
	}

	private static Outcome refused(Errno errno) {
		return new Outcome.Refused(errno);
	}
}
