package org.grantscope.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

/** Going from one difference of two images to the next. */
class ImageDifferenceTest {

	private static final int FRAME = GrantTableVersion.FRAME_BYTES;

	@Test
	void equalImagesHaveNone() {
		assertThat(v1(new byte[FRAME]).nextDifference(v1(new byte[FRAME]), 0)).isEqualTo(512);
	}

	@Test
	void everyEntryWithAnotherByteIsFound() {
		byte[] one = new byte[2 * FRAME];
		byte[] other = one.clone();
		other[0] = 1;
		other[8 * 300 + 7] = 1;
		other[2 * FRAME - 1] = 1;
		assertThat(all(v1(one), v1(other))).containsExactly(0, 300, 1023);
	}

	@Test
	void whatTheOtherHasNoFramesForDiffers() {
		GrantTableImage grown = v1(new byte[2 * FRAME]);
		assertThat(grown.nextDifference(v1(new byte[FRAME]), 0)).isEqualTo(512);
		assertThat(grown.nextDifference(v1(new byte[FRAME]), 700)).isEqualTo(700);
		assertThat(v1(new byte[FRAME]).nextDifference(grown, 0)).isEqualTo(512);
	}

	@Test
	void aStatusWordIsPartOfItsEntry() {
		byte[] status = new byte[FRAME];
		status[2 * 200] = 8;
		GrantTableImage idle = GrantTableImage.wrap(new byte[FRAME], new byte[FRAME]);
		assertThat(all(idle, GrantTableImage.wrap(new byte[FRAME], status))).containsExactly(200);
	}

	@Test
	void aStatusWordThatNobodySawDoesNotDiffer() {
		byte[] status = new byte[FRAME];
		status[2 * 200] = 8;
		assertThat(all(GrantTableImage.wrap(GrantTableVersion.V2, new byte[FRAME]),
				GrantTableImage.wrap(new byte[FRAME], status))).isEmpty();
	}

	@Test
	void allOfAnotherVersionDiffers() {
		assertThat(v1(new byte[FRAME]).nextDifference(GrantTableImage.wrap(GrantTableVersion.V2, new byte[FRAME]), 5)).isEqualTo(5);
	}

	@Test
	void theEndIsReachedFromAnywhereBeyond() {
		assertThat(v1(new byte[FRAME]).nextDifference(v1(new byte[FRAME]), 9999)).isEqualTo(512);
		assertThatThrownBy(() -> v1(new byte[FRAME]).nextDifference(v1(new byte[FRAME]), -1))
				.isInstanceOf(IndexOutOfBoundsException.class);
	}

	@Test
	void itFindsWhatComparingEntryByEntryFinds() {
		Random random = new Random(7);
		for (int round = 0; round < 50; round++) {
			byte[] bytes = new byte[3 * FRAME];
			byte[] status = new byte[FRAME];
			byte[] otherBytes = bytes.clone();
			byte[] otherStatus = status.clone();
			for (int i = 0; i < random.nextInt(40); i++) {
				otherBytes[random.nextInt(otherBytes.length)] = 1;
				otherStatus[random.nextInt(otherStatus.length)] = 1;
			}
			GrantTableImage one = GrantTableImage.wrap(bytes, status);
			GrantTableImage other = GrantTableImage.wrap(otherBytes, otherStatus);
			assertThat(all(one, other)).isEqualTo(IntStream.range(0, one.entries())
					.filter(ref -> !one.entry(ref).equals(other.entry(ref)) || !one.status(ref).equals(other.status(ref))
							|| padding(otherBytes, ref) != 0)
					.boxed().toList());
		}
	}

	/** Bytes of a version 2 entry that no field of an invalid one has. */
	private static int padding(byte[] bytes, int ref) {
		return bytes[16 * ref + 4] | bytes[16 * ref + 5] | bytes[16 * ref + 6] | bytes[16 * ref + 7] | bytes[16 * ref + 12]
				| bytes[16 * ref + 13] | bytes[16 * ref + 14] | bytes[16 * ref + 15];
	}

	private static List<Integer> all(GrantTableImage one, GrantTableImage other) {
		List<Integer> refs = new ArrayList<>();
		for (int ref = one.nextDifference(other, 0); ref < one.entries(); ref = one.nextDifference(other, ref + 1)) {
			refs.add(ref);
		}
		return refs;
	}

	private static GrantTableImage v1(byte[] bytes) {
		return GrantTableImage.wrap(GrantTableVersion.V1, bytes);
	}
}
