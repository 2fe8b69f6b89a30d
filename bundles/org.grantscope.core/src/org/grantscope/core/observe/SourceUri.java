package org.grantscope.core.observe;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The name of a source, which the command, the views and a launch share: {@code gdb://localhost:1234?symbols=kallsyms.txt},
 * {@code exec:xl dmesg}, {@code file:table.frames.bin}.
 *
 * @param text       the whole, as it was written
 * @param scheme     before the first colon, in small letters
 * @param place      what follows, without the parameters: {@code //localhost:1234}, {@code xl dmesg}
 * @param parameters behind the question mark, decoded, by their names
 */
public record SourceUri(String text, String scheme, String place, SortedMap<String, String> parameters) {

	/** Takes a copy of the map. */
	public SourceUri {
		parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
	}
}
