package org.grantscope.allocator.scenario;

import java.util.List;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantStatus;

/** Verbs on the entries of the domain's own table, past its drivers, and on whole tables, past Xen's tools. */
final class TableVerbs {

	private TableVerbs() {
	}

	static void perform(Verb verb, Performance it) {
		verb.parameters().forEach(parameter -> it.argument(parameter.name(), it.number(parameter.name())));
		switch (verb) {
			case PROTECT -> it.tell(new Operation.ProtectEntry(it.number("ref")));
			case UNPROTECT -> it.tell(new Operation.UnprotectEntry(it.number("ref")));
			case ACCEPT -> it.tell(new Operation.AcceptTransfer(it.number("ref"), it.small("domid"), it.number("frame")));
			case WITHDRAW -> withdraw(it);
			case TRANSFER -> call(it, new Hypercall.Transfer(it.number("frame"), it.small("domid"), it.number("ref")));
			case SWAP -> call(it, new Hypercall.SwapGrantRef(it.number("a"), it.number("b")));
			case QUERYSIZE -> call(it, new Hypercall.QuerySize(it.small("domid")));
			case SETUPTABLE -> call(it, new Hypercall.SetupTable(it.small("domid"), it.number("n")));
			case GETVERSION -> call(it, new Hypercall.GetVersion(it.small("domid")));
			case SETVERSION -> call(it, new Hypercall.SetVersion(it.number("v")));
			default -> throw new IllegalArgumentException(verb.toString());
		}
	}

	private static void withdraw(Performance it) {
		if (it.tell(new Operation.WithdrawTransfer(it.number("ref"))) instanceof Outcome.PageReceived(long frame)) {
			it.result("frame", FieldValue.hex(frame));
		}
	}

	private static void call(Performance it, Hypercall hypercall) {
		Outcome outcome = it.tell(new Operation.Call(hypercall));
		if (outcome instanceof Outcome.Status(GrantStatus status)) {
			it.result("status", status.number());
		} else if (outcome instanceof Outcome.TableSize(int frames, int most)) {
			it.result("status", 0);
			it.result("frames", frames);
			it.result("max", most);
		} else if (outcome instanceof Outcome.TableFrames(List<Long> frames)) {
			it.result("status", 0);
			it.result("frames", frames.size());
		} else if (outcome instanceof Outcome.TableVersion version) {
			it.result("version", version.version().number());
		}
	}
}
