package org.grantscope.core.memory;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.table.GrantTableImage;

/**
 * Finds the grant table that Linux writes, and reads its frames.
 *
 * <p>Source: Linux 5.17 to 7.2 {@code drivers/xen/grant-table.c}: {@code gnttab_shared} and {@code grstatus} point to the frames,
 * one after another in virtual memory; {@code gnttab_interface} to operations that know their version; {@code nr_grant_frames} of
 * them are in use; {@code gnttab_size} (since 5.19) is the same in entries; {@code boot_max_nr_grant_frames}, a variable of
 * {@code gnttab_max_grant_frames}, is how many Xen allowed when the kernel started.
 */
final class GrantTableWalk {

	/** The variables that this class reads. */
	static final List<String> NAMES = List.of("gnttab_shared", "grstatus", "gnttab_interface", "nr_grant_frames", "gnttab_size",
			"boot_max_nr_grant_frames", "gnttab_max_grant_frames.boot_max_nr_grant_frames");

	/** No table has more frames: they would be a quarter of a gigabyte. */
	static final int MOST_FRAMES = 1 << 16;

	private static final String NOT_SET_UP = "the kernel has not set up its grant table";

	private final KernelView view;
	private final Variables variables;
	private final Layout operations;
	private final WalkProblems problems;

	GrantTableWalk(KernelView view, Variables variables, Layout operations, WalkProblems problems) {
		this.view = view;
		this.variables = variables;
		this.operations = operations;
		this.problems = problems;
	}

	/**
	 * What the table is like; what is not known is empty.
	 *
	 * @param frames    in use
	 * @param maxFrames to how many it may grow
	 * @param entries   in the frames
	 * @param disputed  whether the kernel's two numbers of them disagree; these are of the smaller one
	 */
	record Shape(Optional<GrantTableVersion> version, OptionalInt frames, OptionalInt maxFrames, OptionalInt entries,
			boolean disputed) {
	}

	/** Reads everything but the frames. */
	Shape shape() throws IOException {
		Optional<GrantTableVersion> version = version();
		OptionalInt max = maxFrames();
		OptionalInt frames = frames(max);
		OptionalInt entries = version.isPresent() && frames.isPresent()
				? OptionalInt.of(frames.getAsInt() * version.get().entriesPerFrame())
				: OptionalInt.empty();
		OptionalLong size = variables.has("gnttab_size") ? variables.u32("gnttab_size") : OptionalLong.empty();
		if (size.isPresent() && entries.isPresent() && size.getAsLong() != entries.getAsInt()) {
			problems.add(variables.place("gnttab_size"), "%,d, the entries of %d frames of version %d".formatted(entries.getAsInt(),
					frames.getAsInt(), version.get().number()), Long.toString(size.getAsLong()));
			return smaller(version.get(), frames.getAsInt(), size.getAsLong(), max);
		}
		return new Shape(version, frames, max, entries, false);
	}

	/** Of two numbers that disagree the smaller one: both say that the table has so many frames. */
	private static Shape smaller(GrantTableVersion version, int frames, long entries, OptionalInt max) {
		int both = (int) Math.min(frames, entries / version.entriesPerFrame());
		return both == 0 ? new Shape(Optional.of(version), OptionalInt.empty(), max, OptionalInt.empty(), true)
				: new Shape(Optional.of(version), OptionalInt.of(both), max, OptionalInt.of(both * version.entriesPerFrame()), true);
	}

	private Optional<GrantTableVersion> version() throws IOException {
		OptionalLong address = variables.pointer("gnttab_interface", "the operations of a table of version 1 or 2", NOT_SET_UP);
		if (address.isEmpty()) {
			return Optional.empty();
		}
		String place = "gnttab_interface->version at 0x%x".formatted(address.getAsLong());
		try {
			byte[] read = view.read(address.getAsLong(), operations.field("version").end());
			long number = operations.field("version").value(read, 0);
			Optional<GrantTableVersion> version = GrantTableVersion.of(number);
			if (version.isEmpty()) {
				problems.add(place, "1 or 2", Long.toString(number));
			}
			return version;
		} catch (UnreadableMemoryException e) {
			problems.add(place, e);
			return Optional.empty();
		}
	}

	private OptionalInt frames(OptionalInt max) throws IOException {
		OptionalLong frames = variables.u32("nr_grant_frames");
		int most = max.orElse(MOST_FRAMES);
		if (frames.isPresent() && (frames.getAsLong() < 1 || frames.getAsLong() > most)) {
			problems.add(variables.place("nr_grant_frames"), "1 to %,d frames".formatted(most), Long.toString(frames.getAsLong()));
			return OptionalInt.empty();
		}
		return frames.isPresent() ? OptionalInt.of((int) frames.getAsLong()) : OptionalInt.empty();
	}

	/** What was allowed at boot; a hypervisor that allows less after a migration is not asked. */
	private OptionalInt maxFrames() throws IOException {
		for (String name : List.of("boot_max_nr_grant_frames", "gnttab_max_grant_frames.boot_max_nr_grant_frames")) {
			OptionalLong max = variables.has(name) ? variables.u32(name) : OptionalLong.empty();
			if (max.isPresent() && max.getAsLong() >= 1 && max.getAsLong() <= MOST_FRAMES) {
				return OptionalInt.of((int) max.getAsLong());
			}
			if (max.isPresent() && max.getAsLong() != 0) {
				problems.add(variables.place(name), "1 to %,d frames".formatted(MOST_FRAMES), Long.toString(max.getAsLong()));
			}
		}
		return OptionalInt.empty();
	}

	/**
	 * Reads the frames, and the status frames of version 2: all before the first that cannot be read. Without status frames when one
	 * of them cannot be read.
	 *
	 * @return empty when there is not even one frame
	 */
	Optional<GrantTableImage> image(Shape shape) throws IOException {
		OptionalLong table = variables.pointer("gnttab_shared", "the grant table", NOT_SET_UP);
		if (table.isEmpty() || shape.version().isEmpty() || shape.frames().isEmpty()) {
			return Optional.empty();
		}
		GrantTableVersion version = shape.version().get();
		byte[] frames = new FrameReader(view, problems).read("gnttab_shared", table.getAsLong(), shape.frames().getAsInt());
		if (frames.length == 0) {
			return Optional.empty();
		}
		if (shape.disputed()) {
			problems.add("gnttab_shared at 0x%x".formatted(table.getAsLong()), "a table as large as gnttab_size and nr_grant_frames both say",
					"two sizes: the smaller one, %,d frames, was read, and there may be more".formatted(shape.frames().getAsInt()));
		}
		Optional<byte[]> status = version == GrantTableVersion.V2 ? status(frames.length / GrantTableVersion.FRAME_BYTES)
				: Optional.empty();
		return Optional.of(status.isPresent() ? GrantTableImage.wrap(frames, status.get()) : GrantTableImage.wrap(version, frames));
	}

	private Optional<byte[]> status(int frames) throws IOException {
		OptionalLong address = variables.pointer("grstatus", "the status frames of a table of version 2", NOT_SET_UP);
		if (address.isEmpty()) {
			return Optional.empty();
		}
		int wanted = GrantTableVersion.V2.statusFrames(frames);
		byte[] status = new FrameReader(view, problems).read("grstatus", address.getAsLong(), wanted);
		return status.length == wanted * GrantTableVersion.FRAME_BYTES ? Optional.of(status) : Optional.empty();
	}
}
