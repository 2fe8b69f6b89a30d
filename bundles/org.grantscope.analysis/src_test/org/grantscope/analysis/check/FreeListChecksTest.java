package org.grantscope.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.grantscope.analysis.check.Scene.PEER;
import static org.grantscope.analysis.check.Scene.PERMIT;
import static org.grantscope.analysis.check.Scene.WRITTEN;

import java.util.List;
import java.util.stream.IntStream;

import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;

/** The checks of the kernel's free list, and of grefs against the table's pages. */
class FreeListChecksTest {

	private static final long FILE = 0xffff888003a41c40L;

	@Test
	void whatIsFreeAndGrantedWillBeHandedOutAgain() {
		Scene scene = Scene.of(1).v1().grants(8, 10, PERMIT, PEER).grant(11, WRITTEN, 6, 1).freeList(all(8, 512));
		assertThat(scene.judgedBy(new FreeList())).extracting(Finding::severity, Finding::summary).containsExactly(
				tuple(Severity.ERROR,
						"2 grants of d1 (grefs 8-9) on the kernel's free list, while they are granted to d5 or used by it"),
				tuple(Severity.ERROR,
						"1 grant of d1 (gref 11) on the kernel's free list, while it is granted to d6 or used by it"));
		assertThat(Scene.of(1).v1().grants(8, 10, PERMIT, PEER).freeList(all(10, 512)).judgedBy(new FreeList())).isEmpty();
	}

	@Test
	void anEntryOfVersion2ThatIsUsedStillIsNotFree() {
		assertThat(Scene.of(1).v2().status(8, 0x18).freeList(all(8, 256)).judgedBy(new FreeList())).singleElement()
				.satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
	}

	@Test
	void aListOfAnotherMomentSaysNothingOfTheEntries() {
		assertThat(Scene.of(1).v1().grants(8, 10, PERMIT, PEER).freeList(all(8, 512)).kernelLater().judgedBy(new FreeList())).isEmpty();
		assertThat(Scene.of(1).v1().freeList(all(9, 512)).kernelLater().judgedBy(new TakenReferences())).isEmpty();
	}

	@Test
	void aCircleIsTold() {
		assertThat(summaries(Scene.of(1).v1().freeList(8, 9, 10, 9))).containsExactly("1 grant of d1 (gref 9) twice on the kernel's free list");
	}

	@Test
	void whatCannotBeOnTheListIsTold() {
		assertThat(summaries(Scene.of(1).v1().freeList(3, 9, 512)))
				.containsExactly("2 grants of d1 (grefs 3, 512) on the kernel's free list, which cannot be there");
	}

	@Test
	void whatIsFreeAndDeferredIsTold() {
		assertThat(summaries(Scene.of(1).v1().freeList(8, 9).deferred(10, 9)))
				.containsExactly("1 grant of d1 (gref 9) on the kernel's free list and on its deferred list");
	}

	@Test
	void aListThatBreaksOffOrHasAnotherCountIsTold() {
		assertThat(summaries(Scene.of(1).v1().freeListBegins(8, 9)))
				.containsExactly("The free list of d1 breaks off after 2 references");
		assertThat(summaries(Scene.of(1).v1().freeListBegins(8, 9).freeGrants(504)))
				.containsExactly("The free list of d1 breaks off after 2 references, of 504 that the kernel counts");
		assertThat(Scene.of(1).v1().freeList(8, 9).freeGrants(3).judgedBy(new FreeList())).singleElement().satisfies(finding -> {
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.summary()).isEqualTo("The free list of d1 has 2 references, of 3 that the kernel counts");
		});
	}

	@Test
	void referencesThatAreNeitherFreeNorGrantedAreTold() {
		Scene scene = Scene.of(1).v1().grants(8, 10, PERMIT, PEER).deferred(10, 10).driver(1024, 1).file(0).gref(11, 0, 1).freeList(all(14, 512));
		assertThat(scene.judgedBy(new TakenReferences())).singleElement().satisfies(finding -> {
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.summary()).isEqualTo("2 references of d1 neither free nor granted (grefs 12-13)");
		});
		assertThat(scene.judgedBy(new TakenReferences()).get(0).explanation()).contains("no deferred freeing waits", "gntalloc does not hold");
		assertThat(Scene.of(1).v1().deferredAtLeast(10).freeList(all(14, 512)).judgedBy(new TakenReferences())).singleElement()
				.satisfies(finding -> assertThat(finding.explanation()).contains("may wait on the deferred list", "may be gntalloc's"));
		assertThat(Scene.of(1).v1().freeListBegins(8, 9).judgedBy(new TakenReferences())).isEmpty();
		assertThat(Scene.of(1).v1().freeList(all(8, 512)).judgedBy(new TakenReferences())).isEmpty();
		assertThat(Scene.of(1).xenTracks().freeList(all(9, 512)).judgedBy(new TakenReferences())).isEmpty();
	}

	@Test
	void aGrefWithAnotherPageThanItsEntryIsToldWhereTheOthersHaveTheSame() {
		Scene same = Scene.of(1).v1().grants(8, 12, PERMIT, PEER).driver(1024, 3).gref(8, 0, 1, 0x1008).gref(9, 0, 1, 0x1009);
		assertThat(same.gref(10, 0, 1, 0x77).judgedBy(new GrefFrame())).singleElement()
				.satisfies(finding -> assertThat(finding.summary()).startsWith("1 grant of d1 (gref 10) with another page"));
	}

	@Test
	void aParavirtualisedGuestHasOtherNumbersForItsPages() {
		assertThat(Scene.of(1).v1().grants(8, 12, PERMIT, PEER).driver(1024, 3).gref(8, 0, 1, 1).gref(9, 0, 1, 2).gref(10, 0, 1, 3)
				.judgedBy(new GrefFrame())).isEmpty();
	}

	@Test
	void whatNobodySawOfALiveKernelIsNoFault() {
		Scene live = Scene.of(1).v1().grants(8, 10, PERMIT, PEER).driver(1024, 2).liveFile(FILE).gref(8, FILE, 2, 0x1008)
				.grefWithoutFile(9, 1).disk(PEER, 600).freeList(all(10, 512)).deferred(10);
		List<String> said = Checks.run(live.machine(), Progress.NONE).stream().map(Finding::check).toList();
		assertThat(said).isEmpty();
	}

	@Test
	void aFileOfALiveKernelIsNamedByItsAddress() {
		Scene live = Scene.of(1).v1().grants(8, 10, PERMIT, PEER).driver(2, 2).liveFile(FILE).gref(8, FILE, 1, 0x1008).gref(9, FILE, 1, 0x1009);
		assertThat(live.judgedBy(new AllocatorLimit())).singleElement().satisfies(finding -> {
			assertThat(finding.summary()).endsWith("most have file 0xffff888003a41c40 (2)");
			assertThat(finding.files()).containsExactly(new Finding.FileId(1, FILE));
		});
	}

	private static List<String> summaries(Scene scene) {
		return scene.judgedBy(new FreeList()).stream().map(Finding::summary).toList();
	}

	private static int[] all(int from, int to) {
		return IntStream.range(from, to).toArray();
	}
}
