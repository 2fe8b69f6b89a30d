package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckpointBudgetTest {

	private static final long QUICK = 100;
	private static final long SLOW = CheckpointBudget.WORTH_NANOS;

	private final CheckpointBudget budget = new CheckpointBudget(0);

	@Test
	void quickOperationsNeedNoCheckpoint() {
		for (int i = 0; i < SLOW / QUICK - 1; i++) {
			assertThat(budget.earn(QUICK)).isFalse();
		}
		assertThat(budget.earn(QUICK)).isTrue();
	}

	@Test
	void aHeavyMachineWaitsUntilItsCheckpointCanBePaid() {
		int price = 100 * CheckpointBudget.BYTES_PER_OPERATION;
		assertThat(budget.earn(SLOW)).isTrue();
		assertThat(budget.affords(price)).isFalse();
		for (int i = 1; i < 99; i++) {
			assertThat(budget.earn(SLOW)).isFalse();
		}
		assertThat(budget.earn(SLOW)).isTrue();
		assertThat(budget.affords(price)).isTrue();
		budget.spend(price);

		budget.earn(SLOW);
		assertThat(budget.affords(price)).isFalse();
	}

	@Test
	void whatABranchHasInCommonIsPaidAlready() {
		assertThat(CheckpointBudget.after(10, 0).affords(10 * CheckpointBudget.BYTES_PER_OPERATION)).isTrue();
		assertThat(CheckpointBudget.after(10, 1).affords(10 * CheckpointBudget.BYTES_PER_OPERATION)).isFalse();
	}
}
