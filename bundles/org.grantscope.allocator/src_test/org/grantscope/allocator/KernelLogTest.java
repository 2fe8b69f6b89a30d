package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

/** What the kernel prints. The lines are those of the real machine's logs. */
class KernelLogTest {

	private static final String FULL = "xen:grant_table: xen/grant-table: max_grant_frames reached cur=1 extra=1 limit=1 "
			+ "gnttab_free_count=0 req_entries=1";

	private final Guest guest = Guest.booted(DomainSettings.booted(0, GrantTableVersion.V1).withMaxFrames(1)
			.withProfile(KernelProfile.LINUX_5_17));
	private final int fd = guest.open();

	private void exhaust(int times) {
		for (int i = 0; i < times; i++) {
			assertThat(guest.triesAlloc(fd, 600)).isEqualTo(Guest.refused(Errno.ENOSPC));
		}
	}

	@Test
	void aTableThatMayNotGrowIsTold() {
		exhaust(1);

		assertThat(guest.log()).containsExactly(FULL);
	}

	@Test
	void tenLinesAreTooManyInFiveSeconds() {
		exhaust(13);
		assertThat(guest.log()).hasSize(10);

		guest.sleep(5000);
		exhaust(1);
		assertThat(guest.log()).hasSize(10);
		guest.sleep(1);
		exhaust(1);
		assertThat(guest.log().subList(10, 12)).containsExactly("gnttab_expand: 4 callbacks suppressed", FULL);
	}

	@Test
	void aPrivateMappingOfGntallocIsTold() {
		guest.alloc(fd, 1);
		guest.tries(new Operation.Mmap(fd, 0, Guest.PAGE, Set.of(Protection.READ), false));

		assertThat(guest.log()).containsExactly("xen:xen_gntalloc: gntalloc_mmap: Mapping must be shared");
	}

	@Test
	void aLineHasTheTimeOfTheMachine() {
		guest.sleep(12_345);
		exhaust(1);

		assertThat(guest.machine().kernelLog(0)).hasToString("[[   12.345000] " + FULL + "]");
	}

	@Test
	void theLogKeepsTheLatestLines() {
		guest.alloc(fd, 1);
		for (int i = 0; i < 4100; i++) {
			guest.sleep(1);
			guest.tries(new Operation.Mmap(fd, 0, Guest.PAGE, Set.of(), false));
		}

		assertThat(guest.log()).hasSize(4096);
		assertThat(guest.machine().kernelLog(0).get(0).nanoseconds()).isEqualTo(5_000_000);
	}

	@Test
	void aCopiedMachineWritesItsOwnLog() {
		exhaust(1);
		Guest copy = guest.fork();
		copy.triesAlloc(fd, 600);

		assertThat(guest.log()).hasSize(1);
		assertThat(copy.log()).hasSize(2);
	}
}
