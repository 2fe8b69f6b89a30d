package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.table.GrantTableImage;
import org.junit.jupiter.api.Test;

class ForkTest {

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();

	@Test
	void whatTheForkDoesTheOriginalDoesNotSee() {
		guest.alloc(fd, 3);
		long address = guest.map(fd, 0, 2);
		guest.write(address, 1);
		guest.tries(new Operation.SetUnmapNotify(fd, 5, 1, 0));
		DriverState state = guest.state();
		GrantTableImage table = guest.table();

		Guest fork = guest.fork();
		fork.write(address, 2);
		fork.unmap(address, 1);
		fork.dealloc(fd, 0, 3);
		fork.unmap(address, 2);
		fork.alloc(fd, 600);
		fork.done(new Operation.SetLimit("7"));
		fork.close(fd);

		assertThat(guest.state()).isEqualTo(state);
		assertThat(guest.table()).isEqualTo(table);
		assertThat(guest.read(address, 1)).containsExactly(1);
	}

	@Test
	void theForkIsInTheSameStateAndGoesOnInTheSameWay() {
		guest.alloc(fd, 3);
		long address = guest.map(fd, 0, 3);
		guest.dealloc(fd, 0, 2);
		guest.unmap(address + Guest.PAGE, 1);
		Guest fork = guest.fork();

		assertThat(fork.state()).isEqualTo(guest.state());
		for (Guest each : new Guest[] {guest, fork}) {
			each.unmap(address, 3);
			each.alloc(fd, 5);
			each.map(fd, 3L * Guest.PAGE, 5);
			each.alloc(each.open(), 2);
		}
		assertThat(fork.state()).isEqualTo(guest.state());
		assertThat(fork.table()).isEqualTo(guest.table());
	}

	@Test
	void theForkSharesPagesBetweenItsOwnMappings() {
		guest.alloc(fd, 1);
		long one = guest.map(fd, 0, 1);
		long two = guest.map(fd, 0, 1);
		Guest fork = guest.fork();
		fork.write(one, 9);

		assertThat(fork.read(two, 1)).containsExactly(9);
	}
}
