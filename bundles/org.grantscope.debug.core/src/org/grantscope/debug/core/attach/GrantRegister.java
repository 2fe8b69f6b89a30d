package org.grantscope.debug.core.attach;

import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IRegister;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IVariable;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.gdb.Register;

/** A register and its value, which is read once and cannot be changed. Both belong to one stop. */
final class GrantRegister extends GrantElement implements IRegister, IValue {

	private final GrantRegisters group;
	private final GrantThread thread;
	private final Register register;
	private @Nullable OptionalLong value;

	GrantRegister(GrantRegisters group, GrantThread thread, Register register) {
		super(thread.target());
		this.group = group;
		this.thread = thread;
		this.register = register;
	}

	/** Empty when the stub does not tell it. */
	synchronized OptionalLong value() throws DebugException {
		OptionalLong known = value;
		if (known == null) {
			known = asked(() -> thread.target().session().value(register.name(), Optional.of(thread.id()), Progress.NONE));
			value = known;
		}
		return known;
	}

	@Override
	public String getName() {
		return register.name();
	}

	@Override
	public IValue getValue() {
		return this;
	}

	@Override
	public String getValueString() throws DebugException {
		OptionalLong known = value();
		String digits = "%0" + 2 * register.bytes() + "x";
		return known.isEmpty() ? "unknown" : "0x" + digits.formatted(known.getAsLong());
	}

	@Override
	public String getReferenceTypeName() {
		return register.bits() + " bits";
	}

	@Override
	public IRegisterGroup getRegisterGroup() {
		return group;
	}

	@Override
	public boolean hasValueChanged() throws DebugException {
		return thread.changed(register.name(), value());
	}

	@Override
	public boolean isAllocated() {
		return true;
	}

	@Override
	public IVariable[] getVariables() {
		return new IVariable[0];
	}

	@Override
	public boolean hasVariables() {
		return false;
	}

	@Override
	public boolean supportsValueModification() {
		return false;
	}

	@Override
	public void setValue(String expression) throws DebugException {
		throw unsupported("registers are not written");
	}

	@Override
	public void setValue(IValue wanted) throws DebugException {
		throw unsupported("registers are not written");
	}

	@Override
	public boolean verifyValue(String expression) {
		return false;
	}

	@Override
	public boolean verifyValue(IValue wanted) {
		return false;
	}
}
