package org.grantscope.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTableImageV2Test {

	private static final int FLAGS = 0;
	private static final int DOMID = 2;
	private static final int PAGE_OFF = 4;
	private static final int TRANS_DOMID = 4;
	private static final int LENGTH = 6;
	private static final int FRAME = 8;
	private static final int GREF = 8;

	@ParameterizedTest
	@ValueSource(ints = { 0, 7, 8, 255, 256, 511 })
	void everyEntryIsReadAtItsOwnPlace(int ref) {
		GrantTableImage image = TableBytes.v2(2).u16(ref, FLAGS, 1).u16(ref, DOMID, 5).u64(ref, FRAME, 0x3650b).image();
		for (int other = 0; other < 512; other++) {
			assertThat(image.flags(other)).isEqualTo(other == ref ? 1 : 0);
		}
		assertThat(image.entry(ref)).isEqualTo(new GrantEntry.FullPage(ref, 1, 5, 0x3650b));
	}

	@Test
	void aFrameNumberHas64UnsignedBits() {
		GrantTableImage image = TableBytes.v2(1).u16(8, FLAGS, 1).u64(8, FRAME, -1L).image();
		assertThat(Long.toUnsignedString(image.frame(8))).isEqualTo("18446744073709551615");
		assertThat(image.entry(8)).isEqualTo(new GrantEntry.FullPage(8, 1, 0, 0xffff_ffff_ffff_ffffL));
	}

	@Test
	void aFullPageIgnoresItsPadding() {
		GrantTableImage image = TableBytes.v2(1).u16(8, FLAGS, 1).u32(8, 4, 0xffffffffL).u64(8, FRAME, 7).image();
		assertThat(image.entry(8)).isEqualTo(new GrantEntry.FullPage(8, 1, 0, 7));
	}

	@Test
	void aSubPageHasItsOffsetAndItsLength() {
		GrantTableImage image = TableBytes.v2(1).u16(8, FLAGS, 0x105).u16(8, DOMID, 2).u16(8, PAGE_OFF, 0xffff)
				.u16(8, LENGTH, 0xfffe).u64(8, FRAME, 0x1_0000_0000L).image();
		assertThat(image.entry(8)).isEqualTo(new GrantEntry.SubPage(8, 0x105, 2, 0x1_0000_0000L, 0xffff, 0xfffe));
	}

	@Test
	void aTransitiveEntryHasAGrantorAndItsReference() {
		GrantTableImage image = TableBytes.v2(1).u16(8, FLAGS, 3).u16(8, DOMID, 2).u16(8, TRANS_DOMID, 0xfffe)
				.u32(8, GREF, 0xffffffffL).u32(8, 12, 0x55555555).image();
		assertThat(image.entry(8)).isEqualTo(new GrantEntry.Transitive(8, 3, 2, 0xfffe, 0xffffffffL));
	}

	@Test
	void theSubPageBitMeansNothingInAnEntryForATransfer() {
		GrantTableImage image = TableBytes.v2(1).u16(8, FLAGS, 0x102).u64(8, FRAME, 7).image();
		assertThat(image.entry(8)).isEqualTo(new GrantEntry.AcceptTransfer(8, 0x102, 0, 7));
	}

	@Test
	void withoutStatusFramesNobodyKnowsWhatIsInUse() {
		GrantTableImage image = TableBytes.v2(1).u16(8, FLAGS, 0x19).image();
		assertThat(image.hasStatus()).isFalse();
		assertThat(image.status(8)).isEmpty();
		assertThat(image.inUseWord(8)).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 256, Integer.MAX_VALUE })
	void aReferenceOutsideTheTableIsRefusedWithAndWithoutStatusFrames(int ref) {
		GrantTableImage without = TableBytes.v2(1).image();
		GrantTableImage with = TableBytes.v2(1).image(new byte[4096]);
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> without.status(ref));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> without.inUseWord(ref));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> with.status(ref));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> with.inUseWord(ref));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 7, 8, 255, 256, 2047, 2048, 2303 })
	void everyStatusWordIsReadAtItsOwnPlaceAcrossStatusFrames(int ref) {
		byte[] status = new byte[2 * 4096];
		status[2 * ref] = (byte) 0xff;
		status[2 * ref + 1] = (byte) 0xfe;
		GrantTableImage image = TableBytes.v2(9).image(status);
		for (int other = 0; other < image.entries(); other++) {
			int expected = other == ref ? 0xfeff : 0;
			assertThat(image.status(other)).hasValue(expected);
			assertThat(image.inUseWord(other)).isEqualTo(expected);
			assertThat(image.isUsed(other)).isEqualTo(other == ref);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 0", "1, 2", "8, 2", "9, 1", "16, 3", "17, 2" })
	void anyOtherNumberOfStatusFramesIsRefused(int frames, int statusFrames) {
		assertThatIllegalArgumentException()
				.isThrownBy(() -> GrantTableImage.wrap(new byte[frames * 4096], new byte[statusFrames * 4096]));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "8, 1", "9, 2", "16, 2", "17, 3" })
	void oneStatusFrameBelongsToEveryEightFramesBegun(int frames, int statusFrames) {
		GrantTableImage image = GrantTableImage.wrap(new byte[frames * 4096], new byte[statusFrames * 4096]);
		assertThat(image.entries()).isEqualTo(frames * 256);
		assertThat(image.statusBytes()).hasSize(statusFrames * 4096);
	}
}
