package org.grantscope.allocator;

import java.util.Optional;

/**
 * One entry of a domain's table as everybody has it: equal to an earlier one when nothing of it has changed.
 *
 * @param first  its first eight bytes, little endian
 * @param last   its last eight; 0 in version 1
 * @param status the status word; 0 in version 1
 * @param pins   how Xen has it in use, its pin word; 0 for not at all
 * @param owner  what gntalloc knows of it, newest first where a fault of the driver gave the reference twice
 */
public record EntryState(long first, long last, int status, int pins, Optional<Owner> owner) {

	/**
	 * What gntalloc knows of a gref.
	 *
	 * @param file   that lists it; -1 for none
	 * @param index  in that file, in bytes
	 * @param users  who keep it
	 * @param action of the unmap notification
	 * @param port   of it
	 */
	public record Owner(int file, long index, int users, int action, int offset, int port) {
	}
}
