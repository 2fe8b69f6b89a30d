package org.grantscope.allocator.scenario;

import java.util.List;
import java.util.Optional;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;

/** Verbs on open files, and those of gntalloc. */
final class FileVerbs {

	/** A trace lists so many grefs of one alloc, and how many there are when there are more. */
	private static final int LISTED_GREFS = 64;

	/** The alloc's structure ends with one reference, and is rounded up to a multiple of eight bytes. */
	private static final int ROOM = 2;

	private FileVerbs() {
	}

	static void open(Performance it, Device device) {
		it.argument("fd", it.name("fd")).argument("dev", device.path());
		opened(it, it.name("fd"), it.tell(new Operation.Open(device)));
	}

	static void dup(Performance it) {
		it.argument("fd", it.name("fd")).argument("new", it.name("new"));
		opened(it, it.name("new"), it.tell(new Operation.Dup(it.descriptor("fd"))));
	}

	private static void opened(Performance it, String name, Outcome outcome) {
		if (outcome instanceof Outcome.Opened(int descriptor)) {
			it.result("fdno", descriptor);
			it.variables().opened(name, descriptor);
		} else {
			it.variables().opened(name, Variables.NO_DESCRIPTOR);
		}
	}

	static void close(Performance it) {
		it.argument("fd", it.name("fd"));
		it.tell(new Operation.Close(it.descriptor("fd")));
		it.variables().closed(it.name("fd"));
	}

	static void alloc(Performance it) {
		Operation.Alloc alloc = allocOf(it, Optional.empty());
		if (it.tell(alloc) instanceof Outcome.Allocated(long index, List<Integer> grefs)) {
			it.variables().allocated(it.name("var"), index, grefs.size(), grefs);
			it.result("var", FieldValue.of(it.name("var")));
			it.result("index", FieldValue.hex(index));
			it.result("grefs", FieldValue.of(grefs.subList(0, Math.min(grefs.size(), LISTED_GREFS))));
			if (grefs.size() > LISTED_GREFS) {
				it.result("grefs_total", grefs.size());
			}
		}
	}

	static void allocTruncated(Performance it) {
		Operation.Alloc alloc = allocOf(it, Optional.of(ROOM));
		it.argument("buffer", "one gref_id only");
		Outcome outcome = it.tell(alloc);
		if (outcome instanceof Outcome.Allocated(long index, List<Integer> grefs)) {
			truncated(it, index, grefs);
		} else if (outcome instanceof Outcome.Undelivered undelivered) {
			truncated(it, undelivered.index(), undelivered.grefs());
		}
	}

	/** A place in which the kernel wrote nothing holds 0. */
	private static void truncated(Performance it, long index, List<Integer> grefs) {
		List<Integer> first = List.of(grefs.isEmpty() ? 0 : grefs.get(0));
		it.variables().allocated(it.name("var"), index, 1, first);
		it.result("var", FieldValue.of(it.name("var")));
		it.result("index", FieldValue.hex(index));
		it.result("grefs", FieldValue.of(first));
	}

	private static Operation.Alloc allocOf(Performance it, Optional<Integer> room) {
		int domid = it.small("domid");
		int flags = it.small("flags");
		long count = it.number("count");
		it.argument("fd", it.name("fd")).argument("domid", domid).argument("flags", flags).argument("count", count);
		return new Operation.Alloc(it.descriptor("fd"), domid, flags, count, room.map(Integer::longValue).orElse(count));
	}

	static void dealloc(Performance it) {
		long index = it.number("index");
		long count = it.number("count");
		it.argument("fd", it.name("fd")).argument("index", FieldValue.hex(index)).argument("count", count);
		it.tell(new Operation.Dealloc(it.descriptor("fd"), index, count));
	}

	static void setUnmapNotify(Performance it) {
		long index = it.number("index");
		long action = it.number("action");
		long port = it.number("port");
		it.argument("fd", it.name("fd")).argument("index", FieldValue.hex(index)).argument("action", action).argument("port", port);
		it.tell(new Operation.SetUnmapNotify(it.descriptor("fd"), index, action, port));
	}

	static void rawIoctl(Performance it) {
		long command = it.number("cmd");
		String argument = it.word("arg", "zero");
		it.argument("fd", it.name("fd")).argument("cmd", FieldValue.hex(command)).argument("arg", argument);
		Operation.Ioctl.Argument pointed = switch (argument) {
			case "null" -> Operation.Ioctl.Argument.NULL;
			case "bad" -> Operation.Ioctl.Argument.BAD;
			default -> Operation.Ioctl.Argument.ZERO;
		};
		Operation request = new Operation.Ioctl(it.descriptor("fd"), command & Operation.MAX_U32, pointed);
		if (it.tell(request) instanceof Outcome.Bound(int port)) {
			it.result("ret", port);
		}
	}

	static void read(Performance it) {
		it.argument("fd", it.name("fd"));
		if (it.tell(new Operation.Read(it.descriptor("fd"), 2 * Integer.BYTES)) instanceof Outcome.Ports(List<Integer> ports)) {
			it.result("ret", ports.size() * Integer.BYTES);
		}
	}
}
