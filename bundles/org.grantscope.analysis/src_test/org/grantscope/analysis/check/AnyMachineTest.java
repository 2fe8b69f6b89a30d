package org.grantscope.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a machine looks like, it is judged, in order, and about grants that exist. */
class AnyMachineTest {

	private static final int MACHINES = 100;

	@ParameterizedTest
	@ValueSource(booleans = {false, true})
	void isJudged(boolean second) {
		for (int seed = 0; seed < MACHINES; seed++) {
			List<Finding> findings = Checks.run(scene(new SplittableRandom(seed), second).machine(), Progress.NONE);
			assertThat(findings).as("seed " + seed).isNotEmpty().isSortedAccordingTo(Comparator.comparing(Finding::severity).reversed());
			assertThat(findings).allSatisfy(finding -> {
				assertThat(finding.summary()).isNotBlank().doesNotContain("\n", "null", "d-1", "gref -");
				assertThat(finding.grefs()).isSorted().doesNotHaveDuplicates().allMatch(gref -> gref.ref() >= 0 && gref.ref() < 512);
				assertThat(finding.domains()).isSorted().allMatch(domid -> domid >= 0 && domid < 0x7ff0);
			});
		}
	}

	private static Scene scene(SplittableRandom random, boolean second) {
		Scene scene = second ? Scene.of(3).v2() : Scene.of(3).v1();
		int entries = second ? 256 : 512;
		for (int i = random.nextInt(200); i >= 0; i--) {
			int ref = random.nextInt(entries);
			scene.grant(ref, random.nextInt(0x400), random.nextInt(3) == 0 ? 0x7fee + random.nextInt(5) : random.nextInt(4), random.nextInt(64));
			if (second) {
				scene.status(ref, random.nextInt(0x20));
			}
		}
		if (random.nextBoolean()) {
			TrackedEntries.Entry[] used = refs(random, entries).stream().map(ref -> Scene.use(ref, random.nextInt(4), 1 << random.nextInt(32)))
					.toArray(TrackedEntries.Entry[]::new);
			scene = random.nextBoolean() ? scene.xenTracks(used) : scene.xenTracksAtLeast(used);
		}
		addDriver(scene, random, entries);
		return scene.said(KernelLog.Kind.LEAKING, random.nextInt(entries)).channels(random.nextBoolean(),
				Scene.channel(1, EventChannelStatus.INTERDOMAIN, random.nextInt(4)), Scene.channel(2, EventChannelStatus.UNBOUND, -1));
	}

	private static void addDriver(Scene scene, SplittableRandom random, int entries) {
		List<Integer> refs = new ArrayList<>(refs(random, entries));
		scene.driver(random.nextInt(64), random.nextInt(-2, 64)).file(0).file(1);
		for (int ref : refs) {
			switch (random.nextInt(4)) {
				case 0 -> scene.gref(ref, random.nextInt(2), random.nextInt(4));
				case 1 -> scene.grefWithoutFile(ref, random.nextInt(4));
				case 2 -> scene.grefClearing(ref, random.nextInt(2), random.nextInt(4), random.nextInt(5000));
				default -> scene.grefNotifying(ref, random.nextInt(2), random.nextInt(4), random.nextInt(4));
			}
		}
		for (int i = 0; i + 3 < refs.size(); i += 3) {
			scene.mapping(0x1000L * i, random.nextInt(2), refs.get(i), refs.get(i + 1 + random.nextInt(2)));
		}
		if (random.nextBoolean()) {
			scene.deferred(random.nextInt(-1, 3), refs(random, entries).toArray(Integer[]::new));
		}
		if (random.nextBoolean()) {
			scene.disk(0, random.nextInt(entries)).domainsAre(0, 3).dying(2);
		}
	}

	private static TreeSet<Integer> refs(SplittableRandom random, int entries) {
		TreeSet<Integer> refs = new TreeSet<>();
		for (int i = random.nextInt(40); i >= 0; i--) {
			refs.add(random.nextInt(entries));
		}
		return refs;
	}
}
