package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.xen.TwoDomains.DEVICE;
import static org.grantscope.allocator.xen.TwoDomains.PERMIT;

import java.util.concurrent.Phaser;
import java.util.function.Predicate;

import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While another domain maps an entry for writing, its guest takes it back: never do both succeed. */
class GuestRaceTest {

	private static final int ROUNDS = 20_000;

	@ParameterizedTest
	@EnumSource
	void whatIsInvalidatedIsNotMapped(GrantTableVersion version) throws InterruptedException {
		assertThat(bothSucceed(version, table -> table.revoke(8))).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void whatIsWriteProtectedIsNotMappedForWriting(GrantTableVersion version) throws InterruptedException {
		assertThat(bothSucceed(version, table -> table.writeProtect(8))).isZero();
	}

	private static int bothSucceed(GrantTableVersion version, Predicate<SharedTable> guest) throws InterruptedException {
		TwoDomains machine = new TwoDomains(version);
		Phaser round = new Phaser(2);
		Outcome[] mapped = new Outcome[1];
		Thread mapper = new Thread(() -> {
			for (int i = 0; i < ROUNDS; i++) {
				round.arriveAndAwaitAdvance();
				mapped[0] = machine.map(8, DEVICE);
				round.arriveAndAwaitAdvance();
				if (mapped[0] instanceof Outcome.GrantMapped grant) {
					machine.unmap(0, grant.devBusAddress(), grant.handle());
				}
				round.arriveAndAwaitAdvance();
			}
		});
		mapper.start();
		int both = 0;
		for (int i = 0; i < ROUNDS; i++) {
			machine.granting(8, PERMIT);
			round.arriveAndAwaitAdvance();
			for (int late = i % 64; late > 0; late--) {
				Thread.onSpinWait();
			}
			boolean taken = guest.test(machine.granter.table());
			round.arriveAndAwaitAdvance();
			both += taken && mapped[0] instanceof Outcome.GrantMapped ? 1 : 0;
			round.arriveAndAwaitAdvance();
		}
		mapper.join();
		return both;
	}
}
