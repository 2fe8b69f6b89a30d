package org.grantscope.debug.core.attach;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IRegister;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.gdb.Register;

/** The registers of a thread while it stands still: those of at most 64 bits, each read when it is looked at. */
final class GrantRegisters extends GrantElement implements IRegisterGroup {

	private static final List<String> PROGRAM_COUNTERS = List.of("rip", "pc", "eip");
	private static final int WIDEST_BITS = 64;

	private final GrantThread thread;
	private @Nullable List<GrantRegister> registers;

	GrantRegisters(GrantThread thread) {
		super(thread.target());
		this.thread = thread;
	}

	@Override
	public String getName() {
		return "General registers";
	}

	@Override
	public IRegister[] getRegisters() throws DebugException {
		return all().toArray(IRegister[]::new);
	}

	@Override
	public boolean hasRegisters() {
		return true;
	}

	OptionalLong programCounter() throws DebugException {
		List<GrantRegister> known = all();
		Stream<GrantRegister> counters = PROGRAM_COUNTERS.stream()
				.flatMap(name -> known.stream().filter(register -> register.getName().equals(name)));
		Optional<GrantRegister> counter = counters.findFirst();
		return counter.isEmpty() ? OptionalLong.empty() : counter.get().value();
	}

	private synchronized List<GrantRegister> all() throws DebugException {
		List<GrantRegister> known = registers;
		if (known == null) {
			List<Register> described = asked(() -> thread.target().session().description(Progress.NONE)).registers();
			known = described.stream().filter(register -> register.bits() <= WIDEST_BITS)
					.map(register -> new GrantRegister(this, thread, register)).toList();
			registers = known;
		}
		return known;
	}
}
