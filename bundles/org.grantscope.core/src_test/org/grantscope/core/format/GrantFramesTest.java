package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantFramesTest {

	private static final Origin ORIGIN = new Origin("frames", Instant.EPOCH);
	private static final Optional<GrantTableVersion> V1 = Optional.of(GrantTableVersion.V1);
	private static final Optional<GrantTableVersion> V2 = Optional.of(GrantTableVersion.V2);

	@ParameterizedTest
	@ValueSource(strings = { "v1/deferred/v-deferred", "v1/grown/v-grown", "v1/mapped-ro/v-mapped-ro", "high-bits/raw-highbits",
			"revoked/raw-revoked-while-mapped" })
	void aRealVersion1TableIsKnownByItsBytes(String label) throws IOException {
		assertThat(GrantFrames.guessVersion(bytes(label))).isEqualTo(GrantTableVersion.V1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "v2/deferred/v-deferred", "v2/mapped-rw/v-mapped-rw" })
	void aRealVersion2TableIsKnownByItsBytes(String label) throws IOException {
		assertThat(GrantFrames.guessVersion(bytes(label))).isEqualTo(GrantTableVersion.V2);
	}

	@Test
	void anEmptyTableIsTakenForVersion1() {
		assertThat(GrantFrames.guessVersion(new byte[4096])).isEqualTo(GrantTableVersion.V1);
	}

	@Test
	void aVersionThatIsGivenHolds() throws FormatException, IOException {
		RawTable table = GrantFrames.read(ORIGIN, 3, V2, bytes("v1/deferred/v-deferred"), null);
		assertThat(table.image().version()).isEqualTo(GrantTableVersion.V2);
		assertThat(table.domid()).isEqualTo(3);
	}

	@Test
	void statusFramesMakeItVersion2() throws FormatException {
		RawTable table = GrantFrames.read(ORIGIN, 0, Optional.empty(), new byte[4096], new byte[4096]);
		assertThat(table.image().version()).isEqualTo(GrantTableVersion.V2);
		assertThat(table.image().hasStatus()).isTrue();
	}

	@Test
	void version1WithStatusFramesIsRefused() {
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> GrantFrames.read(ORIGIN, 0, V1, new byte[4096], new byte[4096]))
				.satisfies(e -> assertThat(e.problem().expected()).isEqualTo("no status frames in a version 1 table"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 4095, 4097, 8192 })
	void anyOtherAmountOfStatusIsRefused(int bytes) {
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> GrantFrames.read(ORIGIN, 0, V2, new byte[8 * 4096], new byte[bytes]))
				.satisfies(e -> assertThat(e.problem().expected()).isEqualTo("4096 bytes of status frames for 8 version 2 frames"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4095, 4097, 12287 })
	void partsOfFramesAreRefusedWhereTheyBegin(int bytes) {
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> GrantFrames.read(ORIGIN, 0, V1, new byte[bytes], null))
				.satisfies(e -> assertThat(e.problem().position()).isEqualTo("byte " + bytes / 4096 * 4096));
	}

	@Test
	void noBytesAreRefused() {
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> GrantFrames.read(ORIGIN, 0, V1, new byte[0], null))
				.satisfies(e -> assertThat(e.problem().found()).isEqualTo("an empty file"));
	}

	@Test
	void noiseIsReadWithAProblem() throws FormatException {
		byte[] noise = new byte[4096];
		new Random(1).nextBytes(noise);
		assertThat(GrantFrames.read(ORIGIN, 0, V1, noise, null).problems()).hasSize(1);
	}

	@Test
	void memoryThatIsNotThereIsReadWithAProblem() throws FormatException {
		byte[] ones = new byte[4096];
		Arrays.fill(ones, (byte) 0xff);
		assertThat(GrantFrames.read(ORIGIN, 0, V1, ones, null).problems()).singleElement()
				.satisfies(problem -> assertThat(problem.found()).startsWith("512 of 512 entries"));
	}

	@Test
	void oneEntryWithUndefinedBitsIsNoProblem() throws FormatException, IOException {
		assertThat(GrantFrames.read(ORIGIN, 0, V1, bytes("high-bits/raw-highbits"), null).problems()).isEmpty();
	}

	private static byte[] bytes(String label) throws IOException {
		return Files.readAllBytes(Samples.file(label + ".frames.bin"));
	}
}
