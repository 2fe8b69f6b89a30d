package org.grantscope.allocator.history;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.grantscope.allocator.Outcome;

/** Tells an outcome in the fields of a trace's line. */
final class OutcomeText {

	/** A trace lists so many grefs of one alloc, and how many there are when there are more. */
	private static final int LISTED_GREFS = 64;

	/** Stands for the address of a mapping, whose value means nothing. */
	static final String AN_ADDRESS = "an address";

	private OutcomeText() {
	}

	static Map<String, String> of(Outcome outcome) {
		Map<String, String> fields = new TreeMap<>();
		fields.put("ret", "0");
		fields.put("errno", "");
		switch (outcome) {
			case Outcome.Done() -> {
				// nothing more
			}
			case Outcome.Opened(int descriptor) -> fields.put("fdno", Integer.toString(descriptor));
			case Outcome.Allocated(long index, List<Integer> grefs) -> allocated(fields, index, grefs);
			case Outcome.Mapped mapped -> fields.put("addr", AN_ADDRESS);
			case Outcome.Bytes read -> fields.put("bytes", HexFormat.of().formatHex(read.bytes()));
			case Outcome.Refused refused -> {
				fields.put("ret", "-1");
				fields.put("errno", refused.errno().name());
			}
			case Outcome.Faulted faulted -> {
				fields.clear();
				fields.put("sig", faulted.signal().name());
			}
			default -> throw new UnsupportedOperationException(outcome.toString());
		}
		return fields;
	}

	private static void allocated(Map<String, String> fields, long index, List<Integer> grefs) {
		fields.put("index", "0x" + Long.toHexString(index));
		fields.put("grefs", grefs.subList(0, Math.min(grefs.size(), LISTED_GREFS)).toString().replace(" ", ""));
		if (grefs.size() > LISTED_GREFS) {
			fields.put("grefs_total", Integer.toString(grefs.size()));
		}
	}
}
