package org.grantscope.live.qmp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.memory.MemoryRange;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.SourceUri;

/**
 * What a URI says of a monitor to be asked.
 *
 * @param frames  of a grant table, in its order; empty to read none
 * @param status  its status frames; empty of version 1
 * @param version of the table; empty to tell it from the bytes
 * @param domid   whose table it is, and of which guest the event channels are
 * @param stop    whether the machine is stopped while frames are read, if it runs
 * @param timeout of each command
 */
record QmpSettings(List<MemoryRange> frames, List<MemoryRange> status, Optional<GrantTableVersion> version, OptionalInt domid,
		boolean stop, Duration timeout) {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);
	/** More than Xen lets a domain have unless somebody asks for it; each takes a command of its own. */
	private static final int MOST_FRAMES = 4096;

	static QmpSettings of(SourceUri uri) throws FormatException {
		uri.expectOnly("frames", "status", "version", "domid", "stop", "timeout");
		QmpSettings settings = new QmpSettings(ranges(uri, "frames"), ranges(uri, "status"),
				uri.word("version", "1", "2").flatMap(version -> GrantTableVersion.of(Integer.parseInt(version))), uri.domid(),
				uri.flag("stop", false), uri.duration("timeout").orElse(TIMEOUT));
		if (settings.frames.isEmpty() && (!settings.status.isEmpty() || settings.version.isPresent() || settings.stop)) {
			throw uri.wrong("frames", "it beside status, version and stop, which say how frames are read", "nothing");
		}
		return settings;
	}

	/** {@code ADDRESS} of one frame, or {@code ADDRESS:COUNT} of frames that follow each other; may be repeated. */
	private static List<MemoryRange> ranges(SourceUri uri, String name) throws FormatException {
		List<MemoryRange> ranges = new ArrayList<>();
		long frames = 0;
		for (String value : uri.texts(name)) {
			int colon = value.indexOf(':');
			long address = uri.number(name, colon < 0 ? value : value.substring(0, colon), 0, 0x000f_ffff_ffff_f000L);
			long count = colon < 0 ? 1 : uri.number(name, value.substring(colon + 1), 1, MOST_FRAMES);
			if (address % GrantTableVersion.FRAME_BYTES != 0) {
				throw uri.wrong(name, "the address of a frame, a multiple of 4096", "'" + value + "'");
			}
			frames += count;
			if (frames > MOST_FRAMES) {
				throw uri.wrong(name, "at most %d frames".formatted(MOST_FRAMES), "more");
			}
			ranges.add(new MemoryRange(address, (int) count * GrantTableVersion.FRAME_BYTES));
		}
		return List.copyOf(ranges);
	}
}
