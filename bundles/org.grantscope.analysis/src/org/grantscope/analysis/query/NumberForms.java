package org.grantscope.analysis.query;

import org.grantscope.core.abi.Domid;

/**
 * How numbers of entries are written, each kind by itself.
 *
 * @param gref  references
 * @param domid domains
 * @param frame frame numbers
 */
public record NumberForms(NumberForm gref, NumberForm domid, NumberForm frame) {

	/** As the command writes them, and Xen: {@code 500 (0x1f4)}, {@code d5}, {@code 0x2fe02}. */
	public static final NumberForms COMMAND = new NumberForms(NumberForm.BOTH, NumberForm.DECIMAL, NumberForm.HEX);

	/** A reference. */
	public String gref(int ref) {
		return gref.text(Integer.toUnsignedLong(ref));
	}

	/** A domain with Xen's {@code d} before its number; a reserved number by its name, in every form. */
	public String domid(int number) {
		return domid == NumberForm.DECIMAL || number >= Domid.FIRST_RESERVED && !Domid.describe(number).equals("d" + number)
				? Domid.describe(number) : "d" + domid.text(number);
	}

	/** A frame number, unsigned. */
	public String frame(long number) {
		return frame.text(number);
	}
}
