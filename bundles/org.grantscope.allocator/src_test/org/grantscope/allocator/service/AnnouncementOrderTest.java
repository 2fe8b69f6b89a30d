package org.grantscope.allocator.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class AnnouncementOrderTest {

	private static final MachineSettings BOOTED = MachineSettings.booted(GrantTableVersion.V1);

	private final LocalMachines machines = new LocalMachines();
	private final Heard heard = new Heard();

	@Test
	void whatAListenerItselfDoesIsAnnouncedToAllAfterWhatItWasTold() {
		machines.addListener(change -> {
			if (change instanceof MachineChange.Opened(RunningMachine machine)) {
				machine.execute(new Operation.Open());
				machine.close();
			}
		});
		machines.addListener(heard);
		machines.open("one", BOOTED);

		assertThat(heard.words()).containsExactly("one opened", "one Open", "one closed");
	}

	@Test
	void aListenerThatThrowsIsLoggedAndDisturbsNobody() {
		List<LogRecord> log = new ArrayList<>();
		Logger logger = Logger.getLogger(Announcements.class.getName());
		logger.setFilter(entry -> !log.add(entry));
		machines.addListener(change -> {
			throw new AssertionError("broken");
		});
		machines.addListener(heard);
		machines.open("one", BOOTED).execute(new Operation.Open());
		logger.setFilter(null);

		assertThat(heard.words()).containsExactly("one opened", "one Open");
		assertThat(log).hasSize(2).allSatisfy(entry -> {
			assertThat(entry.getLevel()).isEqualTo(Level.SEVERE);
			assertThat(entry.getMessage()).contains("a listener failed", "one #1");
			assertThat(entry.getThrown()).hasMessage("broken");
		});
	}

	@Test
	void whoMakesAChangeWhileAnotherIsAnnouncedNeitherWaitsNorOvertakes() throws Exception {
		CountDownLatch told = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		RunningMachine machine = machines.open("one", BOOTED);
		machines.addListener(change -> {
			if (change instanceof MachineChange.Executed executed && executed.operation() instanceof Operation.Open) {
				told.countDown();
				await(goOn);
			}
		});
		machines.addListener(heard);
		Thread first = Thread.startVirtualThread(() -> machine.execute(new Operation.Open()));
		await(told);

		assertThat(machine.execute(new Operation.Close(3))).isEqualTo(new Outcome.Done());
		machines.open("two", BOOTED);
		assertThat(heard.words()).containsExactly("one opened");
		goOn.countDown();
		first.join();

		assertThat(heard.words()).containsExactly("one opened", "one Open", "one Close", "two opened");
	}

	@Test
	void whoWasRemovedIsNotToldOfWhatStillWaits() {
		machines.addListener(change -> machines.removeListener(heard));
		machines.addListener(heard);
		machines.open("one", BOOTED);

		assertThat(heard.words()).isEmpty();
	}

	@Test
	void theAnnouncedOrderIsTheOrderInWhichThingsHappened() throws Exception {
		int threads = 4;
		int each = 500;
		List<Integer> descriptors = new ArrayList<>();
		machines.addListener(change -> {
			if (change instanceof MachineChange.Executed executed && executed.outcome() instanceof Outcome.Opened(int descriptor)) {
				descriptors.add(descriptor);
			}
		});
		RunningMachine machine = machines.open("one", BOOTED);
		try (var executor = Executors.newFixedThreadPool(threads)) {
			Callable<@Nullable Object> burst = () -> {
				for (int i = 0; i < each; i++) {
					machine.execute(new Operation.Open());
				}
				return null;
			};
			executor.invokeAll(IntStream.range(0, threads).mapToObj(i -> burst).toList());
		}
		List<Integer> inOrder = IntStream.range(3, 3 + descriptors.size()).boxed().toList();
		assertThat(descriptors).hasSizeGreaterThan(each).isEqualTo(inOrder);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
