package org.grantscope.allocator.history;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.Protection;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;

/** Operations and outcomes in the words of scenarios, with what the numbers are: {@code alloc fd 3 domid 5 flags 1 count 2}. */
public final class StepText {

	private static final long PAGE = GrantTableVersion.FRAME_BYTES;

	private StepText() {
	}

	/** What is done. */
	public static String of(Operation operation) {
		return switch (operation) {
			case Operation.Open(Device device) -> switch (device) {
				case GNTALLOC -> "open gntalloc";
				case GNTDEV -> "gdopen gntdev";
				case EVTCHN -> "evopen evtchn";
			};
			case Operation.Dup(int fd) -> "dup fd " + fd;
			case Operation.Close(int fd) -> "close fd " + fd;
			case Operation.Request request -> ofRequest(request);
			case Operation.Mmap mmap -> "mmap fd %d index %s pages %d prot %s%s".formatted(mmap.fd(), hex(mmap.index()), pages(mmap.length()),
					letters(mmap.protection()), mmap.shared() ? "" : " private");
			case Operation.Munmap(long address, long length) -> "munmap " + hex(address) + " pages " + pages(length);
			case Operation.MmapAnonymous mmap -> "mmap of no file, pages " + pages(mmap.length());
			case Operation.Mprotect it -> "mprotect %s pages %d prot %s".formatted(hex(it.address()), pages(it.length()),
					letters(it.protection()));
			case Operation.Madvise it -> "madvise %s pages %d advice %d".formatted(hex(it.address()), pages(it.length()), it.advice());
			case Operation.Mremap it -> "mremap %s pages %d to %d%s".formatted(hex(it.address()), pages(it.oldLength()),
					pages(it.newLength()), it.target().isPresent() ? " move to " + hex(it.target().getAsLong()) : "");
			case Operation.Peek(long address, int length) -> "peek " + hex(address) + " n " + length;
			case Operation.Poke poke -> "poke " + hex(poke.address()) + " bytes " + HexFormat.ofDelimiter(" ").formatHex(poke.bytes());
			case Operation.SetLimit(String text) -> "limit " + text.strip();
			case Operation.SetFreePerIteration(String text) -> "free_per_iteration " + text.strip();
			case Operation.InsertModule() -> "insmod";
			case Operation.RemoveModule() -> "rmmod";
			case Operation.Ioctl ioctl -> "rawioctl fd %d cmd %s %s".formatted(ioctl.fd(), hex(ioctl.command()),
					ioctl.argument().name().toLowerCase(Locale.ROOT));
			case Operation.Read(int fd, int length) -> "read fd " + fd + " n " + length;
			case Operation.Write(int fd, List<Integer> ports) -> "write fd " + fd + " ports " + list(ports);
			case Operation.SocketPair() -> "socketpair";
			case Operation.Fork() -> "fork";
			case Operation.Exit() -> "exit";
			case Operation.Kill(int pid) -> "kill p" + pid;
			case Operation.Call(Hypercall call) -> ofCall(call);
			case Operation.EntryWrite write -> ofWrite(write);
			case Operation.Sleep(long milliseconds) -> "sleep ms " + milliseconds;
			case Operation.CreateDomain it -> "domain dom%d version %d kernel %s".formatted(it.settings().domid(),
					it.settings().version().number(), it.settings().profile().id());
			case Operation.DestroyDomain(int domid) -> "destroy dom" + domid;
		};
	}

	private static String ofRequest(Operation.Request request) {
		return switch (request) {
			case Operation.Alloc it -> "alloc fd %d domid %d flags %d count %d".formatted(it.fd(), it.domid(), it.flags(), it.count())
					+ (it.room() == it.count() ? "" : " room " + it.room());
			case Operation.Dealloc it -> "dealloc fd %d index %s count %d".formatted(it.fd(), hex(it.index()), it.count());
			case Operation.SetUnmapNotify it -> "notify fd %d index %s action %d port %d".formatted(it.fd(), hex(it.index()), it.action(),
					it.port());
			case Operation.GntdevMap it -> "gdmap fd %d %s".formatted(it.fd(),
					it.refs().stream().map(ref -> "d%d:%d".formatted(ref.domid(), ref.ref())).collect(Collectors.joining(" ")));
			case Operation.GntdevUnmap it -> "gdunmap fd %d index %s count %d".formatted(it.fd(), hex(it.index()), it.count());
			case Operation.GntdevOffset it -> "gdoff fd %d vaddr %s".formatted(it.fd(), hex(it.address()));
			case Operation.GntdevSetMaxGrants it -> "gdmax fd %d count %d".formatted(it.fd(), it.count());
			case Operation.EvtchnBindUnbound it -> "evbind fd %d remote %d".formatted(it.fd(), it.remoteDomid());
			case Operation.EvtchnBindInterdomain it -> "evinter fd %d remote %d port %d".formatted(it.fd(), it.remoteDomid(),
					it.remotePort());
			case Operation.EvtchnUnbind it -> "evunbind fd %d port %d".formatted(it.fd(), it.port());
			case Operation.EvtchnNotify it -> "evnotify fd %d port %d".formatted(it.fd(), it.port());
		};
	}

	private static String ofWrite(Operation.EntryWrite write) {
		return switch (write) {
			case Operation.SetEntry it -> "setraw gref %d %s %s".formatted(it.ref(), hex(it.first()), hex(it.last()));
			case Operation.ProtectEntry(long ref) -> "protect gref " + ref;
			case Operation.UnprotectEntry(long ref) -> "unprotect gref " + ref;
			case Operation.AcceptTransfer it -> "accept gref %d domid %d frame %s".formatted(it.ref(), it.domid(), hex(it.frame()));
			case Operation.WithdrawTransfer(long ref) -> "withdraw gref " + ref;
		};
	}

	private static String ofCall(Hypercall call) {
		return switch (call) {
			case Hypercall.MapGrantRef it -> "hmap domid %d gref %d flags %d".formatted(it.domid(), it.ref(), it.flags());
			case Hypercall.UnmapGrantRef it -> "hunmap handle %d bus %s".formatted(it.handle(), hex(it.devBusAddress()));
			case Hypercall.Copy it -> "gcopy %s to %s len %d".formatted(side(it.source()), side(it.destination()), it.length());
			case Hypercall.Transfer it -> "transfer frame %s domid %d gref %d".formatted(hex(it.frame()), it.domid(), it.ref());
			case Hypercall.SwapGrantRef it -> "swap gref %d gref %d".formatted(it.refA(), it.refB());
			case Hypercall.QuerySize(int domid) -> "querysize domid " + domid;
			case Hypercall.SetupTable it -> "setuptable domid %d frames %d".formatted(it.domid(), it.frames());
			case Hypercall.GetVersion(int domid) -> "getversion domid " + domid;
			case Hypercall.SetVersion(long version) -> "setversion " + version;
			case Hypercall.UnmapAndReplace it -> "hypercall " + it;
			case Hypercall.GetStatusFrames it -> "hypercall " + it;
			case Hypercall.CacheFlush it -> "hypercall " + it;
			case Hypercall.AllocUnbound it -> "hypercall " + it;
			case Hypercall.BindInterdomain it -> "hypercall " + it;
			case Hypercall.CloseChannel it -> "hypercall " + it;
			case Hypercall.Send it -> "hypercall " + it;
			case Hypercall.Status it -> "hypercall " + it;
			case Hypercall.Unmask it -> "hypercall " + it;
		};
	}

	private static String side(Hypercall.Copy.Side side) {
		return "d%d:%s+%d".formatted(side.domid(), Long.toUnsignedString(side.page()), side.offset());
	}

	/** What came back. */
	public static String of(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Done() -> "ok";
			case Outcome.Opened(int fd) -> "fd " + fd;
			case Outcome.OpenedPair(int first, int second) -> "fd " + first + ", fd " + second;
			case Outcome.Allocated(long index, List<Integer> grefs) -> "index " + hex(index) + ", grefs " + list(grefs);
			case Outcome.Undelivered it -> it.errno().name() + ", index " + hex(it.index()) + ", grefs " + list(it.grefs());
			case Outcome.Mapped(long address) -> "addr " + hex(address);
			case Outcome.Bytes it -> "bytes " + HexFormat.ofDelimiter(" ").formatHex(it.bytes());
			case Outcome.Indexed(long index) -> "index " + hex(index);
			case Outcome.OffsetFound(long index, int pages) -> "offset " + hex(index) + ", count " + pages;
			case Outcome.Bound(int port) -> "port " + port;
			case Outcome.Ports(List<Integer> ports) -> ports.isEmpty() ? "no ports" : "ports " + list(ports);
			case Outcome.Forked(int pid) -> "p" + pid;
			case Outcome.Status(GrantStatus status) -> status.symbol();
			case Outcome.GrantMapped(int handle, long bus) -> "handle " + Integer.toUnsignedString(handle) + ", bus " + hex(bus);
			case Outcome.PageReceived(long frame) -> "frame " + hex(frame);
			case Outcome.TableFrames(List<Long> frames) -> "frames " + frames.size();
			case Outcome.TableSize(int frames, int most) -> "frames " + frames + ", max " + most;
			case Outcome.TableVersion(GrantTableVersion version) -> "version " + version.number();
			case Outcome.ChannelStatus it -> it.state().name().toLowerCase(Locale.ROOT);
			case Outcome.Refused it -> it.errno().name();
			case Outcome.Faulted it -> "SIG" + it.signal().name();
		};
	}

	/** Whether it is an error, a signal, or another status than GNTST_okay. */
	public static boolean isRefusal(Outcome outcome) {
		return outcome instanceof Outcome.Refused || outcome instanceof Outcome.Faulted || outcome instanceof Outcome.Undelivered
				|| outcome instanceof Outcome.Status(GrantStatus status) && status != GrantStatus.OKAY;
	}

	private static String letters(Set<Protection> protection) {
		StringBuilder letters = new StringBuilder();
		for (Protection one : Protection.values()) {
			letters.append(protection.contains(one) ? "rwx".charAt(one.ordinal()) + "" : "");
		}
		return letters.isEmpty() ? "-" : letters.toString();
	}

	private static String list(List<?> numbers) {
		StringJoiner joined = new StringJoiner(" ");
		numbers.stream().limit(16).forEach(number -> joined.add(number.toString()));
		return numbers.size() > 16 ? joined + " and " + (numbers.size() - 16) + " more" : joined.toString();
	}

	private static long pages(long length) {
		return Long.divideUnsigned(length + PAGE - 1, PAGE);
	}

	private static String hex(long value) {
		return "0x" + Long.toHexString(value);
	}
}
