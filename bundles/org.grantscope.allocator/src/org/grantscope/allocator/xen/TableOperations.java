package org.grantscope.allocator.xen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;

/**
 * What domains ask about whole tables: {@code gnttab_setup_table}, {@code gnttab_query_size}, {@code gnttab_get_version},
 * {@code gnttab_get_status_frames}, {@code swap_grant_ref} and {@code _cache_flush} of {@code xen/common/grant_table.c}
 * (4.17), in the order of their checks.
 */
final class TableOperations {

	private final Hypervisor xen;
	private final Domain caller;

	TableOperations(Hypervisor xen, Domain caller) {
		this.xen = xen;
		this.caller = caller;
	}

	Outcome setup(Hypercall.SetupTable call) {
		return about(call.domid(), table -> {
			SharedTable shared = table.shared();
			if (call.frames() > shared.maxFrames()) {
				return new Outcome.Status(GrantStatus.GENERAL_ERROR);
			}
			int frames = (int) call.frames();
			if (frames > shared.frames()) {
				shared.grow(frames - shared.frames());
			}
			return new Outcome.TableFrames(table.sharedFrames().subList(0, frames));
		});
	}

	Outcome querySize(Hypercall.QuerySize call) {
		return about(call.domid(), table -> new Outcome.TableSize(table.shared().frames(), table.shared().maxFrames()));
	}

	Outcome statusFrames(Hypercall.GetStatusFrames call) {
		return about(call.domid(), table -> {
			List<Long> frames = table.statusFrames();
			return call.frames() > frames.size() ? new Outcome.Status(GrantStatus.GENERAL_ERROR)
					: new Outcome.TableFrames(frames.subList(0, (int) call.frames()));
		});
	}

	private Outcome about(int domid, Function<GrantTable, Outcome> answer) {
		Domain domain = xen.find(domid, caller);
		if (domain == null) {
			return new Outcome.Status(GrantStatus.BAD_DOMAIN);
		}
		return mayAct(domain) ? answer.apply(domain.grants()) : new Outcome.Status(GrantStatus.PERMISSION_DENIED);
	}

	Outcome version(Hypercall.GetVersion call) {
		Domain domain = xen.find(call.domid(), caller);
		if (domain == null) {
			return new Outcome.Refused(Errno.ESRCH);
		}
		return mayAct(domain) ? new Outcome.TableVersion(domain.table().version()) : new Outcome.Refused(Errno.EPERM);
	}

	/** {@code XSM_TARGET}. */
	private boolean mayAct(Domain domain) {
		return domain == caller || caller.isPrivileged();
	}

	Outcome swap(Hypercall.SwapGrantRef call) {
		return new Outcome.Status(swap(call.refA(), call.refB()));
	}

	private GrantStatus swap(long refA, long refB) {
		GrantTable table = caller.grants();
		if (!table.has(refA) || !table.has(refB)) {
			return GrantStatus.BAD_GNTREF;
		}
		int a = (int) refA;
		int b = (int) refB;
		if (a == b) {
			return GrantStatus.OKAY;
		}
		if (table.active(a) != null || table.active(b) != null) {
			return GrantStatus.EAGAIN;
		}
		TableMemory memory = table.memory();
		long[] entryA = memory.entry(a);
		long[] entryB = memory.entry(b);
		memory.setEntry(a, entryB[0], entryB[1]);
		memory.setEntry(b, entryA[0], entryA[1]);
		if (memory.version() == GrantTableVersion.V2) {
			int statusA = memory.status(a);
			int statusB = memory.status(b);
			memory.updateStatus(a, statusB, 0xffff);
			memory.updateStatus(b, statusA, 0xffff);
		}
		return GrantStatus.OKAY;
	}

	/** On x86 caches are cleaned, but never only invalidated. */
	Outcome flush(Hypercall.CacheFlush call) {
		long known = Hypercall.CacheFlush.CLEAN | Hypercall.CacheFlush.INVALIDATE;
		if (call.offset() >= Page.BYTES || call.offset() + call.length() > Page.BYTES || (call.operation() & ~known) != 0) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		if (call.length() == 0 || call.operation() == 0) {
			return new Outcome.Done();
		}
		long frame = call.page() >>> 12;
		if (!xen.memory().exists(frame)) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		Optional<Domain> found = xen.memory().page(frame).flatMap(page -> xen.domain(page.owner()));
		if (found.isEmpty()) {
			return new Outcome.Refused(Errno.EPERM);
		}
		Domain owner = found.get();
		if (owner != caller && !owner.grants().isUsedBy(caller.domid(), frame)) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		return call.operation() == Hypercall.CacheFlush.INVALIDATE ? new Outcome.Refused(Errno.EOPNOTSUPP)
				: new Outcome.Done();
	}
}
