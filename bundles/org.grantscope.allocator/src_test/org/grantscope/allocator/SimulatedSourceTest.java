package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.junit.jupiter.api.Test;

class SimulatedSourceTest {

	private final SimulatedMachine machine = new SimulatedMachine(
			new MachineSettings(List.of(DomainSettings.booted(0, GrantTableVersion.V1), DomainSettings.booted(1, GrantTableVersion.V1))));

	private <T> List<T> seen(Class<T> kind) {
		List<Observation> all = new SimulatedSource(machine, "test").observe(Progress.NONE);
		return all.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	@Test
	void everyDomainHasATableADriverAndChannels() {
		assertThat(seen(RawTable.class)).extracting(RawTable::domid).containsExactly(0, 1);
		assertThat(seen(DriverState.class)).extracting(DriverState::domid).containsExactly(0, 1);
		assertThat(seen(TrackedEntries.class)).singleElement().satisfies(all -> assertThat(all.domains()).hasSize(2));
		assertThat(seen(EventChannels.class)).singleElement().satisfies(all -> assertThat(all.domains()).hasSize(2)
				.allMatch(EventChannels.Domain::complete));
	}

	@Test
	void everyKernelTellsItsWholeFreeList() {
		assertThat(seen(TableDriverState.class)).extracting(TableDriverState::domid).containsExactly(0, 1);
		assertThat(seen(TableDriverState.class)).allSatisfy(kernel -> {
			TableDriverState.FreeList list = kernel.freeList().orElseThrow();
			assertThat(list.refs()).isEqualTo(machine.freeRefs(kernel.domid())).hasSize(kernel.freeCount().orElseThrow()).isNotEmpty();
			assertThat(list.complete()).isTrue();
			assertThat(kernel.frames()).hasValue(machine.table(kernel.domid()).frames());
			assertThat(kernel.version()).hasValue(machine.table(kernel.domid()).version().number());
		});
	}

	@Test
	void theListOfDomainsIsComplete() {
		machine.execute(new Operation.DestroyDomain(1));

		assertThat(seen(DomainList.class)).singleElement().satisfies(list -> {
			assertThat(list.complete()).isTrue();
			assertThat(list.domains()).extracting(DomainList.Domain::domid).containsExactly(0);
		});
	}

	@Test
	void anUnboundChannelTellsWhoMayBindIt() {
		machine.execute(new Operation.Call(new Hypercall.AllocUnbound(0x7ff0, 1)));

		EventChannels.Channel channel = seen(EventChannels.class).get(0).domains().get(0).channels().getLast();
		assertThat(channel.status()).isEqualTo(EventChannelStatus.UNBOUND);
		assertThat(channel.remoteDomain()).isEqualTo(OptionalInt.of(1));
		assertThat(channel.pending()).hasValue(false);
		assertThat(channel.masked()).hasValue(true);
	}

	@Test
	void aKernelThatHasPrintedNothingHasNoLog() {
		assertThat(seen(KernelLog.class)).isEmpty();
	}
}
