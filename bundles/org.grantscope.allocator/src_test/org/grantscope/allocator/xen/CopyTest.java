package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.xen.TwoDomains.DEVICE;
import static org.grantscope.allocator.xen.TwoDomains.PERMIT;
import static org.grantscope.allocator.xen.TwoDomains.READONLY;
import static org.grantscope.allocator.xen.TwoDomains.READONLY_GRANT;
import static org.grantscope.allocator.xen.TwoDomains.SELF;
import static org.grantscope.allocator.xen.TwoDomains.SUB_PAGE;
import static org.grantscope.allocator.xen.TwoDomains.TRANSITIVE;
import static org.grantscope.allocator.xen.TwoDomains.status;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Hypercall.Copy.Side;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CopyTest {

	private static final int SOURCE = Hypercall.Copy.SOURCE_GREF;
	private static final int DEST = Hypercall.Copy.DEST_GREF;
	private static final Outcome OKAY = status(GrantStatus.OKAY);

	private final TwoDomains machine = new TwoDomains(GrantTableVersion.V2);
	private final Page own = machine.xen.memory().allocate(0);

	private static Outcome copy(TwoDomains on, Side source, Side destination, int length, int flags) {
		return on.xen.call(on.mapper, new Hypercall.Copy(source, destination, length, flags));
	}

	private Outcome fromGrant(int ref, int offset, int length) {
		return copy(machine, new Side(ref, 1, offset), new Side(own.frame(), SELF, 0), length, SOURCE);
	}

	private Outcome intoGrant(int ref, int offset, int length) {
		return copy(machine, new Side(own.frame(), SELF, 0), new Side(ref, 1, offset), length, DEST);
	}

	/** A version 2 entry, word by word. */
	private static void write(Domain domain, int ref, int flags, int domid, int low, int high, long last) {
		domain.table().write(ref, flags | (long) domid << 16 | (long) low << 32 | (long) high << 48, last);
	}

	@ParameterizedTest
	@EnumSource
	void bytesAreCopiedFromAGrantAndIntoOneAndNobodyUsesItAfterwards(GrantTableVersion version) {
		TwoDomains both = new TwoDomains(version).granting(8, PERMIT);
		Page mine = both.xen.memory().allocate(0);
		both.page.write(100, (byte) 7);

		assertThat(copy(both, new Side(8, 1, 100), new Side(mine.frame(), SELF, 4095), 1, SOURCE)).isEqualTo(OKAY);
		assertThat(mine.read(4095)).isEqualTo((byte) 7);
		assertThat(copy(both, new Side(mine.frame(), SELF, 4095), new Side(8, 1, 0), 1, DEST)).isEqualTo(OKAY);
		assertThat(both.page.read(0)).isEqualTo((byte) 7);
		assertThat(both.granter.tracked()).isEmpty();
		assertThat(both.inUse(8)).isZero();
	}

	@Test
	void aFrameIsNamedByItsOwnDomainAlone() {
		assertThat(copy(machine, new Side(own.frame(), 0, 0), new Side(own.frame(), SELF, 0), 1, 0))
				.isEqualTo(status(GrantStatus.PERMISSION_DENIED));
		assertThat(copy(machine, new Side(machine.page.frame(), SELF, 0), new Side(own.frame(), SELF, 0), 1, 0))
				.isEqualTo(status(GrantStatus.BAD_PAGE));
		assertThat(copy(machine, new Side(own.frame(), SELF, 0), new Side(-1, SELF, 0), 1, 0))
				.isEqualTo(status(GrantStatus.BAD_PAGE));
		assertThat(copy(machine, new Side(own.frame(), SELF, 0), new Side(own.frame(), SELF, 8), 4088, 0)).isEqualTo(OKAY);
	}

	@Test
	void theSourcesDomainIsLookedForFirst() {
		assertThat(copy(machine, new Side(8, 77, 0), new Side(own.frame(), 0, 0), 1, SOURCE))
				.isEqualTo(status(GrantStatus.BAD_DOMAIN));
		assertThat(copy(machine, new Side(8, 1, 0), new Side(own.frame(), 0, 0), 1, SOURCE))
				.isEqualTo(status(GrantStatus.PERMISSION_DENIED));
	}

	@Test
	void aReferenceHas32BitsAndMustBeInTheTable() {
		machine.granting(8, PERMIT);

		assertThat(copy(machine, new Side(0x1_0000_0008L, 1, 0), new Side(own.frame(), SELF, 0), 1, SOURCE)).isEqualTo(OKAY);
		assertThat(fromGrant(256, 0, 1)).isEqualTo(status(GrantStatus.BAD_GNTREF));
		assertThat(fromGrant(255, 0, 1)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(fromGrant(-1, 0, 1)).isEqualTo(status(GrantStatus.BAD_GNTREF));
	}

	@ParameterizedTest
	@CsvSource({ "4096, 1, BAD_COPY_ARG", "4095, 1, OKAY", "4095, 2, BAD_COPY_ARG", "0, 4096, OKAY", "0, 4097, BAD_COPY_ARG",
			"4096, 0, OKAY", "65535, 65535, BAD_COPY_ARG" })
	void aCopyStaysInItsPage(int offset, int length, GrantStatus expected) {
		machine.granting(8, PERMIT);

		assertThat(fromGrant(8, offset, length)).isEqualTo(status(expected));
	}

	@Test
	void aReadOnlyGrantIsNotWritten() {
		machine.granting(8, READONLY_GRANT);

		assertThat(intoGrant(8, 0, 1)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(fromGrant(8, 0, 1)).isEqualTo(OKAY);
		assertThat(machine.inUse(8)).isZero();
	}

	@Test
	void aFrameThatIsNotTheGrantersIsABadPage() {
		machine.granter.table().grant(8, 0, own.frame(), PERMIT);

		assertThat(fromGrant(8, 0, 1)).isEqualTo(status(GrantStatus.BAD_PAGE));
		assertThat(machine.inUse(8)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "16, 32, OKAY", "15, 1, GENERAL_ERROR", "16, 33, GENERAL_ERROR", "47, 1, OKAY", "48, 1, GENERAL_ERROR" })
	void ofASubPageOnlyThePartIsCopied(int offset, int length, GrantStatus expected) {
		write(machine.granter, 8, PERMIT | SUB_PAGE, 0, 16, 32, machine.page.frame());

		assertThat(fromGrant(8, offset, length)).isEqualTo(status(expected));
		assertThat(intoGrant(8, offset, length)).isEqualTo(status(expected));
		assertThat(machine.inUse(8)).isZero();
	}

	@Test
	void inVersion1TheSubPageBitMeansNothingToACopy() {
		TwoDomains both = new TwoDomains().granting(8, PERMIT | SUB_PAGE);

		assertThat(copy(both, new Side(8, 1, 0), new Side(8, 1, 0), 4096, SOURCE | DEST)).isEqualTo(OKAY);
	}

	@Test
	void aCopyThroughATransitiveGrantReachesTheOtherDomainsPage() {
		Page far = machine.xen.memory().allocate(2);
		far.write(3, (byte) 9);
		write(machine.third, 20, PERMIT | SUB_PAGE, 1, 0, 8, far.frame());
		write(machine.granter, 8, TRANSITIVE, 0, 2, 0, 20);

		assertThat(fromGrant(8, 3, 1)).isEqualTo(OKAY);
		assertThat(own.read(0)).isEqualTo((byte) 9);
		assertThat(fromGrant(8, 8, 1)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(intoGrant(8, 0, 4)).isEqualTo(OKAY);
		assertThat(far.read(0)).isEqualTo((byte) 9);
		assertThat(machine.inUse(8)).isZero();
		assertThat(machine.third.tracked()).isEmpty();
		assertThat(machine.third.table().snapshot().inUseWord(20)).isZero();
	}

	@Test
	void fromATransitiveGrantIntoItselfUsesBothEntriesTwice() {
		Page far = machine.xen.memory().allocate(2);
		far.write(0, (byte) 9);
		write(machine.third, 20, PERMIT, 1, 0, 0, far.frame());
		write(machine.granter, 8, TRANSITIVE, 0, 2, 0, 20);

		assertThat(copy(machine, new Side(8, 1, 0), new Side(8, 1, 64), 64, SOURCE | DEST)).isEqualTo(OKAY);
		assertThat(far.read(64)).isEqualTo((byte) 9);
		assertThat(machine.granter.tracked()).isEmpty();
		assertThat(machine.third.tracked()).isEmpty();
	}

	@Test
	void aTransitiveGrantIsPassedOnOnce() {
		Page far = machine.xen.memory().allocate(2);
		write(machine.third, 20, TRANSITIVE, 1, 0, 0, 30);
		write(machine.granter, 8, TRANSITIVE, 0, 2, 0, 20);
		assertThat(fromGrant(8, 0, 1)).isEqualTo(status(GrantStatus.GENERAL_ERROR));

		write(machine.third, 20, PERMIT, 0, 0, 0, far.frame());
		assertThat(fromGrant(8, 0, 1)).as("granted to another than the one in between").isEqualTo(status(GrantStatus.GENERAL_ERROR));
		write(machine.granter, 8, TRANSITIVE, 0, 1, 0, 9);
		assertThat(fromGrant(8, 0, 1)).as("of itself").isEqualTo(status(GrantStatus.GENERAL_ERROR));
		write(machine.granter, 8, TRANSITIVE, 0, 77, 0, 9);
		assertThat(fromGrant(8, 0, 1)).as("of nobody").isEqualTo(status(GrantStatus.GENERAL_ERROR));
		write(machine.granter, 8, TRANSITIVE, 0, 2, 0, 256);
		assertThat(fromGrant(8, 0, 1)).as("outside the other table").isEqualTo(status(GrantStatus.BAD_GNTREF));
		assertThat(machine.inUse(8)).isZero();
	}

	@Test
	void aMappedEntryRewrittenIntoATransitiveOneIsRefusedInTheEnd() {
		Page far = machine.xen.memory().allocate(2);
		write(machine.third, 20, PERMIT, 1, 0, 0, far.frame());
		machine.granting(8, PERMIT);
		machine.map(8, DEVICE);
		write(machine.granter, 8, TRANSITIVE, 0, 2, 0, 20);

		assertThat(fromGrant(8, 0, 1)).isEqualTo(status(GrantStatus.EAGAIN));
		assertThat(machine.third.tracked()).isEmpty();
		assertThat(machine.pins(8)).isEqualTo(0x10000);
	}

	@Test
	void anEntryInUseIsCopiedFromAsXenRemembersIt() {
		machine.granting(8, PERMIT);
		machine.map(8, DEVICE);
		machine.page.write(0, (byte) 5);
		machine.granter.table().write(8, 0, 0);

		assertThat(fromGrant(8, 0, 1)).isEqualTo(OKAY);
		assertThat(own.read(0)).isEqualTo((byte) 5);
		assertThat(machine.pins(8)).isEqualTo(0x10000);
	}

	@Test
	void forWritingAnEntryInUseForReadingMustStillBeOfTheSamePage() {
		machine.granting(8, PERMIT);
		machine.map(8, DEVICE | READONLY);
		machine.granter.table().grant(8, 0, machine.xen.memory().allocate(1).frame(), PERMIT);

		assertThat(intoGrant(8, 0, 1)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(machine.inUse(8)).isEqualTo(8);
		machine.granter.table().grant(8, 0, machine.page.frame(), PERMIT);
		assertThat(intoGrant(8, 0, 1)).isEqualTo(OKAY);
		assertThat(machine.pins(8)).isEqualTo(0x01000000);
	}

	@Test
	void anEntryInUseByAnotherDomainIsRefused() {
		machine.granter.table().grant(8, 2, machine.page.frame(), PERMIT);
		machine.xen.call(machine.third, new Hypercall.MapGrantRef(0, DEVICE, 8, 1));
		machine.granting(8, PERMIT);

		assertThat(fromGrant(8, 0, 1)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
	}
}
