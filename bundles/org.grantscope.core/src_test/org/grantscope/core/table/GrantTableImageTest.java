package org.grantscope.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;

import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTableImageTest {

	private static final int FLAGS = 0;
	private static final int DOMID = 2;
	private static final int FRAME = 4;

	@Test
	void aFrameHas512Version1Entries() {
		assertThat(GrantTableImage.wrap(GrantTableVersion.V1, new byte[4096]).entries()).isEqualTo(512);
		assertThat(GrantTableImage.wrap(GrantTableVersion.V1, new byte[64 * 4096]).entries()).isEqualTo(32768);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 4095, 4097, 8191 })
	void bytesThatAreNoWholeNumberOfFramesAreRefused(int bytes) {
		assertThatIllegalArgumentException().isThrownBy(() -> GrantTableImage.wrap(GrantTableVersion.V1, new byte[bytes]));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 7, 8, 511, 512, 1023 })
	void everyEntryIsReadAtItsOwnPlace(int ref) {
		GrantTableImage image = TableBytes.v1(2).u16(ref, FLAGS, 0x19).u16(ref, DOMID, 5).u32(ref, FRAME, 0x3650b).image();
		for (int other = 0; other < image.entries(); other++) {
			GrantEntry expected = other == ref ? new GrantEntry.FullPage(ref, 0x19, 5, 0x3650b) : new GrantEntry.Invalid(other, 0, 0, 0);
			assertThat(image.entry(other)).isEqualTo(expected);
			assertThat(image.isUsed(other)).isEqualTo(other == ref);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 1024, Integer.MIN_VALUE, Integer.MAX_VALUE })
	void aReferenceOutsideTheTableIsRefusedByEveryRead(int ref) {
		GrantTableImage image = TableBytes.v1(2).image();
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.flags(ref));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.domid(ref));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.frame(ref));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.status(ref));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.inUseWord(ref));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.isUsed(ref));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.entry(ref));
	}

	@Test
	void numbersAreUnsigned() {
		GrantTableImage image = TableBytes.v1(1).u16(9, FLAGS, 0xffff).u16(9, DOMID, 0xffff).u32(9, FRAME, 0xffffffffL).image();
		assertThat(image.flags(9)).isEqualTo(0xffff);
		assertThat(image.domid(9)).isEqualTo(0xffff);
		assertThat(image.frame(9)).isEqualTo(0xffffffffL);
	}

	@Test
	void aFreedEntryKeepsItsStaleDomidAndFrameButIsNotUsed() {
		GrantTableImage image = TableBytes.v1(1).u16(8, DOMID, 3).u32(8, FRAME, 0x1234).image();
		assertThat(image.entry(8)).isEqualTo(new GrantEntry.Invalid(8, 0, 3, 0x1234));
		assertThat(image.isUsed(8)).isFalse();
	}

	@Test
	void anEntryForATransferIsOfItsOwnForm() {
		GrantTableImage image = TableBytes.v1(1).u16(8, FLAGS, 0x0e).u16(8, DOMID, 3).u32(8, FRAME, 0x1234).image();
		assertThat(image.entry(8)).isEqualTo(new GrantEntry.AcceptTransfer(8, 0x0e, 3, 0x1234));
	}

	@Test
	void version1HasNoTransitiveEntries() {
		GrantTableImage image = TableBytes.v1(1).u16(8, FLAGS, 0x03).u32(8, FRAME, 7).image();
		assertThat(image.entry(8)).isEqualTo(new GrantEntry.Invalid(8, 3, 0, 7));
	}

	@Test
	void version1HasNoSubPages() {
		GrantTableImage image = TableBytes.v1(1).u16(8, FLAGS, 0x101).u32(8, FRAME, 7).image();
		assertThat(image.entry(8)).isEqualTo(new GrantEntry.FullPage(8, 0x101, 0, 7));
	}

	@Test
	void version1KeepsTheInUseBitsInTheFlagsAndHasNoStatusWord() {
		GrantTableImage image = TableBytes.v1(1).u16(8, FLAGS, 0x19).image();
		assertThat(image.hasStatus()).isTrue();
		assertThat(image.inUseWord(8)).isEqualTo(0x19);
		assertThat(image.status(8)).isEmpty();
		assertThat(image.statusBytes()).isEmpty();
	}

	@Test
	void theBytesComeBackAsACopy() {
		byte[] bytes = TableBytes.random(new Random(1), 2);
		GrantTableImage image = GrantTableImage.wrap(GrantTableVersion.V1, bytes);
		byte[] copy = image.toBytes();
		assertThat(copy).isEqualTo(bytes).isNotSameAs(bytes);
		copy[0] ^= 1;
		assertThat(image.toBytes()).isEqualTo(bytes);
	}

	@Test
	void imagesAreEqualWhenVersionFramesAndStatusAre() {
		byte[] bytes = TableBytes.random(new Random(2), 1);
		GrantTableImage v1 = GrantTableImage.wrap(GrantTableVersion.V1, bytes);
		GrantTableImage v2 = GrantTableImage.wrap(GrantTableVersion.V2, bytes);
		GrantTableImage withStatus = GrantTableImage.wrap(bytes, new byte[4096]);
		assertThat(v1).isEqualTo(GrantTableImage.wrap(GrantTableVersion.V1, bytes.clone())).isNotEqualTo(v2);
		assertThat(v1).hasSameHashCodeAs(GrantTableImage.wrap(GrantTableVersion.V1, bytes.clone()));
		assertThat(v2).isNotEqualTo(withStatus);
		assertThat(withStatus).isEqualTo(GrantTableImage.wrap(bytes.clone(), new byte[4096]));
	}
}
