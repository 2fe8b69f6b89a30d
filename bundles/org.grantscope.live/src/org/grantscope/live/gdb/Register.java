package org.grantscope.live.gdb;

/**
 * A register as the stub describes it.
 *
 * @param name   in small letters: {@code rip}, {@code cr3}
 * @param number by which it is asked for
 * @param bits   its size
 * @param offset where all registers together have it, in bytes
 */
public record Register(String name, int number, int bits, int offset) {

	/** Its size in bytes. */
	public int bytes() {
		return (bits + 7) / 8;
	}
}
