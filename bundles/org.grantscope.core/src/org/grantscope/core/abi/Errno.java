package org.grantscope.core.abi;

/**
 * The error numbers that the drivers and Xen answer with. Source: Linux
 * {@code include/uapi/asm-generic/errno*.h}; Xen gives its guests the same numbers.
 */
public enum Errno {

	/** Not permitted. */
	EPERM(1),
	/** No such file or entry. */
	ENOENT(2),
	/** No such process. */
	ESRCH(3),
	/** Bad descriptor. */
	EBADF(9),
	/** Try again. */
	EAGAIN(11),
	/** Out of memory. */
	ENOMEM(12),
	/** Permission denied. */
	EACCES(13),
	/** Bad address. */
	EFAULT(14),
	/** In use. */
	EBUSY(16),
	/** There is one already. */
	EEXIST(17),
	/** No such device. */
	ENODEV(19),
	/** Invalid argument. */
	EINVAL(22),
	/** Too many open files. */
	EMFILE(24),
	/** Not a request that this device knows. */
	ENOTTY(25),
	/** Too big: for event channels, more events came than anybody read. */
	EFBIG(27),
	/** No space left: for gntalloc, the limit or the table itself is used up. */
	ENOSPC(28),
	/** Number out of range. */
	ERANGE(34),
	/** Not implemented. */
	ENOSYS(38),
	/** Not supported. */
	EOPNOTSUPP(95),
	/** Not connected: for an event channel, not one of this file. */
	ENOTCONN(107);

	private final int number;

	Errno(int number) {
		this.number = number;
	}

	/** Linux's number for x86-64. */
	public int number() {
		return number;
	}
}
