package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class RecentStatesTest {

	private static final SimulatedMachine MACHINE = new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1));

	private final RecentStates recent = new RecentStates();

	@Test
	void theNearestBeforeIsFound() {
		add(30, 1);
		add(10, 1);
		add(20, 1);

		assertThat(recent.floor(29)).map(Checkpoint::operations).contains(20);
		assertThat(recent.floor(20)).map(Checkpoint::operations).contains(20);
		assertThat(recent.floor(9)).isEmpty();
	}

	@Test
	void whatWasNotUsedForTheLongestTimeGoes() {
		for (int n = 0; n < RecentStates.MOST; n++) {
			add(n, 1);
		}
		recent.floor(0);
		add(100, 1);

		assertThat(recent.size()).isEqualTo(RecentStates.MOST);
		assertThat(recent.floor(0)).isPresent();
		assertThat(recent.floor(1)).map(Checkpoint::operations).contains(0);
	}

	@Test
	void heavyStatesAreFewer() {
		for (int n = 0; n < 5; n++) {
			add(n, RecentStates.BYTES / 2);
		}
		assertThat(recent.size()).isEqualTo(2);

		add(5, 100L * RecentStates.BYTES);
		assertThat(recent.size()).isEqualTo(1);
	}

	@Test
	void aStateIsKeptOnce() {
		add(7, 1);
		add(7, 1);

		assertThat(recent.size()).isEqualTo(1);
	}

	@Test
	void aStateJustBehindTellsThatSomebodyGoesBack() {
		add(50, 1);

		assertThat(recent.hasBetween(49, 60)).isTrue();
		assertThat(recent.hasBetween(50, 60)).isFalse();
		assertThat(recent.hasBetween(10, 49)).isFalse();
	}

	@Test
	void thereIsRoomForMoreInALongerRecording() {
		assertThat(RecentStates.holdsSeveral(RecentStates.BYTES / 2, 0)).isFalse();
		assertThat(RecentStates.holdsSeveral(RecentStates.BYTES / 2, RecentStates.BYTES)).isTrue();
	}

	private void add(int operations, long weight) {
		recent.add(new Checkpoint(operations, MACHINE, weight), 0);
	}
}
