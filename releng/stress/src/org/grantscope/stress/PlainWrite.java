package org.grantscope.stress;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/** What stands in for a compare-and-set when {@link Breaking} is at work: the same in two steps that others may come between. */
public final class PlainWrite {

	private PlainWrite() {
	}

	/** A plain read, and when it is as expected a plain write. */
	public static boolean compareAndSet(VarHandle handle, ByteBuffer memory, int index, int expected, int next) {
		if ((int) handle.get(memory, index) != expected) {
			return false;
		}
		handle.set(memory, index, next);
		return true;
	}
}
