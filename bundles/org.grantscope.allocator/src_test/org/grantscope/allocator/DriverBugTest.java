package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.grantscope.allocator.DriverBug.Kind;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

/** Faults of the real driver, seen on the real machine, are told as they happen. */
class DriverBugTest {

	private final Guest guest = Guest.booted(DomainSettings.booted(0, GrantTableVersion.V1).withMaxFrames(1));
	private final int fd = guest.open();

	private List<DriverBug> bugs() {
		return guest.machine().bugs();
	}

	private static DriverBug bug(Kind kind, Integer... refs) {
		return new DriverBug(0, 0, kind, List.of(refs));
	}

	@Test
	void anAllocThatFindsTheTableFullSpoilsTheCountAndLosesAPage() {
		guest.triesAlloc(fd, 505);

		assertThat(bugs()).containsExactly(bug(Kind.COUNT_TOO_LOW), bug(Kind.PAGE_LOST));
		guest.triesAlloc(fd, 1);
		assertThat(bugs()).endsWith(bug(Kind.WEDGED));
	}

	@Test
	void anAllocAboveTheLimitIsNoFault() {
		guest.triesAlloc(fd, 1025);
		guest.triesAlloc(fd, 0xffff_ffffL);

		assertThat(bugs()).isEmpty();
	}

	/** As long as others keep the count above zero the driver goes on, with a limit that is one too high. */
	@Test
	void aCountThatIsTooLowButNotBelowZeroWedgesNothing() {
		guest.alloc(fd, 10);
		guest.triesAlloc(fd, 500);

		assertThat(guest.state().grefSize()).hasValue(9);
		assertThat(guest.alloc(fd, 1).grefs()).hasSize(1);
		assertThat(guest.bugs()).doesNotContain(Kind.WEDGED);
	}

	private int allocateAround() {
		int other = guest.open();
		guest.alloc(fd, 1);
		guest.alloc(other, 1);
		guest.alloc(fd, 1);
		return other;
	}

	@Test
	void aMappingOverTwoAllocsFreesAnothersGrantAndKeepsOneForEver() {
		allocateAround();
		guest.unmap(guest.map(fd, 0, 2), 2);

		assertThat(bugs()).containsExactly(bug(Kind.CROSS_FILE_FREE, 9), bug(Kind.GREF_LEAKED, 10));
		guest.close(fd);
		assertThat(guest.granted()).containsExactly(10);
	}

	@Test
	void aMappingOverTwoAllocsWithNothingBetweenIsNoFault() {
		guest.alloc(fd, 1);
		guest.alloc(fd, 1);
		guest.unmap(guest.map(fd, 0, 2), 2);

		assertThat(bugs()).isEmpty();
	}

	@Test
	void aGrantBetweenThatIsGoneAgainIsNoFault() {
		int other = allocateAround();
		long crossing = guest.map(fd, 0, 2);
		guest.dealloc(other, 0, 1);
		guest.unmap(crossing, 2);

		assertThat(bugs()).isEmpty();
		assertThat(guest.granted()).containsExactly(8, 10);
	}

	/** A freed grant leads nowhere: here the real driver reads memory that is not its own any more. */
	@Test
	void whereTheListEndsAMappingsEndStops() {
		int other = allocateAround();
		guest.alloc(other, 1);
		long first = guest.map(fd, 0, 2);
		long second = guest.map(other, 0, 2);
		guest.unmap(first, 2);
		guest.unmap(second, 2);
		guest.unmap(guest.map(other, 0, 2), 2);

		assertThat(bugs()).contains(bug(Kind.USE_AFTER_FREE, 9)).endsWith(bug(Kind.GREF_LEAKED, 11));
		assertThat(guest.granted()).containsExactly(8, 10, 11);
	}

	@Test
	void whatIsAskedOfAFreedGrantIsToldEachTime() {
		int other = allocateAround();
		guest.unmap(guest.map(fd, 0, 2), 2);
		guest.notifyOnUnmap(other, 0, 0, 0);
		guest.unmap(guest.map(other, 0, 1), 1);
		guest.dealloc(other, 0, 1);

		assertThat(bugs().subList(2, bugs().size())).containsOnly(bug(Kind.USE_AFTER_FREE, 9)).hasSize(3);
		assertThat(guest.state().grefSize()).hasValue(2);
	}

	@Test
	void theFaultHasTheTimeAndTheDomainWhereItHappened() {
		Guest dom0 = Guest.booted(DomainSettings.booted(0, GrantTableVersion.V1),
				DomainSettings.booted(3, GrantTableVersion.V1).withMaxFrames(1));
		dom0.sleep(2);
		dom0.in(3).triesAlloc(dom0.in(3).open(), 505);

		assertThat(dom0.machine().bugs()).contains(new DriverBug(2_000_000, 3, Kind.COUNT_TOO_LOW, List.of()));
	}

	@Test
	void everyFaultIsDescribedInOneLine() {
		for (Kind kind : Kind.values()) {
			assertThat(kind.description()).isNotBlank().doesNotContain("\n");
		}
	}
}
