package org.grantscope.core.abi;

import java.util.StringJoiner;

/**
 * Xen's count of the uses of one entry ({@code act->pin}): four unsigned counters of one byte each.
 * Source: Xen {@code xen/common/grant_table.c}, {@code GNTPIN_*}.
 *
 * @param word the counters as Xen prints them: writable host maps in the lowest byte, then read-only host maps,
 *             writable device maps, and read-only device maps in the highest
 */
public record PinCounts(int word) {

	/** Nobody uses the entry. */
	public static final PinCounts NONE = new PinCounts(0);

	/** Writable mappings in a guest's page tables ({@code hstw}). */
	public int hostWritable() {
		return word & 0xff;
	}

	/** Read-only mappings in a guest's page tables ({@code hstr}). */
	public int hostReadOnly() {
		return word >>> 8 & 0xff;
	}

	/** Writable mappings for devices ({@code devw}). */
	public int deviceWritable() {
		return word >>> 16 & 0xff;
	}

	/** Read-only mappings for devices ({@code devr}). */
	public int deviceReadOnly() {
		return word >>> 24;
	}

	/** Whether anything uses the entry. */
	public boolean any() {
		return word != 0;
	}

	/** Whether any use is writable. */
	public boolean writable() {
		return hostWritable() + deviceWritable() > 0;
	}

	/** The counters that are not zero, with Xen's names, for instance {@code hstw 2, devr 1}; {@code none} when all are. */
	public String describe() {
		StringJoiner kinds = new StringJoiner(", ");
		add(kinds, "hstw", hostWritable());
		add(kinds, "hstr", hostReadOnly());
		add(kinds, "devw", deviceWritable());
		add(kinds, "devr", deviceReadOnly());
		return any() ? kinds.toString() : "none";
	}

	private static void add(StringJoiner kinds, String name, int count) {
		if (count > 0) {
			kinds.add(name + " " + count);
		}
	}
}
