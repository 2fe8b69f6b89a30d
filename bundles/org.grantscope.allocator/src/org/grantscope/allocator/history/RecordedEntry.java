package org.grantscope.allocator.history;

import java.util.OptionalInt;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.table.GrantTableImage;

/** One table entry as a trace gives it; the status is there in version 2 alone. */
record RecordedEntry(int ref, int flags, int domid, long frame, OptionalInt status) {

	static RecordedEntry read(JsonFields fields) throws FormatException {
		return new RecordedEntry(fields.integer("ref", 0, Integer.MAX_VALUE), (int) fields.hex("flags", 0xffff),
				fields.integer("domid", 0, Domid.MAX), fields.hex("frame"),
				fields.has("status") ? OptionalInt.of((int) fields.hex("status", 0xffff)) : OptionalInt.empty());
	}

	static RecordedEntry of(GrantTableImage image, int ref) {
		return new RecordedEntry(ref, image.flags(ref), image.domid(ref), image.frame(ref), image.status(ref));
	}

	/** All that does not differ from boot to boot. */
	String describe() {
		return "gref %d flags 0x%04x d%d".formatted(ref, flags, domid)
				+ (status.isPresent() ? " status 0x%04x".formatted(status.getAsInt()) : "");
	}
}
