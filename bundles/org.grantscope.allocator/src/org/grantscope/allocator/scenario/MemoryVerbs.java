package org.grantscope.allocator.scenario;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;

/** Verbs on mapped memory. */
final class MemoryVerbs {

	private static final long PAGE = GrantTableVersion.FRAME_BYTES;

	/** No more is read at once, in bytes. */
	private static final int MOST_PEEKED = 256;

	private MemoryVerbs() {
	}

	static void mmap(Performance it) {
		long index = it.number("index");
		long pages = it.number("pages");
		boolean isPrivate = it.word("share", "shared").equals("private");
		it.argument("var", it.name("var")).argument("fd", it.name("fd")).argument("index", FieldValue.hex(index))
				.argument("pages", pages).argument("prot", it.word("prot", "rw")).argument("share", isPrivate ? "private" : "shared");
		Operation mmap = new Operation.Mmap(it.descriptor("fd"), index, pages * PAGE, it.protection("prot", "rw"), !isPrivate,
				it.number("at"));
		if (it.tell(mmap) instanceof Outcome.Mapped(long address)) {
			it.variables().mapped(it.name("var"), address, pages * PAGE);
			it.result("addr", FieldValue.hex(address));
		}
	}

	static void munmap(Performance it) {
		long page = it.number("page");
		long pages = it.number("pages", length(it) / PAGE - page);
		it.argument("var", it.name("var")).argument("page", page).argument("pages", pages);
		onMapping(it, start -> new Operation.Munmap(start + page * PAGE, pages * PAGE));
	}

	static void mprotect(Performance it) {
		long page = it.number("page");
		long pages = it.number("pages");
		it.argument("var", it.name("var")).argument("page", page).argument("pages", pages).argument("prot", it.word("prot", "-"));
		onMapping(it, start -> new Operation.Mprotect(start + page * PAGE, pages * PAGE, it.protection("prot", "-")));
	}

	static void madvise(Performance it) {
		long page = it.number("page");
		long pages = it.number("pages");
		long advice = it.number("advice");
		it.argument("var", it.name("var")).argument("page", page).argument("pages", pages).argument("advice", advice);
		onMapping(it, start -> new Operation.Madvise(start + page * PAGE, pages * PAGE, (int) advice));
	}

	/** To be moved, it first gets memory of its new size, so that the kernel chooses where. */
	static void mremap(Performance it) {
		long pages = it.number("pages");
		boolean move = it.has("move");
		it.argument("var", it.name("var")).argument("pages", pages).argument("maymove", move ? 1 : 0);
		OptionalLong start = address(it);
		if (start.isEmpty()) {
			it.refused(Errno.EBADF);
			return;
		}
		OptionalLong target = OptionalLong.empty();
		if (move) {
			Outcome place = it.execute(new Operation.MmapAnonymous(pages * PAGE, Set.of(), it.number("at")));
			target = OptionalLong.of(place instanceof Outcome.Mapped(long address) ? address : -1);
		}
		if (it.tell(new Operation.Mremap(start.getAsLong(), length(it), pages * PAGE, target)) instanceof Outcome.Mapped(long address)) {
			it.variables().moved(it.name("var"), address, pages * PAGE);
			it.result("addr", FieldValue.hex(address));
		}
	}

	static void peek(Performance it) {
		long offset = it.number("off");
		long wanted = it.number("n", 8);
		int length = Long.compareUnsigned(wanted, MOST_PEEKED) > 0 ? MOST_PEEKED : (int) wanted;
		it.argument("var", it.name("var")).argument("off", FieldValue.hex(offset)).argument("n", length);
		if (onMapping(it, start -> new Operation.Peek(start + offset, length)) instanceof Outcome.Bytes read) {
			it.result("bytes", FieldValue.of(HexFormat.of().formatHex(read.bytes())));
		}
	}

	static void poke(Performance it) {
		long offset = it.number("off");
		List<Long> values = it.numbers("byte");
		byte[] bytes = new byte[values.size()];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = values.get(i).byteValue();
		}
		it.argument("var", it.name("var")).argument("off", FieldValue.hex(offset)).argument("bytes", HexFormat.of().formatHex(bytes));
		onMapping(it, start -> new Operation.Poke(start + offset, bytes));
	}

	/** A name that never was a mapping is refused without asking the machine. */
	private static Outcome onMapping(Performance it, LongFunction<Operation> operation) {
		OptionalLong start = address(it);
		return it.tell(start.isPresent() ? it.execute(operation.apply(start.getAsLong())) : new Outcome.Refused(Errno.EBADF));
	}

	private static OptionalLong address(Performance it) {
		return it.variables().get(it.name("var")).map(Variables.Variable::address).orElse(OptionalLong.empty());
	}

	private static long length(Performance it) {
		return it.variables().get(it.name("var")).map(Variables.Variable::length).orElse(0L);
	}
}
