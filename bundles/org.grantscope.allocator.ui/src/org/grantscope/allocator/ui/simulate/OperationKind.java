package org.grantscope.allocator.ui.simulate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Operation.SetUnmapNotify;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.Protection;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;

/** What can be done to a simulated machine, with what must be told for it. */
enum OperationKind {

	/** Opens gntalloc. */
	OPEN(Group.FILE, "Open gntalloc", "Opens /dev/xen/gntalloc.", it -> it.execute(new Operation.Open())),
	/** Opens gntdev. */
	OPEN_GNTDEV(Group.FILE, "Open gntdev", "Opens /dev/xen/gntdev.", it -> it.execute(new Operation.Open(Device.GNTDEV))),
	/** Opens evtchn. */
	OPEN_EVTCHN(Group.FILE, "Open evtchn", "Opens /dev/xen/evtchn.", it -> it.execute(new Operation.Open(Device.EVTCHN))),
	/** Closes a descriptor. */
	CLOSE(Group.FILE, "Close", "Closes a descriptor. The file lives on while a mapping holds it.",
			it -> it.execute(new Operation.Close(it.small("fd"))), fd()),

	/** Offers pages. */
	ALLOC(Group.GRANT, "Allocate", "IOCTL_GNTALLOC_ALLOC_GREF: offers new pages to a domain.",
			it -> it.execute(new Operation.Alloc(it.small("fd"), it.small("domid"), it.flag("writable") ? 1 : 0, it.number("count"))), fd(),
			Field.number("domid", "To domain", Domid.MAX, 1), Field.flag("writable", "Writable", true),
			Field.number("count", "Pages", Operation.MAX_U32, 1)),
	/** Takes pages out of the file. */
	DEALLOC(Group.GRANT, "Deallocate", "IOCTL_GNTALLOC_DEALLOC_GREF: takes pages out of the file; a mapping may keep them.",
			it -> it.execute(new Operation.Dealloc(it.small("fd"), it.number("index"), it.number("count"))), fd(), index(),
			Field.number("count", "Pages", Operation.MAX_U32, 1)),
	/** Sets what happens on unmap. */
	NOTIFY(Group.GRANT, "Set Unmap Notify", "IOCTL_GNTALLOC_SET_UNMAP_NOTIFY: what happens when the last local user goes.",
			OperationKind::setNotify, fd(), index(), Field.number("offset", "Byte in the page", 4095, 0),
			Field.flag("clear", "Clear the byte", true), Field.flag("send", "Send an event", false),
			Field.number("port", "Port", Operation.MAX_U32, 0)),
	/** Maps pages of a file. */
	MMAP(Group.GRANT, "Map", "mmap: maps pages of an open file into the process.",
			it -> it.execute(new Operation.Mmap(it.small("fd"), it.number("index"), it.bytes("count"), protection(it), true)), fd(),
			index(), Field.number("count", "Pages", 1L << 32, 1), Field.flag("writable", "Writable", true)),
	/** Unmaps pages. */
	MUNMAP(Group.GRANT, "Unmap", "munmap: unmaps what lies in the range.",
			it -> it.execute(new Operation.Munmap(it.number("address"), it.bytes("pages"))), Field.hex("address", "Address"),
			Field.number("pages", "Pages", 1L << 32, 1)),

	/** Another domain's process maps grants. */
	MAP_ELSEWHERE(Group.PEER, "Map in Another Domain", "The first process of a domain maps grants of another through gntdev.",
			OperationKind::mapElsewhere, Field.number("peer", "In domain", Domid.FIRST_RESERVED - 1, 1),
			Field.number("granter", "Grants of domain", Domid.MAX, 0), Field.numbers("refs", "References"),
			Field.flag("writable", "Writable", true)),
	/** Another domain's process unmaps grants. */
	UNMAP_ELSEWHERE(Group.PEER, "Unmap in Another Domain", "The first process of a domain unmaps what it has at an address.",
			it -> it.machine().execute(new ProcessId(it.small("peer"), ProcessId.FIRST),
					new Operation.Munmap(it.number("peerAddress"), it.bytes("peerPages"))),
			Field.number("peer", "In domain", Domid.FIRST_RESERVED - 1, 1), Field.hex("peerAddress", "Address"),
			Field.number("peerPages", "Pages", 1L << 32, 1)),
	/** A hypercall maps a grant. */
	HYPERCALL_MAP(Group.PEER, "Map by Hypercall", "GNTTABOP_map_grant_ref of the process's domain, past its drivers.",
			it -> it.execute(new Operation.Call(new Hypercall.MapGrantRef(0, it.flag("writable") ? 1 : 5, it.number("ref"), it.small("granter")))),
			Field.number("granter", "Grant of domain", Domid.MAX, 0), Field.number("ref", "Reference", Operation.MAX_U32, 8),
			Field.flag("writable", "Writable", true)),
	/** A hypercall unmaps a grant. */
	HYPERCALL_UNMAP(Group.PEER, "Unmap by Hypercall", "GNTTABOP_unmap_grant_ref of the process's domain, past its drivers.",
			it -> it.execute(new Operation.Call(new Hypercall.UnmapGrantRef(0, it.number("bus"), it.number("handle")))),
			Field.number("handle", "Handle", Operation.MAX_U32, 0), Field.hex("bus", "Bus address")),

	/** A port that waits. */
	BIND_UNBOUND(Group.EVENT, "Bind Event Channel", "IOCTL_EVTCHN_BIND_UNBOUND_PORT: a port that waits for a domain.",
			it -> it.execute(new Operation.EvtchnBindUnbound(it.small("fd"), it.number("remote"))), fd(),
			Field.number("remote", "For domain", Operation.MAX_U32, 1)),
	/** A port bound to another. */
	BIND_INTERDOMAIN(Group.EVENT, "Bind to a Domain's Port", "IOCTL_EVTCHN_BIND_INTERDOMAIN: a port bound to a domain's port.",
			it -> it.execute(new Operation.EvtchnBindInterdomain(it.small("fd"), it.number("remote"), it.number("port"))), fd(),
			Field.number("remote", "Domain", Operation.MAX_U32, 0), Field.number("port", "Its port", Operation.MAX_U32, 1)),
	/** Sends an event. */
	SEND(Group.EVENT, "Send Event", "IOCTL_EVTCHN_NOTIFY: sends an event to the other end.",
			it -> it.execute(new Operation.EvtchnNotify(it.small("fd"), it.number("port"))), fd(),
			Field.number("port", "Port", Operation.MAX_U32, 1)),
	/** Reads events. */
	PENDING(Group.EVENT, "Read Events", "Reads which ports have had events, and writes them back, which unmasks them.",
			it -> it.processes().pending(it.who(), it.small("fd")), fd()),

	/** Forks. */
	FORK(Group.PROCESS, "Fork", "The process makes a copy of itself; a socket tells the copy what to do, as in scenarios.",
			it -> it.processes().fork(it.who())),
	/** Ends. */
	EXIT(Group.PROCESS, "Exit", "The process ends: its mappings go, then its descriptors.", it -> it.processes().exit(it.who())),

	/** Time passes. */
	SLEEP(Group.MACHINE, "Advance Time", "Time passes in the whole machine; timers fire.",
			it -> it.execute(new Operation.Sleep(it.number("ms"))), Field.number("ms", "Milliseconds", Operation.Sleep.MOST, 1000)),
	/** Sets the limit. */
	LIMIT(Group.MACHINE, "Set Limit", "Writes gntalloc's parameter limit, as text.", it -> it.execute(new Operation.SetLimit(it.word("limit"))),
			Field.word("limit", "Limit", "1024")),
	/** Sets how much is freed. */
	FREE_PER_ITERATION(Group.MACHINE, "Set free_per_iteration", "Writes how many deferred entries the kernel tries to free each second.",
			it -> it.execute(new Operation.SetFreePerIteration(it.word("most"))), Field.word("most", "Entries", "10")),
	/** Makes a domain. */
	CREATE(Group.MACHINE, "Create Domain", "The toolstack makes a domain, whose Linux boots.", OperationKind::create,
			Field.number("newDomid", "Number", Domid.FIRST_RESERVED - 1, 2), Field.number("version", "Table version, 1 or 2", 2, 1),
			Field.word("kernel", "Kernel", KernelProfile.LINUX_6_1_192.id())),
	/** Destroys a domain. */
	DESTROY(Group.MACHINE, "Destroy Domain", "The toolstack destroys a domain; its pages stay while others use them.",
			it -> it.execute(new Operation.DestroyDomain(it.small("peer"))), Field.number("peer", "Number", Domid.FIRST_RESERVED - 1, 1));

	/** Operations that stand together in a menu. */
	enum Group {
		FILE, GRANT, PEER, EVENT, PROCESS, MACHINE
	}

	private static final long PAGE = GrantTableVersion.FRAME_BYTES;

	final Group group;
	final String title;
	final String description;
	final List<Field> fields;
	private final Function<Entered, Outcome> run;

	OperationKind(Group group, String title, String description, Function<Entered, Outcome> run, Field... fields) {
		this.group = group;
		this.title = title;
		this.description = description;
		this.run = run;
		this.fields = List.of(fields);
	}

	/** Does it; blocks while the machine is busy. */
	Outcome run(Entered entered) {
		return run.apply(entered);
	}

	/** Which file of the process is meant, for what it can do. */
	Set<Device> devices() {
		return switch (group) {
			case EVENT -> EnumSet.of(Device.EVTCHN);
			case GRANT -> this == MMAP ? EnumSet.of(Device.GNTALLOC, Device.GNTDEV) : EnumSet.of(Device.GNTALLOC);
			case FILE, PEER, PROCESS, MACHINE -> EnumSet.allOf(Device.class);
		};
	}

	private static Field fd() {
		return Field.number("fd", "Descriptor", Integer.MAX_VALUE, 3);
	}

	private static Field index() {
		return Field.hex("index", "Index");
	}

	private static Set<Protection> protection(Entered it) {
		return it.flag("writable") ? EnumSet.of(Protection.READ, Protection.WRITE) : EnumSet.of(Protection.READ);
	}

	private static Outcome setNotify(Entered it) {
		int action = (it.flag("clear") ? SetUnmapNotify.CLEAR_BYTE : 0) | (it.flag("send") ? SetUnmapNotify.SEND_EVENT : 0);
		return it.execute(new SetUnmapNotify(it.small("fd"), it.number("index") + it.number("offset"), action, it.number("port")));
	}

	/** The first refusal ends it, and what was opened stays open, as in a program that does not look. */
	private static Outcome mapElsewhere(Entered it) {
		ProcessId there = new ProcessId(it.small("peer"), ProcessId.FIRST);
		List<Operation.GrantRef> refs = it.numbers("refs").stream().map(ref -> new Operation.GrantRef(it.number("granter"), ref)).toList();
		Outcome opened = it.machine().execute(there, new Operation.Open(Device.GNTDEV));
		if (!(opened instanceof Outcome.Opened(int fd))) {
			return opened;
		}
		Outcome prepared = it.machine().execute(there, new Operation.GntdevMap(fd, refs));
		return prepared instanceof Outcome.Indexed(long index)
				? it.machine().execute(there, new Operation.Mmap(fd, index, refs.size() * PAGE, protection(it), true)) : prepared;
	}

	private static Outcome create(Entered it) {
		GrantTableVersion version = GrantTableVersion.of(it.number("version")).orElse(GrantTableVersion.V1);
		return KernelProfile.of(it.word("kernel")).map(kernel -> it.execute(
				new Operation.CreateDomain(DomainSettings.booted(it.small("newDomid"), version).withProfile(kernel))))
				.orElseGet(() -> new Outcome.Refused(Errno.EINVAL));
	}

	/** The words of consecutive references. */
	static String refs(int[] refs) {
		return String.join(" ", Arrays.stream(refs).mapToObj(Integer::toString).toList());
	}

	static String hex(long number) {
		return "0x" + Long.toHexString(number);
	}
}
