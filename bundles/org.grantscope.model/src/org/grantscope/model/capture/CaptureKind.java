package org.grantscope.model.capture;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Capture;

/** The words in which a {@link Capture} says what it told, and what they mean. They are stored with a machine. */
public final class CaptureKind {

	private static final String RAW = "raw frames of d";
	private static final String FREE = "free and deferred grants of d";
	private static final String TRACKED = "entries that Xen tracks";
	private static final String SYMBOLS = "kernel symbols";
	private static final String NOT_READ = "nothing that could be read";
	private static final String SUPERSEDED = "superseded by ";

	private CaptureKind() {
	}

	/** What that observation tells, for people. */
	public static String of(Observation observation) {
		return switch (observation) {
			case RawTable raw -> RAW + raw.domid();
			case TrackedEntries tracked -> TRACKED;
			case DriverState driver -> "gntalloc of d" + driver.domid();
			case TableDriverState driver -> FREE + driver.domid();
			case EventChannels channels -> "event channels";
			case DomainList list -> "list of domains";
			case Frontends frontends -> "devices in xenstore";
			case KernelLog log -> log.domid().isEmpty() ? "Xen's log" : "kernel log of d" + log.domid().getAsInt();
			case KernelSymbols symbols -> SYMBOLS;
			case NotRead notRead -> NOT_READ;
		};
	}

	/** The remark of a capture that is not shown at all, because others tell of the same things later. */
	public static String superseded(String by) {
		return SUPERSEDED + by;
	}

	/** Whether what the machine shows comes from that capture: it was read, was not superseded, and says what is, not where. */
	public static boolean isShown(Capture capture) {
		String remark = capture.getRemark();
		return !SYMBOLS.equals(capture.getKind()) && !NOT_READ.equals(capture.getKind())
				&& (remark == null || !remark.startsWith(SUPERSEDED));
	}

	/** Whether the raw frames of that domain's table come from that capture. */
	static boolean isOfFrames(Capture capture, Integer domid) {
		return isShown(capture) && (RAW + domid).equals(capture.getKind());
	}

	/** Whether that domain's free list comes from that capture. */
	static boolean isOfFreeList(Capture capture, Integer domid) {
		return isShown(capture) && (FREE + domid).equals(capture.getKind());
	}

	/** Whether the grant table of that domain, null for the unknown one, comes from that capture, all of it or a part. */
	static boolean isOfTable(Capture capture, @Nullable Integer domid) {
		return isShown(capture) && (TRACKED.equals(capture.getKind()) || domid != null && (RAW + domid).equals(capture.getKind()));
	}
}
