package org.grantscope.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.analysis.check.Scene.PEER;
import static org.grantscope.analysis.check.Scene.PERMIT;
import static org.grantscope.analysis.check.Scene.PIN_WRITE;
import static org.grantscope.analysis.check.Scene.WRITTEN;
import static org.grantscope.analysis.check.Scene.use;

import java.util.stream.IntStream;

import org.grantscope.core.observe.TrackedEntries;
import org.junit.jupiter.api.Test;

/** Each check of what runs out: the smallest machine that it speaks of, and one near it that it does not. */
class ResourceChecksTest {

	private static final int ENTRIES = 512;
	private static final int NINETY_PERCENT = 461;

	@Test
	void aTableThatIsNearlyFullNamesWhoFillsIt() {
		Scene scene = Scene.of(3).v1().maxFrames(1).xenTracks().grants(8, NINETY_PERCENT - 1, PERMIT, PEER)
				.grant(NINETY_PERCENT - 1, PERMIT, 6, 1);
		assertThat(scene.judgedBy(new TableFull())).singleElement().satisfies(finding -> {
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.summary())
					.startsWith("d3 uses at least 461 of the 512 entries that its table may have (1 frame), 90 %; "
							+ "granted to d5 (452), d6 (1); kept by ");
		});
		assertThat(
				Scene.of(3).v1().maxFrames(1).xenTracks().grants(8, NINETY_PERCENT - 1, PERMIT, PEER).judgedBy(new TableFull()))
				.isEmpty();
	}

	@Test
	void aFullTableThatMayGrowIsNotFull() {
		assertThat(Scene.of(3).v1().maxFrames(1).xenTracks().grants(8, ENTRIES, PERMIT, PEER).judgedBy(new TableFull()))
				.extracting(Finding::severity).containsExactly(Severity.ERROR);
		assertThat(Scene.of(3).v1().maxFrames(2).xenTracks().grants(8, ENTRIES, PERMIT, PEER).judgedBy(new TableFull()))
				.isEmpty();
		assertThat(Scene.of(3).v1().unknownMaxFrames().xenTracks().grants(8, ENTRIES, PERMIT, PEER).judgedBy(new TableFull()))
				.isEmpty();
	}

	@Test
	void theKernelsCountOfFreeGrantsSaysMoreThanTheEntries() {
		assertThat(Scene.of(3).v1().maxFrames(1).xenTracks().driver(1024, 0).freeGrants(10).judgedBy(new TableFull()))
				.singleElement()
				.satisfies(finding -> assertThat(finding.summary()).startsWith("d3 uses 502 of the 512 entries"));
		assertThat(Scene.of(3).v1().maxFrames(1).xenTracks().driver(1024, 0).freeGrants(100).judgedBy(new TableFull())).isEmpty();
	}

	@Test
	void handlesAreCountedOverAllTables() {
		int pins = 0x7f;
		int tables = 17;
		Scene mapper = Scene.of(0).xenTracks().maptrackFrames(1);
		for (int domid = 1; domid <= tables; domid++) {
			mapper.and(Scene.of(domid).xenTracks(uses(128, pins)));
		}
		assertThat(mapper.judgedBy(new MaptrackFull())).singleElement().satisfies(finding -> {
			assertThat(finding.severity()).isEqualTo(Severity.ERROR);
			assertThat(finding.summary()).startsWith("d0 has at least 276352 of 262144 handles in use");
			assertThat(finding.explanation()).contains("GNTST_no_space (-13)");
			assertThat(finding.domains()).containsExactly(0);
		});
	}

	@Test
	void aMapForPageTablesAndDevicesHasOneHandle() {
		Scene mapper = Scene.of(0).xenTracks().maptrackFrames(900);
		for (int domid = 1; domid <= 8; domid++) {
			mapper.and(Scene.of(domid).xenTracks(uses(128, 0x7f007f)));
		}
		assertThat(mapper.judgedBy(new MaptrackFull())).isEmpty();
	}

	@Test
	void framesAtTheirMaximumTellOfThePeakWhereAllHandlesAreCounted() {
		assertThat(Scene.of(0).xenTracks().maptrackFrames(1024).judgedBy(new MaptrackFull())).extracting(Finding::severity)
				.containsExactly(Severity.INFO);
		assertThat(Scene.of(0).xenTracksAtLeast().maptrackFrames(1024).judgedBy(new MaptrackFull())).extracting(Finding::severity)
				.containsExactly(Severity.WARNING);
		assertThat(Scene.of(0).xenTracks().maptrackFrames(921).judgedBy(new MaptrackFull())).isEmpty();
	}

	private static TrackedEntries.Entry[] uses(int count, int pins) {
		return IntStream.range(8, 8 + count).mapToObj(ref -> use(ref, 0, pins)).toArray(TrackedEntries.Entry[]::new);
	}

	@Test
	void deferredGrantsThatCanGoAreCountedApartFromThoseThatAreMapped() {
		Scene scene = Scene.of(3).v1().grant(8, WRITTEN, PEER, 1).grant(9, PERMIT, PEER, 2).driver(1024, 0).deferred(10, 8, 9);
		assertThat(scene.judgedBy(new DeferredBacklog())).singleElement().extracting(Finding::severity, Finding::summary)
				.containsExactly(
						Severity.WARNING,
						"2 grants of d3 (grefs 8-9) deferred: 1 still mapped by d5, 1 can go, in 1 s at 10 a second");
		assertThat(Scene.of(3).v1().grant(8, WRITTEN, PEER, 1).driver(1024, 0).deferred(10).judgedBy(new DeferredBacklog()))
				.isEmpty();
	}

	@Test
	void aLongListTakesLong() {
		Scene scene = Scene.of(3).v1().grants(8, 508, PERMIT, PEER);
		Integer[] refs = IntStream.range(8, 508).boxed().toArray(Integer[]::new);
		assertThat(scene.driver(1024, 0).deferred(2, refs).judgedBy(new DeferredBacklog())).singleElement()
				.extracting(Finding::severity, Finding::summary).containsExactly(Severity.WARNING,
						"500 grants of d3 (grefs 8-507) deferred: 500 can go, in 4 min 10 s at 2 a second");
		assertThat(scene.deferred(10, refs).judgedBy(new DeferredBacklog())).extracting(Finding::severity)
				.containsExactly(Severity.INFO);
		assertThat(scene.deferred(0, refs).judgedBy(new DeferredBacklog()).get(0).summary())
				.endsWith("500 can go, all at the next pass");
		assertThat(scene.deferred(-1, refs).judgedBy(new DeferredBacklog()).get(0).summary())
				.endsWith("in 50 s at 10 a second, if free_per_iteration is the default");
	}

	@Test
	void theTurnsOfThoseThatAreMappedCountForTheOthers() {
		Scene scene = Scene.of(3).v1().grants(8, 28, WRITTEN, PEER).grant(28, PERMIT, PEER, 1).driver(1024, 0);
		Integer[] refs = IntStream.range(8, 29).boxed().toArray(Integer[]::new);
		assertThat(scene.deferred(10, refs).judgedBy(new DeferredBacklog()).get(0).summary())
				.endsWith("1 can go, in 3 s at 10 a second");
	}

	@Test
	void whetherTheyCanGoIsUnknownWithoutATable() {
		assertThat(Scene.of(3).driver(1024, 0).deferred(10, 8).judgedBy(new DeferredBacklog()).get(0).summary())
				.isEqualTo("1 grant of d3 (gref 8) deferred: 1 of which nobody saw whether the peer has unmapped");
	}
}
