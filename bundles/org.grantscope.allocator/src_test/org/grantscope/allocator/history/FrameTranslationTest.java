package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class FrameTranslationTest {

	private static FrameTranslation knowing(GrantTableVersion version) {
		FrameTranslation frames = new FrameTranslation(version);
		frames.learn(0x36, 0x99);
		return frames;
	}

	@Test
	void aVersion1EntryHasItsFrameInTheUpperHalf() {
		FrameTranslation frames = knowing(GrantTableVersion.V1);

		assertThat(frames.first(0x0000_0036_0005_0001L)).isEqualTo(0x0000_0099_0005_0001L);
		assertThat(frames.last(1, 0x36)).isEqualTo(0x36);
	}

	@Test
	void aVersion2EntryHasItsFrameInTheLastEightBytes() {
		FrameTranslation frames = knowing(GrantTableVersion.V2);

		assertThat(frames.first(0x0000_0036_0005_0001L)).isEqualTo(0x0000_0036_0005_0001L);
		assertThat(frames.last(1, 0x36)).isEqualTo(0x99);
	}

	@Test
	void aTransitiveEntryHasAReferenceThere() {
		assertThat(knowing(GrantTableVersion.V2).last(3, 0x36)).isEqualTo(0x36);
	}

	@Test
	void aFrameThatTheTraceDidNotShowStays() {
		assertThat(knowing(GrantTableVersion.V1).first(0xffff_ffff_0000_0001L)).isEqualTo(0xffff_ffff_0000_0001L);
	}

	@Test
	void anAddressKeepsItsOffset() {
		assertThat(knowing(GrantTableVersion.V1).address(0x36012)).contains(0x99012L);
		assertThat(knowing(GrantTableVersion.V1).address(0x37000)).isEmpty();
	}

	@Test
	void aPageThatWasGivenOutAgainIsAnotherOne() {
		FrameTranslation frames = knowing(GrantTableVersion.V1);
		frames.learn(0x36, 0x77);

		assertThat(frames.frame(0x36)).contains(0x77L);
	}
}
