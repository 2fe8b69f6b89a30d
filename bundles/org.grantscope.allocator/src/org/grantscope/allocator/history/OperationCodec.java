package org.grantscope.allocator.history;

import static org.grantscope.allocator.history.OperationCodec.Kind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.Protection;

/**
 * Steps as bytes, about a dozen each: who, the kind of the operation, then its fields in the order of the record. The bytes
 * are for the memory of this program alone: another version may count the kinds differently.
 */
final class OperationCodec {

	private static final Kind[] KINDS = Kind.values();
	private static final Device[] DEVICES = Device.values();
	private static final List<Set<Protection>> PROTECTIONS = protections();
	private static final Operation.Ioctl.Argument[] ARGUMENTS = Operation.Ioctl.Argument.values();

	/** The kinds of operations; the ordinal is the byte that stands for one. */
	enum Kind {
		OPEN, DUP, CLOSE, ALLOC, DEALLOC, SET_UNMAP_NOTIFY, MMAP, MUNMAP, MMAP_ANONYMOUS, MPROTECT, MADVISE, MREMAP, PEEK, POKE,
		SET_LIMIT, SET_FREE_PER_ITERATION, INSERT_MODULE, REMOVE_MODULE, IOCTL, READ, WRITE, GNTDEV_MAP, GNTDEV_UNMAP,
		GNTDEV_OFFSET, GNTDEV_SET_MAX_GRANTS, EVTCHN_BIND_UNBOUND, EVTCHN_BIND_INTERDOMAIN, EVTCHN_UNBIND, EVTCHN_NOTIFY,
		SOCKET_PAIR, FORK, EXIT, KILL, CALL, SET_ENTRY, PROTECT_ENTRY,
		UNPROTECT_ENTRY, ACCEPT_TRANSFER, WITHDRAW_TRANSFER, SLEEP, CREATE_DOMAIN, DESTROY_DOMAIN
	}

	private OperationCodec() {
	}

	static void write(ByteWriter out, ProcessId who, Operation operation) {
		write(out.writeInt(who.domid()).writeInt(who.pid()), operation);
	}

	static RecordedStep read(ByteReader in) {
		return new RecordedStep(new ProcessId(in.readInt(), in.readInt()), readOperation(in));
	}

	/** Each arm writes the record's fields; there is no default, so that none can be forgotten. */
	private static ByteWriter write(ByteWriter out, Operation operation) {
		return switch (operation) {
			case Operation.Open(Device device) -> kind(out, OPEN).writeInt(device.ordinal());
			case Operation.Dup(int fd) -> kind(out, DUP).writeInt(fd);
			case Operation.Close(int fd) -> kind(out, CLOSE).writeInt(fd);
			case Operation.Alloc o -> kind(out, ALLOC).writeInt(o.fd()).writeInt(o.domid()).writeInt(o.flags())
					.writeLong(o.count()).writeLong(o.room());
			case Operation.Dealloc(int fd, long index, long count) ->
				kind(out, DEALLOC).writeInt(fd).writeLong(index).writeLong(count);
			case Operation.SetUnmapNotify(int fd, long index, long action, long port) ->
				kind(out, SET_UNMAP_NOTIFY).writeInt(fd).writeLong(index).writeLong(action).writeLong(port);
			case Operation.Mmap o -> protection(kind(out, MMAP).writeInt(o.fd()).writeLong(o.index()).writeLong(o.length()),
					o.protection()).writeFlag(o.shared()).writeLong(o.hint());
			case Operation.Munmap(long address, long length) -> kind(out, MUNMAP).writeLong(address).writeLong(length);
			case Operation.MmapAnonymous o -> protection(kind(out, MMAP_ANONYMOUS).writeLong(o.length()), o.protection())
					.writeLong(o.hint());
			case Operation.Mprotect o ->
				protection(kind(out, MPROTECT).writeLong(o.address()).writeLong(o.length()), o.protection());
			case Operation.Madvise(long address, long length, int advice) ->
				kind(out, MADVISE).writeLong(address).writeLong(length).writeInt(advice);
			case Operation.Mremap o -> target(kind(out, MREMAP).writeLong(o.address()).writeLong(o.oldLength())
					.writeLong(o.newLength()), o.target());
			case Operation.Peek(long address, int length) -> kind(out, PEEK).writeLong(address).writeInt(length);
			case Operation.Poke(long address, byte[] bytes) -> kind(out, POKE).writeLong(address).writeBytes(bytes);
			case Operation.SetLimit(String text) -> kind(out, SET_LIMIT).writeText(text);
			case Operation.SetFreePerIteration(String text) -> kind(out, SET_FREE_PER_ITERATION).writeText(text);
			case Operation.InsertModule() -> kind(out, INSERT_MODULE);
			case Operation.RemoveModule() -> kind(out, REMOVE_MODULE);
			case Operation.Ioctl(int fd, long command, Operation.Ioctl.Argument argument) ->
				kind(out, IOCTL).writeInt(fd).writeLong(command).writeInt(argument.ordinal());
			case Operation.Read(int fd, int length) -> kind(out, READ).writeInt(fd).writeInt(length);
			case Operation.Write o -> kind(out, WRITE).writeInt(o.fd()).writeInts(o.ports());
			case Operation.GntdevMap o -> refs(kind(out, GNTDEV_MAP).writeInt(o.fd()), o.refs());
			case Operation.GntdevUnmap(int fd, long index, long count) ->
				kind(out, GNTDEV_UNMAP).writeInt(fd).writeLong(index).writeLong(count);
			case Operation.GntdevOffset(int fd, long address) -> kind(out, GNTDEV_OFFSET).writeInt(fd).writeLong(address);
			case Operation.GntdevSetMaxGrants(int fd, long count) ->
				kind(out, GNTDEV_SET_MAX_GRANTS).writeInt(fd).writeLong(count);
			case Operation.EvtchnBindUnbound(int fd, long domid) -> kind(out, EVTCHN_BIND_UNBOUND).writeInt(fd).writeLong(domid);
			case Operation.EvtchnBindInterdomain(int fd, long domid, long port) ->
				kind(out, EVTCHN_BIND_INTERDOMAIN).writeInt(fd).writeLong(domid).writeLong(port);
			case Operation.EvtchnUnbind(int fd, long port) -> kind(out, EVTCHN_UNBIND).writeInt(fd).writeLong(port);
			case Operation.EvtchnNotify(int fd, long port) -> kind(out, EVTCHN_NOTIFY).writeInt(fd).writeLong(port);
			case Operation.SocketPair() -> kind(out, SOCKET_PAIR);
			case Operation.Fork() -> kind(out, FORK);
			case Operation.Exit() -> kind(out, EXIT);
			case Operation.Kill(int pid) -> kind(out, KILL).writeInt(pid);
			case Operation.Call o -> HypercallCodec.write(kind(out, CALL), o.hypercall());
			case Operation.SetEntry(long ref, long first, long last) ->
				kind(out, SET_ENTRY).writeLong(ref).writeLong(first).writeLong(last);
			case Operation.ProtectEntry(long ref) -> kind(out, PROTECT_ENTRY).writeLong(ref);
			case Operation.UnprotectEntry(long ref) -> kind(out, UNPROTECT_ENTRY).writeLong(ref);
			case Operation.AcceptTransfer(long ref, int domid, long frame) ->
				kind(out, ACCEPT_TRANSFER).writeLong(ref).writeInt(domid).writeLong(frame);
			case Operation.WithdrawTransfer(long ref) -> kind(out, WITHDRAW_TRANSFER).writeLong(ref);
			case Operation.Sleep(long milliseconds) -> kind(out, SLEEP).writeLong(milliseconds);
			case Operation.CreateDomain o -> SettingsCodec.write(kind(out, CREATE_DOMAIN), o.settings());
			case Operation.DestroyDomain(int domid) -> kind(out, DESTROY_DOMAIN).writeInt(domid);
		};
	}

	private static Operation readOperation(ByteReader in) {
		return switch (KINDS[in.readInt()]) {
			case OPEN -> new Operation.Open(DEVICES[in.readInt()]);
			case DUP -> new Operation.Dup(in.readInt());
			case CLOSE -> new Operation.Close(in.readInt());
			case ALLOC -> new Operation.Alloc(in.readInt(), in.readInt(), in.readInt(), in.readLong(), in.readLong());
			case DEALLOC -> new Operation.Dealloc(in.readInt(), in.readLong(), in.readLong());
			case SET_UNMAP_NOTIFY -> new Operation.SetUnmapNotify(in.readInt(), in.readLong(), in.readLong(), in.readLong());
			case MMAP -> new Operation.Mmap(in.readInt(), in.readLong(), in.readLong(), protection(in), in.readFlag(),
					in.readLong());
			case MUNMAP -> new Operation.Munmap(in.readLong(), in.readLong());
			case MMAP_ANONYMOUS -> new Operation.MmapAnonymous(in.readLong(), protection(in), in.readLong());
			case MPROTECT -> new Operation.Mprotect(in.readLong(), in.readLong(), protection(in));
			case MADVISE -> new Operation.Madvise(in.readLong(), in.readLong(), in.readInt());
			case MREMAP -> new Operation.Mremap(in.readLong(), in.readLong(), in.readLong(), target(in));
			case PEEK -> new Operation.Peek(in.readLong(), in.readInt());
			case POKE -> new Operation.Poke(in.readLong(), in.readBytes());
			case SET_LIMIT -> new Operation.SetLimit(in.readText());
			case SET_FREE_PER_ITERATION -> new Operation.SetFreePerIteration(in.readText());
			case INSERT_MODULE -> new Operation.InsertModule();
			case REMOVE_MODULE -> new Operation.RemoveModule();
			case IOCTL -> new Operation.Ioctl(in.readInt(), in.readLong(), ARGUMENTS[in.readInt()]);
			case READ -> new Operation.Read(in.readInt(), in.readInt());
			case WRITE -> new Operation.Write(in.readInt(), in.readInts());
			case GNTDEV_MAP -> new Operation.GntdevMap(in.readInt(), refs(in));
			case GNTDEV_UNMAP -> new Operation.GntdevUnmap(in.readInt(), in.readLong(), in.readLong());
			case GNTDEV_OFFSET -> new Operation.GntdevOffset(in.readInt(), in.readLong());
			case GNTDEV_SET_MAX_GRANTS -> new Operation.GntdevSetMaxGrants(in.readInt(), in.readLong());
			case EVTCHN_BIND_UNBOUND -> new Operation.EvtchnBindUnbound(in.readInt(), in.readLong());
			case EVTCHN_BIND_INTERDOMAIN -> new Operation.EvtchnBindInterdomain(in.readInt(), in.readLong(), in.readLong());
			case EVTCHN_UNBIND -> new Operation.EvtchnUnbind(in.readInt(), in.readLong());
			case EVTCHN_NOTIFY -> new Operation.EvtchnNotify(in.readInt(), in.readLong());
			case SOCKET_PAIR -> new Operation.SocketPair();
			case FORK -> new Operation.Fork();
			case EXIT -> new Operation.Exit();
			case KILL -> new Operation.Kill(in.readInt());
			case CALL -> new Operation.Call(HypercallCodec.read(in));
			case SET_ENTRY -> new Operation.SetEntry(in.readLong(), in.readLong(), in.readLong());
			case PROTECT_ENTRY -> new Operation.ProtectEntry(in.readLong());
			case UNPROTECT_ENTRY -> new Operation.UnprotectEntry(in.readLong());
			case ACCEPT_TRANSFER -> new Operation.AcceptTransfer(in.readLong(), in.readInt(), in.readLong());
			case WITHDRAW_TRANSFER -> new Operation.WithdrawTransfer(in.readLong());
			case SLEEP -> new Operation.Sleep(in.readLong());
			case CREATE_DOMAIN -> new Operation.CreateDomain(SettingsCodec.read(in));
			case DESTROY_DOMAIN -> new Operation.DestroyDomain(in.readInt());
		};
	}

	private static ByteWriter kind(ByteWriter out, Kind kind) {
		return out.writeInt(kind.ordinal());
	}

	private static ByteWriter protection(ByteWriter out, Set<Protection> protection) {
		int bits = 0;
		for (Protection each : protection) {
			bits |= 1 << each.ordinal();
		}
		return out.writeInt(bits);
	}

	private static Set<Protection> protection(ByteReader in) {
		return PROTECTIONS.get(in.readInt());
	}

	/** The set that each combination of bits stands for, made once. */
	private static List<Set<Protection>> protections() {
		Protection[] all = Protection.values();
		return IntStream.range(0, 1 << all.length)
				.mapToObj(bits -> Stream.of(all).filter(each -> (bits >> each.ordinal() & 1) != 0).collect(Collectors.toUnmodifiableSet()))
				.toList();
	}

	private static ByteWriter target(ByteWriter out, OptionalLong target) {
		return target.isPresent() ? out.writeFlag(true).writeLong(target.getAsLong()) : out.writeFlag(false);
	}

	private static OptionalLong target(ByteReader in) {
		return in.readFlag() ? OptionalLong.of(in.readLong()) : OptionalLong.empty();
	}

	private static ByteWriter refs(ByteWriter out, List<Operation.GrantRef> refs) {
		out.writeInt(refs.size());
		refs.forEach(ref -> out.writeLong(ref.domid()).writeLong(ref.ref()));
		return out;
	}

	private static List<Operation.GrantRef> refs(ByteReader in) {
		int count = in.readInt();
		List<Operation.GrantRef> refs = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			refs.add(new Operation.GrantRef(in.readLong(), in.readLong()));
		}
		return refs;
	}
}
