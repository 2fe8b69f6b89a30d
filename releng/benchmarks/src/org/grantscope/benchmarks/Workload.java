package org.grantscope.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.format.GrantKeyWriter;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.TrackedEntries;

/** What the benchmarks work on; always the same, so that every program gets the same bytes. */
public final class Workload {

	/** Frames in the table, the default of {@code gnttab_max_frames}. */
	public static final int FRAMES = 64;
	/** Entries in the table. */
	public static final int ENTRIES = FRAMES * 512;
	/** Rows in the text. */
	public static final int ROWS = 32_000;

	private static final long SEED = 20;
	private static final int[] MAPPED_FLAGS = { 0x19, 0x19, 0x09, 0x0d };
	private static final int[] GRANTED_FLAGS = { 0x01, 0x05 };

	private Workload() {
	}

	/**
	 * A version 1 table of a busy guest: three of four entries offered, half of these mapped, free ones with the frames of
	 * earlier grants in them.
	 */
	public static byte[] table() {
		SplittableRandom random = new SplittableRandom(SEED);
		ByteBuffer table = ByteBuffer.allocate(ENTRIES * 8).order(ByteOrder.LITTLE_ENDIAN);
		for (int ref = 0; ref < ENTRIES; ref++) {
			boolean offered = random.nextInt(4) != 0;
			int[] kinds = random.nextBoolean() ? MAPPED_FLAGS : GRANTED_FLAGS;
			table.putShort((short) (offered ? kinds[random.nextInt(kinds.length)] : 0));
			table.putShort((short) random.nextInt(8));
			table.putInt(random.nextInt(1 << 22));
		}
		return table.array();
	}

	/** Xen's text of one domain, as Xen 4.11 and later print it. */
	public static String text() {
		SplittableRandom random = new SplittableRandom(SEED);
		List<TrackedEntries.Entry> entries = new ArrayList<>();
		for (int ref = 0; ref < ROWS; ref++) {
			int frame = random.nextInt(1 << 20);
			entries.add(new TrackedEntries.Entry(ref, 0, frame, new PinCounts(1), 0, frame, MAPPED_FLAGS[random.nextInt(MAPPED_FLAGS.length)]));
		}
		TrackedEntries.Domain domain = new TrackedEntries.Domain(OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(FRAMES),
				OptionalInt.of(FRAMES), OptionalInt.of(3), OptionalInt.of(1024), entries, true);
		return GrantKeyWriter.CONSOLE.write(new TrackedEntries(new Origin("workload", Instant.EPOCH), List.of(domain), false, List.of()));
	}

	/** Writes {@code table.bin} and {@code table.g.txt} into a folder. */
	public static void main(String[] args) throws IOException {
		Path folder = Files.createDirectories(Path.of(args[0]));
		Files.write(folder.resolve("table.bin"), table());
		Files.writeString(folder.resolve("table.g.txt"), text(), StandardCharsets.US_ASCII);
	}
}
