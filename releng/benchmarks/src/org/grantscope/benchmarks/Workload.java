package org.grantscope.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

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
		StringBuilder text = new StringBuilder("(XEN) gnttab_usage_print_all [ key 'g' pressed\n");
		text.append("(XEN)       -------- active --------       -------- shared --------\n");
		text.append("(XEN) [ref] localdom mfn      pin          localdom gmfn     flags\n");
		text.append("(XEN) grant-table for remote d1 (v1)\n");
		text.append("(XEN)   64 frames (64 max), 3 maptrack frames (1024 max)\n");
		for (int ref = 0; ref < ROWS; ref++) {
			int frame = random.nextInt(1 << 20);
			text.append("(XEN) [0x%03x]  %5d 0x%05x 0x%08x      %5d 0x%06x 0x%02x\n".formatted(ref, 0, frame, 1, 0, frame,
					MAPPED_FLAGS[random.nextInt(MAPPED_FLAGS.length)]));
		}
		return text.append("(XEN) gnttab_usage_print_all ] done\n").toString();
	}

	/** Writes {@code table.bin} and {@code table.g.txt} into a folder. */
	public static void main(String[] args) throws IOException {
		Path folder = Files.createDirectories(Path.of(args[0]));
		Files.write(folder.resolve("table.bin"), table());
		Files.writeString(folder.resolve("table.g.txt"), text(), StandardCharsets.US_ASCII);
	}
}
