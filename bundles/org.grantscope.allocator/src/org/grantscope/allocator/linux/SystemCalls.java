package org.grantscope.allocator.linux;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;

/** Which part of the kernel does what. */
final class SystemCalls {

	private SystemCalls() {
	}

	static Outcome perform(Linux linux, GuestProcess process, Operation operation) {
		return switch (operation) {
			case Operation.Request request -> process.ioctl(request);
			case Operation.Open call -> process.call(call);
			case Operation.Dup call -> process.call(call);
			case Operation.Close call -> process.call(call);
			case Operation.SocketPair call -> process.call(call);
			case Operation.Read call -> process.call(call);
			case Operation.Write call -> process.call(call);
			case Operation.Ioctl call -> process.call(call);
			case Operation.Mmap call -> process.call(call);
			case Operation.MmapAnonymous call -> process.call(call);
			case Operation.Munmap call -> process.call(call);
			case Operation.Mprotect call -> process.call(call);
			case Operation.Madvise call -> process.call(call);
			case Operation.Mremap call -> process.call(call);
			case Operation.Peek call -> process.call(call);
			case Operation.Poke call -> process.call(call);
			case Operation.SetLimit(String text) -> linux.isGntallocLoaded() ? linux.gntalloc().setLimit(text)
					: new Outcome.Refused(Errno.ENOENT);
			case Operation.SetFreePerIteration(String text) -> linux.grantTable().setFreePerIteration(text);
			case Operation.InsertModule() -> linux.insertModule();
			case Operation.RemoveModule() -> linux.removeModule();
			case Operation.Fork() -> linux.fork(process);
			case Operation.Exit() -> linux.end(process.pid);
			case Operation.Kill(int pid) -> linux.end(pid);
			case Operation.Call(var hypercall) -> linux.call(hypercall);
			case Operation.EntryWrite write -> EntryWrites.perform(linux.grantTable().table(), write);
			case Operation.Sleep sleep -> throw notOfOneDomain(sleep);
			case Operation.CreateDomain create -> throw notOfOneDomain(create);
			case Operation.DestroyDomain destroy -> throw notOfOneDomain(destroy);
		};
	}

	private static IllegalArgumentException notOfOneDomain(Operation operation) {
		return new IllegalArgumentException(operation + " concerns the whole machine");
	}
}
