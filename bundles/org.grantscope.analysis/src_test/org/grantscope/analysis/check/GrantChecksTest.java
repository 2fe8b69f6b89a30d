package org.grantscope.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.analysis.check.Scene.PEER;
import static org.grantscope.analysis.check.Scene.PERMIT;
import static org.grantscope.analysis.check.Scene.PERMIT_READONLY;
import static org.grantscope.analysis.check.Scene.PIN_READ;
import static org.grantscope.analysis.check.Scene.PIN_WRITE;
import static org.grantscope.analysis.check.Scene.READ;
import static org.grantscope.analysis.check.Scene.WRITTEN;
import static org.grantscope.analysis.check.Scene.use;

import java.util.OptionalLong;

import org.grantscope.core.observe.KernelLog;
import org.junit.jupiter.api.Test;

/** Each check of what is granted and used: the smallest machine that it speaks of, and one near it that it does not. */
class GrantChecksTest {

	@Test
	void aGrefThatNothingKeepsHasLeaked() {
		assertThat(Scene.of(3).driver(1024, 1).grefWithoutFile(8, 1).judgedBy(new LeakedGrant())).singleElement()
				.extracting(Finding::severity, Finding::summary).containsExactly(Severity.ERROR,
						"1 grant of d3 (gref 8): listed by gntalloc, kept by no file and no mapping");
	}

	@Test
	void aGrefThatAMappingKeepsOrThatWaitsForACleanupHasNot() {
		assertThat(Scene.of(3).driver(1024, 1).file(1).grefWithoutFile(8, 1).mapping(0x7000, 1, 8).judgedBy(new LeakedGrant()))
				.isEmpty();
		assertThat(Scene.of(3).driver(1024, 1).grefWithoutFile(8, 0).judgedBy(new LeakedGrant())).isEmpty();
	}

	@Test
	void aGrantThatIsOnNoListMayHaveLeaked() {
		Scene scene = Scene.of(3).v1().grant(8, PERMIT, PEER, 1).grant(9, PERMIT, 0, 2).driver(1024, 0).deferred(10).disk(0, 9);
		assertThat(scene.judgedBy(new LeakedGrant())).singleElement().extracting(Finding::severity, Finding::summary)
				.containsExactly(
						Severity.WARNING, "1 grant of d3 (gref 8) to d5: no file, mapping, device or list of the kernel has it");
	}

	@Test
	void whereAPlaceThatKeepsGrantsWasNotSeenNoneHasLeaked() {
		Scene noDevices = Scene.of(3).v1().grant(8, PERMIT, PEER, 1).driver(1024, 0).deferred(10);
		Scene noDriver = Scene.of(3).v1().grant(8, PERMIT, PEER, 1).disk(0, 9);
		Scene noDeferral = Scene.of(3).v1().grant(8, PERMIT, PEER, 1).driver(1024, 0).disk(0, 9);
		Scene toolstack = Scene.of(0).v1().grant(1, PERMIT, PEER, 1).driver(1024, 0).deferred(10);
		assertThat(noDevices.judgedBy(new LeakedGrant())).isEmpty();
		assertThat(noDriver.judgedBy(new LeakedGrant())).isEmpty();
		assertThat(noDeferral.judgedBy(new LeakedGrant())).isEmpty();
		assertThat(toolstack.judgedBy(new LeakedGrant())).isEmpty();
	}

	@Test
	void whatTheKernelGaveUpHasLeaked() {
		assertThat(Scene.of(3).driver(1024, 0).deferred(10, OptionalLong.of(2)).judgedBy(new LeakedGrant()))
				.extracting(Finding::summary)
				.containsExactly("d3 gave up freeing 2 grants");
		assertThat(Scene.of(3).driver(1024, 0).deferred(10, OptionalLong.of(0)).judgedBy(new LeakedGrant())).isEmpty();
	}

	@Test
	void whatAListThatBrokeOffMayHaveIsNotLost() {
		Scene whole = Scene.of(0).v1().grant(8, PERMIT, PEER, 1).driver(1024, 0).deferred(10);
		assertThat(whole.judgedBy(new LeakedGrant())).hasSize(1);
		Scene deferral = Scene.of(0).v1().grant(8, PERMIT, PEER, 1).driver(1024, 0).deferredAtLeast(9);
		assertThat(deferral.judgedBy(new LeakedGrant())).isEmpty();
		Scene grefs = Scene.of(0).v1().grant(8, PERMIT, PEER, 1).driver(1024, 1).brokenGrefList().deferred(10);
		assertThat(grefs.judgedBy(new LeakedGrant())).isEmpty();
		assertThat(grefs.judgedBy(new GrefSizeOff())).isEmpty();
	}

	@Test
	void aVersion1EntryThatIsTakenBackWhileItIsMappedIsAnError() {
		assertThat(Scene.of(3).v1().xenTracks(use(8, PEER, PIN_WRITE)).judgedBy(new RevokedButMapped())).singleElement()
				.extracting(Finding::severity, Finding::summary)
				.containsExactly(Severity.ERROR, "1 grant of d3 (gref 8) revoked, but d5 still has it mapped");
		assertThat(
				Scene.of(3).v1().grant(8, WRITTEN, PEER, 1).xenTracks(use(8, PEER, PIN_WRITE)).judgedBy(new RevokedButMapped()))
				.isEmpty();
	}

	@Test
	void aVersion2EntryThatIsTakenBackWaitsUnlessTheDeferredListLacksIt() {
		assertThat(Scene.of(3).v2().status(8, 0x18).judgedBy(new RevokedButMapped())).extracting(Finding::severity)
				.containsExactly(Severity.WARNING);
		assertThat(Scene.of(3).v2().status(8, 0x18).driver(1024, 0).deferred(10).judgedBy(new RevokedButMapped()))
				.extracting(Finding::severity)
				.containsExactly(Severity.ERROR);
		assertThat(Scene.of(3).v2().status(8, 0x18).driver(1024, 0).deferred(10, 8).judgedBy(new RevokedButMapped())).isEmpty();
		assertThat(Scene.of(3).v2().status(8, 0x18).driver(1024, 0).deferredAtLeast(9).judgedBy(new RevokedButMapped()))
				.extracting(Finding::severity).containsExactly(Severity.WARNING);
	}

	@Test
	void aBacklogWhoseListBrokeOffMayBeLarger() {
		assertThat(Scene.of(3).v1().deferredAtLeast(9).judgedBy(new DeferredBacklog())).singleElement().extracting(Finding::summary)
				.asString().endsWith("; the list breaks off, and others may wait");
	}

	@Test
	void aReferenceWhoseUserItDoesNotNameIsUsedTwice() {
		assertThat(Scene.of(3).v1().grant(8, WRITTEN, 6, 1).xenTracks(use(8, PEER, PIN_WRITE)).judgedBy(new ReuseHazard()))
				.singleElement()
				.extracting(Finding::severity, Finding::summary)
				.containsExactly(Severity.ERROR, "1 grant of d3 (gref 8) used by d5, while the entry now names d6");
		assertThat(Scene.of(3).v1().grant(8, WRITTEN, PEER, 1).xenTracks(use(8, PEER, PIN_WRITE)).judgedBy(new ReuseHazard()))
				.isEmpty();
	}

	@Test
	void aReferenceGrantedAnewOfWhichTheLogToldThatItWasInUseIsAHazard() {
		Scene scene = Scene.of(3).v1().grant(8, PERMIT, PEER, 1).said(KernelLog.Kind.DEFERRING, 8);
		assertThat(Histories.judge(scene, new ReuseHazard(), 8, 1)).extracting(Finding::severity).containsExactly(Severity.INFO);
		assertThat(Histories.judge(scene, new ReuseHazard(), 8, 0)).isEmpty();
		assertThat(Histories.judge(Scene.of(3).v1().grant(8, PERMIT, PEER, 1), new ReuseHazard(), 8, 1)).isEmpty();
	}

	@Test
	void aPageForTwoDomainsIsAWarningAndTwiceForOneIsNot() {
		assertThat(Scene.of(3).v1().grant(8, PERMIT, 5, 0x77).grant(9, PERMIT, 6, 0x77).judgedBy(new FrameGrantedTwice()))
				.singleElement()
				.extracting(Finding::severity, Finding::summary)
				.containsExactly(Severity.WARNING, "1 page granted to more than one domain: 2 grants of d3 (grefs 8-9)");
		assertThat(Scene.of(3).v1().grant(8, PERMIT, 5, 0x77).grant(9, PERMIT, 5, 0x77).judgedBy(new FrameGrantedTwice()))
				.singleElement()
				.extracting(Finding::severity, Finding::summary)
				.containsExactly(Severity.INFO, "1 page granted more than once to d5: 2 grants of d3 (grefs 8-9)");
	}

	@Test
	void staleFreeEntriesAndPartsOfAPageAndWhatIsPassedOnAreNoPageTwice() {
		assertThat(Scene.of(3).v1().grant(8, PERMIT, 5, 0x77).grant(9, 0, 6, 0x77).judgedBy(new FrameGrantedTwice())).isEmpty();
		assertThat(Scene.of(3).v2().grant(8, 0x101, 5, 0x77).grant(9, 0x101, 6, 0x77).judgedBy(new FrameGrantedTwice()))
				.isEmpty();
		assertThat(Scene.of(3).v2().grant(8, 0x3, 5, 0x77).grant(9, 0x3, 6, 0x77).judgedBy(new FrameGrantedTwice())).isEmpty();
	}

	@Test
	void noDomainHasAReservedNumber() {
		assertThat(Scene.of(3).v1().grant(8, PERMIT, 0x7ff0, 1).judgedBy(new NoSuchPeer())).extracting(Finding::summary)
				.containsExactly("1 grant of d3 (gref 8) to DOMID_SELF, which no domain can be");
		assertThat(Scene.of(3).v1().grant(8, PERMIT, 0x7fef, 1).grant(9, 0, 0x7ff0, 1).judgedBy(new NoSuchPeer())).isEmpty();
	}

	@Test
	void aDomainIsGoneOnlyWhereAllWereListed() {
		assertThat(Scene.of(3).v1().grant(8, PERMIT, PEER, 1).domainsAre(0, 3).judgedBy(new NoSuchPeer()))
				.extracting(Finding::summary)
				.containsExactly("1 grant of d3 (gref 8) to d5, which does not exist");
		assertThat(Scene.of(3).v1().grant(8, PERMIT, PEER, 1).domainsAreAtLeast(0, 3).judgedBy(new NoSuchPeer())).isEmpty();
		assertThat(Scene.of(3).v1().grant(8, PERMIT, PEER, 1).domainsAre(0, 3, PEER).judgedBy(new NoSuchPeer())).isEmpty();
	}

	@Test
	void aDyingPeerIsToldApart() {
		assertThat(Scene.of(3).v1().grant(8, PERMIT, PEER, 1).dying(PEER).judgedBy(new NoSuchPeer()))
				.extracting(Finding::severity)
				.containsExactly(Severity.INFO);
	}

	@Test
	void aDyingDomainIsKeptByWhoMapsItsPages() {
		assertThat(Scene.of(3).v1().grant(8, WRITTEN, 0, 1).dying(3).judgedBy(new DyingGranter())).extracting(Finding::summary)
				.containsExactly("d3 is dying; d0 still maps 1 grant of d3 (gref 8)");
		assertThat(Scene.of(3).v1().grant(8, PERMIT, 0, 1).dying(3).judgedBy(new DyingGranter())).isEmpty();
		assertThat(Scene.of(3).v1().grant(8, WRITTEN, 0, 1).domainsAre(3).judgedBy(new DyingGranter())).isEmpty();
	}

	@Test
	void aWritableGrantThatIsOnlyReadNeedNotBeWritable() {
		assertThat(
				Scene.of(3).v1().grant(8, READ, PEER, 1).xenTracks(use(8, PEER, PIN_READ)).judgedBy(new WritableMappedReadOnly()))
				.extracting(Finding::severity).containsExactly(Severity.INFO);
		assertThat(Scene.of(3).v1().grant(8, READ | PERMIT_READONLY, PEER, 1).xenTracks(use(8, PEER, PIN_READ))
				.judgedBy(new WritableMappedReadOnly())).isEmpty();
		assertThat(Scene.of(3).v1().grant(8, WRITTEN, PEER, 1).xenTracks(use(8, PEER, PIN_READ | PIN_WRITE))
				.judgedBy(new WritableMappedReadOnly())).isEmpty();
		assertThat(Scene.of(3).v1().grant(8, READ, PEER, 1).judgedBy(new WritableMappedReadOnly())).isEmpty();
	}

	@Test
	void bitsThatNobodySetAreStale() {
		assertThat(Scene.of(3).v1().grant(8, READ, PEER, 1).xenTracks().judgedBy(new InUseBits())).extracting(Finding::severity)
				.containsExactly(Severity.WARNING);
		assertThat(Scene.of(3).v1().grant(8, READ, PEER, 1).xenTracksAtLeast().judgedBy(new InUseBits())).isEmpty();
		assertThat(Scene.of(3).v1().grant(8, 0xa, PEER, 1).xenTracks().judgedBy(new InUseBits())).isEmpty();
	}

	@Test
	void aUseWithoutBitsWillCorruptThePage() {
		assertThat(Scene.of(3).v1().grant(8, PERMIT, PEER, 1).xenTracks(use(8, PEER, PIN_WRITE)).judgedBy(new InUseBits()))
				.extracting(Finding::severity).containsExactly(Severity.ERROR);
		assertThat(Scene.of(3).v2().grant(8, PERMIT, PEER, 1).status(8, 0x18).xenTracks(use(8, PEER, PIN_WRITE))
				.judgedBy(new InUseBits()))
				.isEmpty();
	}

	@Test
	void flagsThatAVersionLacksAreNamed() {
		assertThat(Scene.of(3).v1().grant(8, 0x3, PEER, 1).judgedBy(new UndefinedFlags())).hasSize(1);
		assertThat(Scene.of(3).v1().grant(8, 0x101, PEER, 1).judgedBy(new UndefinedFlags())).hasSize(1);
		assertThat(Scene.of(3).v1().grant(8, 0x8001, PEER, 1).judgedBy(new UndefinedFlags())).extracting(Finding::summary)
				.containsExactly(
						"1 grant of d3 (gref 8) with flags that no version defines: 0x8001 (permit_access 0x8000)");
		assertThat(Scene.of(3).v2().grant(8, 0x3, PEER, 1).grant(9, 0x101, PEER, 2).judgedBy(new UndefinedFlags())).isEmpty();
		assertThat(Scene.of(3).v1().grant(8, 0x8000, PEER, 1).grant(9, 0xe1, PEER, 2).judgedBy(new UndefinedFlags())).isEmpty();
	}

	@Test
	void aTransferThatStaysCommittedIsToldWithItsAge() {
		Scene scene = Scene.of(3).v1().grant(8, 0x6, PEER, 1);
		assertThat(scene.judgedBy(new CommittedTransfer())).extracting(Finding::severity).containsExactly(Severity.INFO);
		assertThat(Histories.judge(scene, new CommittedTransfer(), 8, 0)).extracting(Finding::summary)
				.containsExactly("1 grant of d3 (gref 8): transfer committed and not completed, for at least 1 min 30 s");
		assertThat(Scene.of(3).v1().grant(8, 0xe, PEER, 1).judgedBy(new CommittedTransfer())).isEmpty();
	}
}
