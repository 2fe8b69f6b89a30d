package org.grantscope.core.abi;

/**
 * The error numbers that the drivers and Xen answer with. Source: Linux
 * {@code include/uapi/asm-generic/errno*.h}; Xen gives its guests the same numbers.
 */
public enum Errno {

	/** Not permitted. */
	EPERM(1, "Not permitted"),
	/** No such file or entry. */
	ENOENT(2, "No such file or entry"),
	/** No such process. */
	ESRCH(3, "No such process"),
	/** Bad descriptor. */
	EBADF(9, "Bad descriptor"),
	/** Try again. */
	EAGAIN(11, "Try again"),
	/** Out of memory. */
	ENOMEM(12, "Out of memory"),
	/** Permission denied. */
	EACCES(13, "Permission denied"),
	/** Bad address. */
	EFAULT(14, "Bad address"),
	/** In use. */
	EBUSY(16, "In use"),
	/** There is one already. */
	EEXIST(17, "There is one already"),
	/** No such device. */
	ENODEV(19, "No such device"),
	/** Invalid argument. */
	EINVAL(22, "Invalid argument"),
	/** Too many open files. */
	EMFILE(24, "Too many open files"),
	/** Not a request that this device knows. */
	ENOTTY(25, "Not a request that this device knows"),
	/** Too big: for event channels, more events came than anybody read. */
	EFBIG(27, "Too big: for event channels, more events came than anybody read"),
	/** No space left: for gntalloc, the limit or the table itself is used up. */
	ENOSPC(28, "No space left: for gntalloc, the limit or the table itself is used up"),
	/** Number out of range. */
	ERANGE(34, "Number out of range"),
	/** Not implemented. */
	ENOSYS(38, "Not implemented"),
	/** Not supported. */
	EOPNOTSUPP(95, "Not supported"),
	/** Not connected: for an event channel, not one of this file. */
	ENOTCONN(107, "Not connected: for an event channel, not one of this file");

	private final int number;
	private final String meaning;

	Errno(int number, String meaning) {
		this.number = number;
		this.meaning = meaning;
	}

	/** Linux's number for x86-64. */
	public int number() {
		return number;
	}

	/** What it says, in a few words. */
	public String meaning() {
		return meaning;
	}
}
