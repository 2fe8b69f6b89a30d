package org.grantscope.model.table;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Domain;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.Machine;
import org.grantscope.model.capture.GrefMessages;
import org.grantscope.model.capture.Moments;

/**
 * The grants that wait, by what a domain's kernel printed, for their peer before they are freed.
 *
 * <p>A line of a freeing put off, without a later one of its being done, proves that only in a log that has the latter: Linux
 * prints it for debugging alone, while kernels before the totals came into the line print the former as a warning. So the
 * log must have such a line, or the totals, by which the former too is for debugging and both are printed or none. It must
 * not be older than the table, or the grant may have been freed meanwhile and granted anew; and neither gntalloc's list
 * nor a device's ring may have the reference now. Where the kernel's own list was seen whole, it counts and no log does. Where
 * anything of this is missing, nobody can tell.
 *
 * <p>Source: Linux 6.1 and later {@code drivers/xen/grant-table.c}, {@code gnttab_add_deferred} and
 * {@code gnttab_handle_deferred}.
 */
final class LogDeferrals {

	private LogDeferrals() {
	}

	/** {@code size}: of the table; what is named beyond it does not count. */
	static BitSet of(Domain domain, int size) {
		BitSet deferred = new BitSet();
		Machine machine = domain.getMachine();
		if (machine == null || domain.getMessages().isEmpty()
				|| domain.getDeferral() != null && domain.getDeferral().isComplete()) {
			return deferred;
		}
		Optional<Instant> seen = Moments.ofTable(domain).map(Moments::latest);
		GrefMessages messages = GrefMessages.of(domain);
		for (int ref : messages.refs()) {
			KernelMessage last = messages.lastOfFreeing(ref);
			if (ref >= 0 && ref < size && last != null && waits(last) && messages.tellsOfFreeing(last.getSource())
					&& seen.isPresent() && !isBefore(machine, last.getSource(), seen.get())) {
				deferred.set(ref);
			}
		}
		clearWhatIsHeld(domain, deferred);
		clearWhatIsFree(domain, deferred);
		clearWhatIsListed(domain, deferred);
		return deferred;
	}

	/** What waits is in use, or was a moment ago; an entry without a bit set was freed since the line was printed. */
	private static void clearWhatIsFree(Domain domain, BitSet deferred) {
		GrantTableImage image = domain.getTable() == null ? null : domain.getTable().getImage();
		for (int ref = deferred.nextSetBit(0); image != null && ref >= 0 && ref < image.entries(); ref = deferred.nextSetBit(ref + 1)) {
			if (!image.isUsed(ref)) {
				deferred.clear(ref);
			}
		}
	}

	/** What the kernel has on its free list does not wait. */
	private static void clearWhatIsListed(Domain domain, BitSet deferred) {
		TableDriverState.FreeList list = domain.getTable() == null ? null : domain.getTable().getFreeList();
		for (int ref = deferred.nextSetBit(0); list != null && ref >= 0; ref = deferred.nextSetBit(ref + 1)) {
			if (list.packed().has(ref)) {
				deferred.clear(ref);
			}
		}
	}

	private static boolean isBefore(Machine machine, String source, Instant seen) {
		return Moments.ofSource(machine, source).map(log -> log.latest().isBefore(seen)).orElse(true);
	}

	private static boolean waits(KernelMessage last) {
		return last.getKind() == KernelLog.Kind.DEFERRING || last.getKind() == KernelLog.Kind.STILL_PENDING;
	}

	private static void clearWhatIsHeld(Domain domain, BitSet deferred) {
		if (deferred.isEmpty()) {
			return;
		}
		if (domain.getDevice() != null) {
			domain.getDevice().getGrefs().stream().filter(gref -> gref.getRef() >= 0).forEach(gref -> deferred.clear(gref.getRef()));
		}
		domain.getFrontends().forEach(frontend -> frontend.getRings().stream().filter(ring -> ring.getNumber() >= 0)
				.forEach(ring -> deferred.clear(ring.getNumber())));
	}
}
