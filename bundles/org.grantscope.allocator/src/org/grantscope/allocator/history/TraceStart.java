package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;

/**
 * The first line of a trace: the real machine before the first operation.
 *
 * @param settings   a simulated machine that begins like it
 * @param recorded   the entries in use, as recorded
 * @param stale      entries that were free but held an old domid or frame; which ones is not recorded
 * @param fields     the whole line
 */
record TraceStart(DomainSettings settings, List<RecordedEntry> recorded, long stale, JsonFields fields) {

	/** The most frames that the probe reads. */
	static final int MOST_FRAMES = 256;

	/** Which kernel it was; a line without it is of {@link KernelProfile#LINUX_6_1_192}, the lab's. */
	static final String KERNEL = "kernel";

	/** The descriptors that the first process had open already; a line without them leaves it to be guessed. */
	static final String DESCRIPTORS = "descriptors";

	/** The event channels that others held already; a line without them leaves it to be guessed. */
	static final String PORTS = "ports";

	/** The console that the lab's init opens before it starts the probe. */
	private static final int INHERITED_DESCRIPTOR = 9;

	/**
	 * Reads the line.
	 *
	 * @param domid           whose trace it is
	 * @param firstDescriptor the first one that the script got; the probe has its own below it
	 * @param firstPort       the first one that the script got; the domain has those below it
	 */
	static TraceStart read(JsonFields fields, int domid, int firstDescriptor, int firstPort) throws FormatException {
		if (!fields.has("op") || !fields.text("op").equals("start")) {
			throw fields.line().wrong(1, "the start line of a trace, \"op\":\"start\"", fields.line().text());
		}
		GrantTableVersion version = GrantTableVersion.of(fields.number("version", 1, 2)).orElseThrow();
		int frames = fields.integer("frames", 1, MOST_FRAMES);
		int entries = frames * version.entriesPerFrame();
		List<RecordedEntry> recorded = new ArrayList<>();
		for (JsonFields entry : fields.objects("entries")) {
			recorded.add(RecordedEntry.read(entry));
		}
		List<Integer> free = new ArrayList<>();
		for (long ref : fields.numbers("refs", entries - 1L)) {
			free.add((int) ref);
		}
		int limit = fields.integer("limit", Integer.MIN_VALUE, Integer.MAX_VALUE);
		try {
			DomainSettings settings = new DomainSettings(domid, kernel(fields), version, frames,
					Math.max(frames, DomainSettings.DEFAULT_MAX_FRAMES),
					DomainSettings.DEFAULT_MAX_MAPTRACK_FRAMES, limit, free,
					recorded.stream().map(e -> new DomainSettings.Entry(e.ref(), e.flags(), e.domid(), e.frame())).toList(),
					fields.has(DESCRIPTORS) ? taken(fields, DESCRIPTORS, TraceFile.MAX_DESCRIPTOR) : taken(firstDescriptor),
					fields.has(PORTS) ? taken(fields, PORTS, TraceFile.MAX_PORT)
							: IntStream.range(1, firstPort).boxed().collect(Collectors.toSet()));
			return new TraceStart(settings, List.copyOf(recorded), fields.number("stale", 0, entries), fields);
		} catch (IllegalArgumentException e) {
			throw fields.line().wrong(1, "references that are free once or in use once", String.valueOf(e.getMessage()));
		}
	}

	private static KernelProfile kernel(JsonFields fields) throws FormatException {
		if (!fields.has(KERNEL)) {
			return KernelProfile.LINUX_6_1_192;
		}
		Optional<KernelProfile> profile = KernelProfile.of(fields.text(KERNEL));
		if (profile.isEmpty()) {
			throw fields.wrong(KERNEL, "one of " + String.join(", ", KernelProfile.ids()));
		}
		return profile.get();
	}

	private static Set<Integer> taken(JsonFields fields, String name, int most) throws FormatException {
		return fields.numbers(name, most).stream().map(Long::intValue).collect(Collectors.toSet());
	}

	private static Set<Integer> taken(int firstDescriptor) {
		return IntStream.concat(IntStream.range(0, firstDescriptor), IntStream.of(INHERITED_DESCRIPTOR)).boxed()
				.collect(Collectors.toSet());
	}
}
