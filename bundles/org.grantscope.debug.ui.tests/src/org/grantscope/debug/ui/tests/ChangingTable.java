package org.grantscope.debug.ui.tests;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;

/** A version 1 table of one domain that a test changes between two looks, and a connection to it that can be lost. */
final class ChangingTable implements ObservationSource {

	static final int GRANTED = 0x01;
	static final int WRITTEN = 0x19;

	private final byte[] bytes;
	private List<DriverState.File> files = List.of();
	private List<DriverState.Gref> grefs = List.of();
	private Optional<String> lost = Optional.empty();
	private int looks;

	/** Free entries, in so many frames. */
	ChangingTable(int frames) {
		bytes = new byte[frames * GrantTableVersion.FRAME_BYTES];
	}

	/** Writes an entry, as the guest would. */
	synchronized ChangingTable write(int ref, int flags, int domid, int frame) {
		int at = ref * GrantTableVersion.V1.entryBytes();
		int[] words = { flags | domid << 16, frame };
		for (int i = 0; i < 8; i++) {
			bytes[at + i] = (byte) (words[i / 4] >> 8 * (i % 4));
		}
		return this;
	}

	/** So many entries from that one on are grefs of so many files of gntalloc. */
	synchronized ChangingTable keep(int first, int count, int ofFiles) {
		files = IntStream.range(0, ofFiles).mapToObj(file -> new DriverState.File(0x1000 + file, Optional.empty(), OptionalLong.of(0x1000))).toList();
		grefs = IntStream.range(first, first + count).mapToObj(ref -> new DriverState.Gref(ref, OptionalLong.of(0x1000 + ref % ofFiles),
				OptionalLong.of(ref), (ref - first) * 0x1000L, 1, Optional.empty())).toList();
		return this;
	}

	/** From now on nothing answers, for that reason; empty: it answers again. */
	synchronized void lose(Optional<String> why) {
		lost = why;
	}

	synchronized int looks() {
		return looks;
	}

	@Override
	public synchronized List<@NonNull Observation> observe(Progress progress) throws IOException {
		looks++;
		if (lost.isPresent()) {
			throw new IOException(lost.get());
		}
		GrantTableImage image = GrantTableImage.wrap(GrantTableVersion.V1, bytes.clone());
		Origin origin = new Origin("made", Instant.now());
		RawTable table = new RawTable(origin, 7, image, List.of());
		return files.isEmpty() ? List.of(table)
				: List.of(table, new DriverState(origin, 7, OptionalLong.of(1 << 16), OptionalLong.of(grefs.size()), files, false, grefs,
						true, Optional.empty(), List.of()));
	}
}
