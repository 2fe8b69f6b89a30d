package org.grantscope.allocator.linux;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.xen.SharedTable;
import org.grantscope.core.abi.Errno;

/**
 * What a kernel does to entries of its table itself, by the rules that Xen's {@code xen/include/public/grant_table.h} (4.17)
 * gives for changing an entry while Xen may use it.
 */
final class EntryWrites {

	private EntryWrites() {
	}

	static Outcome perform(SharedTable table, Operation.EntryWrite write) {
		if (write.ref() >= table.entries()) {
			return new Outcome.Refused(Errno.ERANGE);
		}
		int ref = (int) write.ref();
		return switch (write) {
			case Operation.SetEntry(long unused, long first, long last) -> done(table.write(ref, first, last), Errno.ERANGE);
			case Operation.ProtectEntry protect -> done(table.writeProtect(ref), Errno.EBUSY);
			case Operation.UnprotectEntry unprotect -> {
				table.allowWriting(ref);
				yield new Outcome.Done();
			}
			case Operation.AcceptTransfer(long unused, int domid, long frame) -> {
				table.acceptTransfer(ref, domid, frame);
				yield new Outcome.Done();
			}
			case Operation.WithdrawTransfer withdraw -> withdraw(table, ref);
		};
	}

	private static Outcome done(boolean done, Errno otherwise) {
		return done ? new Outcome.Done() : new Outcome.Refused(otherwise);
	}

	/** A kernel would wait while the transfer is committed and not completed; here it is told to try again. */
	private static Outcome withdraw(SharedTable table, int ref) {
		return switch (table.withdrawTransfer(ref)) {
			case WITHDRAWN -> new Outcome.Done();
			case COMMITTED -> new Outcome.Refused(Errno.EAGAIN);
			case COMPLETED -> new Outcome.PageReceived(table.snapshot().frame(ref));
		};
	}
}
