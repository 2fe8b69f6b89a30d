package org.grantscope.model.owner;

/**
 * What an open file of gntalloc is called: {@code file 3}; of a live kernel, where files are known by the addresses of their
 * private data, {@code file 0xffff888003a41c40}.
 */
public final class FileName {

	private FileName() {
	}

	/** The file with that number, unsigned. */
	public static String of(long id) {
		return "file " + number(id);
	}

	/** The number itself, as a query takes it: addresses in hexadecimal. */
	public static String number(long id) {
		return id >= 0 && id <= Integer.MAX_VALUE ? Long.toString(id) : "0x" + Long.toHexString(id);
	}
}
