package org.grantscope.debug.ui.memory;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.GrantFrames;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;

/**
 * Reads the pages of a block that are wanted, in the background, and tells of the picture after each read. The user can cancel
 * it in the Progress view: what was wanted then stays unread until it is asked for again. Thread-safe.
 */
final class PageReader extends Job {

	/** So many pages that follow each other are read at once. */
	private static final int TOGETHER = 16;

	private final IMemoryBlock block;
	private final Consumer<MemoryPicture> seen;
	private final Consumer<String> failed;
	private final BitSet wanted = new BitSet();
	private @Nullable MemoryPicture picture;
	private Optional<GrantTableVersion> version = Optional.empty();
	private int first;
	/** Counts how often the memory may have become another. */
	private int age;

	/** Calls both on the job's thread; {@code failed} with why the block cannot be shown at all. */
	PageReader(IMemoryBlock block, Consumer<MemoryPicture> seen, Consumer<String> failed) {
		super("Reading grant entries");
		this.block = block;
		this.seen = seen;
		this.failed = failed;
	}

	/** These pages are wanted, and those asked for before are no more; pages that were read since the last change are not read again. */
	void ask(BitSet pages) {
		synchronized (this) {
			wanted.clear();
			wanted.or(pages);
		}
		schedule();
	}

	/** The memory may be another. */
	void changed() {
		synchronized (this) {
			age++;
		}
		change(MemoryPicture::aged);
	}

	/** The entries are of that version, or of the one that the bytes look like; the first one is of that number. */
	void decode(Optional<GrantTableVersion> asVersion, int firstRef) {
		synchronized (this) {
			version = asVersion;
			first = firstRef;
		}
		change(now -> now.as(asVersion.orElseGet(() -> guess(now)), firstRef));
	}

	private void change(UnaryOperator<MemoryPicture> how) {
		MemoryPicture changed;
		synchronized (this) {
			MemoryPicture now = picture;
			if (now == null) {
				return;
			}
			changed = how.apply(now);
			picture = changed;
		}
		seen.accept(changed);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			if (current() == null) {
				long length = BlockBytes.length(block);
				synchronized (this) {
					picture = MemoryPicture.of(length, version.orElse(GrantTableVersion.V1), first);
					wanted.set(0);
				}
			}
			for (BitSet run = taken(); !run.isEmpty() && !monitor.isCanceled(); run = taken()) {
				read(run.nextSetBit(0), run.cardinality());
			}
			return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
		} catch (DebugException e) {
			failed.accept(String.valueOf(e.getMessage()));
			return Status.OK_STATUS; // the rendering says so
		}
	}

	private synchronized int age() {
		return age;
	}

	private synchronized @Nullable MemoryPicture current() {
		return picture;
	}

	/** Pages to be read at once; taken out of what is wanted. */
	private synchronized BitSet taken() {
		BitSet run = new BitSet();
		MemoryPicture now = picture;
		if (now == null) {
			return run;
		}
		int page = wanted.nextSetBit(0);
		while (page >= 0 && page < now.pageCount() && now.isFresh(page)) {
			page = wanted.nextSetBit(page + 1);
		}
		for (int i = page; i >= 0 && i < Math.min(now.pageCount(), page + TOGETHER) && wanted.get(i) && !now.isFresh(i); i++) {
			run.set(i);
		}
		wanted.andNot(run);
		return run;
	}

	/** What cannot be read together is read page by page; a page that cannot be read is known to be so. */
	private void read(int page, int count) {
		BlockBytes read;
		int then = age();
		try {
			read = BlockBytes.read(block, (long) page * MemoryPicture.PAGE, count * MemoryPicture.PAGE);
		} catch (DebugException e) {
			if (count > 1) {
				for (int i = 0; i < count; i++) {
					read(page + i, 1);
				}
				return;
			}
			read = new BlockBytes(new byte[MemoryPicture.PAGE], new BitSet());
		}
		BlockBytes found = read;
		change(now -> {
			if (then != age) {
				wanted.set(page, page + count); // read before the change, or in the middle of it
				return now;
			}
			MemoryPicture next = now.with(page, found);
			return page == 0 && version.isEmpty() && !now.isRead(0) ? next.as(guess(next), first) : next;
		});
	}

	/** The version that the first page's entries look like. */
	private static GrantTableVersion guess(MemoryPicture picture) {
		try {
			return GrantFrames.read(new Origin("memory", Instant.EPOCH), 0, Optional.empty(), picture.firstPage(), null).image().version();
		} catch (FormatException e) {
			return GrantTableVersion.V1;
		}
	}
}
