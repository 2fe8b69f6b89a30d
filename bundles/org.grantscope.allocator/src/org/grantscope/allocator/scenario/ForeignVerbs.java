package org.grantscope.allocator.scenario;

import java.util.List;
import java.util.Optional;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;

/** Verbs of gntdev, of event channels, and of Xen itself. */
final class ForeignVerbs {

	/** So many ports are read at once. */
	private static final int MOST_PORTS = 64;

	private ForeignVerbs() {
	}

	static void gntdevMap(Performance it) {
		long domid = it.number("domid");
		List<Long> refs = it.numbers("ref");
		it.argument("fd", it.name("fd")).argument("domid", domid).argument("refs", FieldValue.of(refs));
		List<Operation.GrantRef> grants = refs.stream().map(ref -> new Operation.GrantRef(domid, ref)).toList();
		if (it.tell(new Operation.GntdevMap(it.descriptor("fd"), grants)) instanceof Outcome.Indexed(long index)) {
			it.variables().prepared(it.name("var"), index, refs.size());
			it.result("var", FieldValue.of(it.name("var")));
			it.result("index", FieldValue.hex(index));
		}
	}

	static void gntdevUnmap(Performance it) {
		long index = it.number("index");
		long count = it.number("count");
		it.argument("fd", it.name("fd")).argument("index", FieldValue.hex(index)).argument("count", count);
		it.tell(new Operation.GntdevUnmap(it.descriptor("fd"), index, count));
	}

	static void gntdevOffset(Performance it) {
		it.argument("fd", it.name("fd")).argument("vaddr", it.word("vaddr", "0"));
		Operation find = new Operation.GntdevOffset(it.descriptor("fd"), it.number("vaddr"));
		if (it.tell(find) instanceof Outcome.OffsetFound(long index, int pages)) {
			it.result("offset", FieldValue.hex(index));
			it.result("count", pages);
		}
	}

	static void gntdevMax(Performance it) {
		long count = it.number("count");
		it.argument("fd", it.name("fd")).argument("count", count);
		it.tell(new Operation.GntdevSetMaxGrants(it.descriptor("fd"), count));
	}

	static void bindUnbound(Performance it) {
		long remote = it.number("remote");
		it.argument("fd", it.name("fd")).argument("remote", remote);
		bound(it, new Operation.EvtchnBindUnbound(it.descriptor("fd"), remote));
	}

	static void bindInterdomain(Performance it) {
		long remote = it.number("remote");
		long port = it.number("remote_port");
		it.argument("fd", it.name("fd")).argument("remote", remote).argument("remote_port", port);
		bound(it, new Operation.EvtchnBindInterdomain(it.descriptor("fd"), remote, port));
	}

	private static void bound(Performance it, Operation bind) {
		if (it.tell(bind) instanceof Outcome.Bound(int port)) {
			it.variables().bound(it.name("var"), port);
			it.result("var", FieldValue.of(it.name("var")));
			it.result("port", port);
		}
	}

	static void unbind(Performance it) {
		it.tell(new Operation.EvtchnUnbind(it.descriptor("fd"), onPort(it)));
	}

	static void send(Performance it) {
		it.tell(new Operation.EvtchnNotify(it.descriptor("fd"), onPort(it)));
	}

	private static long onPort(Performance it) {
		long port = it.number("port");
		it.argument("fd", it.name("fd")).argument("port", port);
		return port;
	}

	static void pending(Performance it) {
		int descriptor = it.descriptor("fd");
		it.argument("fd", it.name("fd"));
		Outcome outcome = it.tell(new Operation.Read(descriptor, MOST_PORTS * Integer.BYTES));
		List<Integer> ports = outcome instanceof Outcome.Ports(List<Integer> all) ? all : List.of();
		it.result("ports", FieldValue.of(ports));
		if (!ports.isEmpty() && it.execute(new Operation.Write(descriptor, ports)) instanceof Outcome.Refused(Errno errno)) {
			it.result("unmask", FieldValue.of(errno.name()));
		}
	}

	static void mapGrant(Performance it) {
		int domid = it.small("domid");
		long ref = it.number("ref");
		long flags = it.number("flags");
		it.argument("var", it.name("var")).argument("domid", domid).argument("ref", ref).argument("flags", flags);
		Outcome outcome = status(it, new Hypercall.MapGrantRef(0, (int) flags, ref, domid));
		if (outcome instanceof Outcome.GrantMapped(int handle, long bus)) {
			it.variables().grantMapped(it.name("var"), Integer.toUnsignedLong(handle), bus);
			it.result("handle", FieldValue.unsigned(Integer.toUnsignedLong(handle)));
			it.result("bus", FieldValue.hex(bus));
		}
	}

	static void unmapGrant(Performance it) {
		Optional<Variables.Variable> mapped = it.variables().get(it.name("var"));
		long handle = mapped.map(Variables.Variable::port).orElseGet(() -> it.number("handle"));
		long bus = mapped.map(Variables.Variable::index).orElseGet(() -> it.number("bus"));
		it.argument("handle", handle).argument("bus", FieldValue.hex(bus));
		status(it, new Hypercall.UnmapGrantRef(0, bus, handle));
	}

	static void copy(Performance it) {
		Hypercall.Copy.Side source = new Hypercall.Copy.Side(it.number("sref"), it.small("sdom"), it.small("soff"));
		Hypercall.Copy.Side target = new Hypercall.Copy.Side(it.number("dref"), it.small("ddom"), it.small("doff"));
		int length = it.small("len");
		it.argument("src", side(source)).argument("dst", side(target)).argument("len", length);
		status(it, new Hypercall.Copy(source, target, length, Hypercall.Copy.SOURCE_GREF | Hypercall.Copy.DEST_GREF));
	}

	private static String side(Hypercall.Copy.Side side) {
		return "d%d:%s+%d".formatted(side.domid(), Long.toUnsignedString(side.page()), side.offset());
	}

	private static Outcome status(Performance it, Hypercall hypercall) {
		Outcome outcome = it.tell(new Operation.Call(hypercall));
		it.result("status", outcome instanceof Outcome.Status(GrantStatus status) ? status.number() : 0);
		return outcome;
	}

	static void setEntry(Performance it) {
		long ref = it.number("ref");
		long first = it.number("first");
		long last = it.number("last");
		it.argument("ref", ref).argument("words", new FieldValue.Items(List.of(word(first), word(last))));
		it.tell(new Operation.SetEntry(ref, first, last));
	}

	private static FieldValue word(long word) {
		return FieldValue.of("0x%016x".formatted(word));
	}
}
