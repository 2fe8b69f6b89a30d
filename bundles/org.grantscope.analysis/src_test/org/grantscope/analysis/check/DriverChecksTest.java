package org.grantscope.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.grantscope.analysis.check.Scene.PEER;
import static org.grantscope.analysis.check.Scene.PERMIT;
import static org.grantscope.analysis.check.Scene.PIN_WRITE;
import static org.grantscope.analysis.check.Scene.WRITTEN;
import static org.grantscope.analysis.check.Scene.channel;
import static org.grantscope.analysis.check.Scene.use;

import java.util.List;
import java.util.OptionalLong;

import org.grantscope.core.abi.EventChannelStatus;
import org.junit.jupiter.api.Test;

/** Each check of gntalloc's own state: the smallest machine that it speaks of, and one near it that it does not. */
class DriverChecksTest {

	@Test
	void aLimitThatIsNearlyUsedIsAWarningAndAReachedOneAnError() {
		assertThat(Scene.of(3).driver(1000, 900).judgedBy(new AllocatorLimit())).extracting(Finding::severity, Finding::summary)
				.containsExactly(tuple(Severity.WARNING,
						"gntalloc of d3 has 900 of 1000 grefs: an alloc of more than 100 pages is refused"));
		assertThat(Scene.of(3).driver(1000, 1000).judgedBy(new AllocatorLimit())).extracting(Finding::severity)
				.containsExactly(Severity.ERROR);
		assertThat(Scene.of(3).driver(1000, 899).judgedBy(new AllocatorLimit())).isEmpty();
	}

	@Test
	void theFilesThatHaveTheMostAreNamed() {
		assertThat(Scene.of(3).driver(3, 3).file(0).file(1).gref(8, 1, 1).gref(9, 0, 1).gref(10, 1, 1)
				.judgedBy(new AllocatorLimit()))
				.singleElement().satisfies(finding -> {
					assertThat(finding.summary()).endsWith("; most have file 1 (2), file 0 (1)");
					assertThat(finding.files()).containsExactly(new Finding.FileId(3, 1), new Finding.FileId(3, 0));
				});
	}

	@Test
	void numbersThatTheSourceCouldNotReadAreNotJudged() {
		OptionalLong unknown = OptionalLong.empty();
		assertThat(Scene.of(3).driver(unknown, OptionalLong.of(100_000)).judgedBy(new AllocatorLimit())).isEmpty();
		assertThat(Scene.of(3).driver(OptionalLong.of(0), unknown).judgedBy(new AllocatorLimit())).isEmpty();
		assertThat(Scene.of(3).driver(OptionalLong.of(1024), unknown).judgedBy(new GrefSizeWrapped())).isEmpty();
		assertThat(Scene.of(3).driver(OptionalLong.of(1024), unknown).file(0).gref(8, 0, 1).judgedBy(new GrefSizeOff())).isEmpty();
	}

	@Test
	void minusOneIsNoLimit() {
		assertThat(Scene.of(3).driver(-1, 100_000).judgedBy(new AllocatorLimit())).isEmpty();
		assertThat(Scene.of(3).driver(4294967295L, 100_000).judgedBy(new AllocatorLimit())).isEmpty();
	}

	@Test
	void aCountBelowZeroWedgesTheDriver() {
		assertThat(Scene.of(3).driver(1024, 4294967295L).judgedBy(new GrefSizeWrapped())).extracting(Finding::summary)
				.containsExactly(
						"gref_size of d3 is -1 (4294967295 as the limit is compared), with 0 grefs listed: "
								+ "every alloc answers ENOSPC");
		assertThat(Scene.of(3).driver(1024, -1).judgedBy(new GrefSizeWrapped())).hasSize(1);
		assertThat(Scene.of(3).driver(1024, -1).judgedBy(new AllocatorLimit())).isEmpty();
		assertThat(Scene.of(3).driver(1024, 0).judgedBy(new GrefSizeWrapped())).isEmpty();
	}

	@Test
	void aCountThatIsNotTheLengthOfTheListIsTold() {
		assertThat(Scene.of(3).driver(1024, 1).file(0).gref(8, 0, 1).gref(9, 0, 1).judgedBy(new GrefSizeOff()))
				.extracting(Finding::severity,
						Finding::summary)
				.containsExactly(tuple(Severity.WARNING,
						"gref_size of d3 is 1, 1 too low: gntalloc lists 2 grefs"));
		assertThat(Scene.of(3).driver(1024, 1).judgedBy(new GrefSizeOff())).extracting(Finding::severity)
				.containsExactly(Severity.INFO);
		assertThat(Scene.of(3).driver(1024, 1).file(0).gref(8, 0, 1).judgedBy(new GrefSizeOff())).isEmpty();
		assertThat(Scene.of(3).driver(1024, -1).judgedBy(new GrefSizeOff())).isEmpty();
	}

	@Test
	void whereMappingsWereNotSeenNothingIsSaidOfWhatKeepsAGref() {
		Scene scene = Scene.of(3).v1().grant(8, PERMIT, PEER, 1).xenTracks().driver(1024, 4).file(0).grefWithoutFile(8, 1)
				.gref(9, 0, 2).gref(10, 0, 0).grefNotifying(8, 0, 1, 5);
		List<Check> checks = List.of(new LeakedGrant(), new GrefUsers(), new NotifyUnheard());
		assertThat(checks).noneMatch(check -> scene.judgedBy(check).isEmpty());
		scene.unknownMappings();
		assertThat(checks).allMatch(check -> scene.judgedBy(check).isEmpty());
	}

	@Test
	void theEndOfAMappingOverAnothersGrefIsForeseen() {
		assertThat(
				Scene.of(3).driver(1024, 3).file(0).file(1).gref(8, 0, 2).gref(9, 1, 1).gref(10, 0, 2).mapping(0x7000, 0, 8, 10)
						.judgedBy(new CrossFileMapping()))
				.singleElement().satisfies(finding -> {
					assertThat(finding.severity()).isEqualTo(Severity.ERROR);
					assertThat(finding.summary())
							.isEqualTo("The end of d3's mapping at 0x7000 (file 0, 2 pages) will take a user from gref 9 that "
									+ "it does not map and leave gref 10 with one for ever");
					assertThat(finding.files()).containsExactly(new Finding.FileId(3, 0), new Finding.FileId(3, 1));
				});
	}

	@Test
	void aMappingOverTwoAllocationsWithNothingBetweenEndsWell() {
		assertThat(
				Scene.of(3).driver(1024, 3).file(0).file(1).gref(8, 0, 2).gref(10, 0, 2).gref(9, 1, 1).mapping(0x7000, 0, 8, 10)
						.judgedBy(new CrossFileMapping()))
				.isEmpty();
	}

	@Test
	void aGrefWhoseEntryIsFreeWasFreedBehindItsFilesBack() {
		assertThat(Scene.of(3).v1().driver(1024, 1).file(1).gref(9, 1, 1).judgedBy(new CrossFileMapping())).singleElement()
				.extracting(Finding::summary, Finding::files).containsExactly(
						"1 grant of d3 (gref 9) listed by gntalloc for a file or mapping, while its entry is free",
						List.of(new Finding.FileId(3, 1)));
		assertThat(
				Scene.of(3).v1().grant(9, PERMIT, PEER, 1).driver(1024, 1).file(1).gref(9, 1, 1).judgedBy(new CrossFileMapping()))
				.isEmpty();
		assertThat(Scene.of(3).xenTracks().driver(1024, 1).file(1).gref(9, 1, 1).judgedBy(new CrossFileMapping())).isEmpty();
	}

	@Test
	void usersThatAreNobodyKeepAGrefForEver() {
		assertThat(Scene.of(3).driver(1024, 1).file(0).gref(8, 0, 2).judgedBy(new GrefUsers())).extracting(Finding::summary)
				.containsExactly("1 grant of d3 (gref 8) with more users than files and mappings: it will never be freed");
		assertThat(Scene.of(3).driver(1024, 1).file(0).gref(8, 0, 1).mapping(0x7000, 0, 8).judgedBy(new GrefUsers()))
				.extracting(Finding::summary)
				.containsExactly("1 grant of d3 (gref 8) with fewer users than files and mappings: it will be freed too early");
	}

	@Test
	void thePiecesOfASplitMappingAreOneUser() {
		assertThat(Scene.of(3).driver(1024, 1).file(0).gref(8, 0, 2).mapping(0x7000, 0, 8).mapping(0x9000, 0, 8)
				.judgedBy(new GrefUsers()))
				.isEmpty();
	}

	@Test
	void aByteBeyondThePageIsNoOffset() {
		assertThat(Scene.of(3).driver(1024, 1).file(0).grefClearing(8, 0, 1, 4096).judgedBy(new NotifyByte()))
				.extracting(Finding::severity)
				.containsExactly(Severity.ERROR);
		assertThat(Scene.of(3).driver(1024, 1).file(0).grefClearing(8, 0, 1, 4095).judgedBy(new NotifyByte())).isEmpty();
	}

	@Test
	void aByteBesideThePartThatWasGrantedIsNotSeen() {
		assertThat(Scene.of(3).v2().grant(8, 0x101, PEER, 1).part(8, 100, 50).driver(1024, 1).file(0).grefClearing(8, 0, 1, 150)
				.judgedBy(new NotifyByte())).extracting(Finding::summary)
				.containsExactly(
						"The unmap notification of 1 grant of d3 (gref 8) clears byte 150, "
								+ "and the peer was granted bytes 100 to 149");
		assertThat(Scene.of(3).v2().grant(8, 0x101, PEER, 1).part(8, 100, 50).driver(1024, 1).file(0).grefClearing(8, 0, 1, 149)
				.judgedBy(new NotifyByte())).isEmpty();
	}

	@Test
	void anEventOnAClosedPortIsLost() {
		assertThat(notifying().channels(true).judgedBy(new NotifyPort())).extracting(Finding::summary)
				.containsExactly("The unmap notification of 1 grant of d3 (gref 8) goes to port 7, which is closed");
		assertThat(notifying().channels(false).judgedBy(new NotifyPort())).isEmpty();
		assertThat(notifying().judgedBy(new NotifyPort())).isEmpty();
	}

	@Test
	void anEventMustReachTheDomainThatThePageIsGrantedTo() {
		assertThat(notifying().channels(true, channel(7, EventChannelStatus.INTERDOMAIN, PEER)).judgedBy(new NotifyPort()))
				.isEmpty();
		assertThat(notifying().channels(true, channel(7, EventChannelStatus.INTERDOMAIN, 6)).judgedBy(new NotifyPort()))
				.extracting(Finding::summary)
				.containsExactly(
						"The unmap notification of 1 grant of d3 (gref 8) goes to port 7, which is bound to d6, "
								+ "while the page is granted to d5");
		assertThat(notifying().channels(true, channel(7, EventChannelStatus.VIRQ, -1)).judgedBy(new NotifyPort())).hasSize(1);
		assertThat(notifying().channels(true, channel(7, EventChannelStatus.UNBOUND, PEER)).judgedBy(new NotifyPort()))
				.extracting(Finding::severity).containsExactly(Severity.INFO);
	}

	private static Scene notifying() {
		return Scene.of(3).v1().grant(8, PERMIT, PEER, 1).driver(1024, 1).file(0).grefNotifying(8, 0, 1, 7);
	}

	@Test
	void twoPagesOfOneMappingOnOnePortSendTwoEvents() {
		assertThat(
				Scene.of(3).driver(1024, 2).file(0).grefNotifying(8, 0, 2, 7).grefNotifying(9, 0, 2, 7).mapping(0x7000, 0, 8, 9)
						.judgedBy(new NotifyTwice()))
				.hasSize(1);
		assertThat(
				Scene.of(3).driver(1024, 2).file(0).grefNotifying(8, 0, 2, 7).grefNotifying(9, 0, 2, 6).mapping(0x7000, 0, 8, 9)
						.judgedBy(new NotifyTwice()))
				.isEmpty();
		assertThat(Scene.of(3).driver(1024, 2).file(0).grefNotifying(8, 0, 2, 7).gref(9, 0, 2).mapping(0x7000, 0, 8, 9)
				.mapping(0x9000, 0, 8, 9).judgedBy(new NotifyTwice())).isEmpty();
	}

	@Test
	void aNotificationOfAPageThatNobodyMapsIsNotHeard() {
		Scene unmapped = Scene.of(3).v1().grant(8, PERMIT, PEER, 1).driver(1024, 1).file(0).grefClearing(8, 0, 1, 21).xenTracks();
		assertThat(unmapped.judgedBy(new NotifyUnheard())).extracting(Finding::severity).containsExactly(Severity.INFO);
		assertThat(Scene.of(3).v1().grant(8, PERMIT, PEER, 1).driver(1024, 1).file(0).grefClearing(8, 0, 1, 21)
				.judgedBy(new NotifyUnheard()))
				.as("it is unknown whether the peer maps it").isEmpty();
		assertThat(Scene.of(3).v1().grant(8, WRITTEN, PEER, 1).driver(1024, 1).file(0).grefClearing(8, 0, 1, 21)
				.xenTracks(use(8, PEER, PIN_WRITE)).judgedBy(new NotifyUnheard())).isEmpty();
		assertThat(
				Scene.of(3).v1().grant(8, PERMIT, PEER, 1).driver(1024, 1).file(0).grefClearing(8, 0, 2, 21).mapping(0x7000, 0, 8)
						.xenTracks().judgedBy(new NotifyUnheard()))
				.isEmpty();
	}
}
