package org.grantscope.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class NextDifferenceTest {

	@Test
	void equalTablesDifferNowhere() {
		GrantTableImage image = GrantTableImage.wrap(GrantTableVersion.V1, new byte[8192]);
		assertThat(image.nextDifference(GrantTableImage.wrap(GrantTableVersion.V1, new byte[8192]), 0)).isEqualTo(1024);
		assertThat(image.nextDifference(GrantTableImage.wrap(GrantTableVersion.V1, new byte[4096]), 0)).isEqualTo(512);
		assertThat(image.nextDifference(image, 1024)).isEqualTo(1024);
	}

	@Test
	void anyByteOfAnEntryCountsAndEachEntryIsFoundOnce() {
		byte[] changed = new byte[8192];
		changed[8 * 7 + 7] = 1;
		changed[8 * 600] = 1;
		changed[8 * 600 + 5] = 1;
		changed[8191] = 1;
		assertThat(all(GrantTableImage.wrap(GrantTableVersion.V1, new byte[8192]), GrantTableImage.wrap(GrantTableVersion.V1, changed)))
				.containsExactly(7, 600, 1023);
	}

	@Test
	void statusWordsCountWhereBothHaveThem() {
		byte[] words = new byte[4096];
		words[2 * 300] = 8;
		GrantTableImage image = GrantTableImage.wrap(new byte[8192], new byte[4096]);
		assertThat(all(image, GrantTableImage.wrap(new byte[8192], words))).containsExactly(300);
		assertThat(all(image, GrantTableImage.wrap(GrantTableVersion.V2, new byte[8192]))).isEmpty();
	}

	@Test
	void agreesWithComparingEntryByEntry() {
		Random random = new Random(64);
		byte[] bytes = new byte[12 * 4096];
		byte[] words = new byte[2 * 4096];
		GrantTableImage before = GrantTableImage.wrap(bytes.clone(), words.clone());
		for (int i = 0; i < 40; i++) {
			bytes[random.nextInt(bytes.length)] = 1;
			words[random.nextInt(words.length)] = 1;
		}
		GrantTableImage after = GrantTableImage.wrap(bytes, words);
		List<Integer> expected = new ArrayList<>();
		for (int ref = 0; ref < before.entries(); ref++) {
			if (before.flags(ref) != after.flags(ref) || before.domid(ref) != after.domid(ref) || before.middle(ref) != after.middle(ref)
					|| before.frame(ref) != after.frame(ref) || !before.status(ref).equals(after.status(ref))) {
				expected.add(ref);
			}
		}
		assertThat(all(before, after)).isEqualTo(expected).hasSizeGreaterThan(50);
	}

	@Test
	void tablesOfTwoVersionsAreNotCompared() {
		assertThatThrownBy(() -> GrantTableImage.wrap(GrantTableVersion.V1, new byte[4096])
				.nextDifference(GrantTableImage.wrap(GrantTableVersion.V2, new byte[4096]), 0)).isInstanceOf(IllegalArgumentException.class);
	}

	private static List<Integer> all(GrantTableImage a, GrantTableImage b) {
		List<Integer> refs = new ArrayList<>();
		int end = Math.min(a.entries(), b.entries());
		for (int ref = a.nextDifference(b, 0); ref < end; ref = a.nextDifference(b, ref + 1)) {
			refs.add(ref);
		}
		return refs;
	}
}
