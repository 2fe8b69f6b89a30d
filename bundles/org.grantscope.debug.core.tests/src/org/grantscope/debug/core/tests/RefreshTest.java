package org.grantscope.debug.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IStatus;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.Refreshes;
import org.grantscope.debug.core.Refreshing;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.store.MachineSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine is looked at again when it should be, by one look at a time, and says when it could not. */
class RefreshTest {

	private static final Refreshing OFTEN = new Refreshing.Every(Duration.ofMillis(100));

	private final OpenMachines machines = Attaching.service(OpenMachines.class);
	private final Refreshes refreshes = Attaching.service(Refreshes.class);
	private final Source source = new Source();
	private final List<OpenMachine> stale = new CopyOnWriteArrayList<>();
	private final OpenMachines.Listener listener = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			// the source counts
		}

		@Override
		public void stale(OpenMachine machine) {
			stale.add(machine);
		}
	};

	/** Counts looks, and fails or waits when told. */
	private static final class Source implements MachineSource {

		private final AtomicInteger looks = new AtomicInteger();
		private final AtomicInteger atOnce = new AtomicInteger();
		private volatile boolean overlapped;
		private volatile boolean lost;
		private volatile boolean hangs;
		private volatile boolean closed;

		@Override
		public Machine load(Progress progress) throws IOException {
			overlapped |= atOnce.incrementAndGet() > 1;
			try {
				looks.incrementAndGet();
				while (hangs) {
					progress.checkCancelled();
					Thread.onSpinWait();
				}
				if (lost) {
					throw new IOException("connection refused");
				}
				return Join.of("guest", List.of());
			} finally {
				atOnce.decrementAndGet();
			}
		}

		@Override
		public void close() {
			closed = true;
		}
	}

	@BeforeEach
	void somebodyListens() {
		machines.addListener(listener);
	}

	@AfterEach
	void allIsClosed() {
		machines.removeListener(listener);
		source.hangs = false;
		machines.all().forEach(machines::close);
		assertFalse(source.overlapped);
	}

	private OpenMachine opened() throws InterruptedException {
		LoadJob job = machines.load("guest", source);
		done(job);
		return job.opened().orElseThrow();
	}

	private static IStatus done(LoadJob job) throws InterruptedException {
		job.schedule();
		job.join();
		return job.getResult();
	}

	private OpenMachine now(OpenMachine machine) {
		return machines.all().stream().filter(open -> open.id() == machine.id()).findFirst().orElseThrow();
	}

	@Test
	void byHandIsWhatAMachineBeginsWith() throws InterruptedException {
		OpenMachine machine = opened();

		assertEquals(new Refreshing.ByHand(), refreshes.of(machine));
		assertEquals(Optional.empty(), machine.look().stale());
	}

	@Test
	void anIntervalLooksAgainAndAgainUntilItIsTakenBack() throws InterruptedException {
		OpenMachine machine = opened();

		refreshes.set(machine, OFTEN);
		assertEquals(OFTEN, refreshes.of(machine));
		Wait.until("five looks", () -> source.looks.get() >= 5);

		refreshes.set(machine, new Refreshing.ByHand());
		Wait.until("rest", () -> source.atOnce.get() == 0);
		assertTrue(now(machine).look().at().isAfter(machine.look().at()));
	}

	@Test
	void manyReloadsAtOnceAreOneAfterTheOther() throws InterruptedException {
		OpenMachine machine = opened();
		refreshes.set(machine, OFTEN);
		for (int i = 0; i < 20; i++) {
			machines.reload(machine).schedule();
		}

		Wait.until("all looks", () -> source.looks.get() >= 21);
		assertFalse(source.overlapped);
	}

	@Test
	void aLookThatFailsMarksTheLastPictureAndOneThatDoesNotTakesTheMarkAway() throws InterruptedException {
		OpenMachine machine = opened();
		source.lost = true;

		IStatus result = done(machines.reload(machine));

		assertEquals("guest: expected a source that can be reached, found connection refused", result.getMessage());
		assertEquals(Optional.of("connection refused"), now(machine).look().stale());
		assertSame(machine.machine(), now(machine).machine());
		assertEquals(List.of(now(machine)), stale);
		source.lost = false;
		assertTrue(done(machines.reload(machine)).isOK());
		assertFalse(now(machine).isStale());
	}

	@Test
	void anIntervalGoesOnWhenTheSourceIsBack() throws InterruptedException {
		OpenMachine machine = opened();
		source.lost = true;
		refreshes.set(machine, OFTEN);
		Wait.until("two failures", () -> stale.size() >= 2);
		assertTrue(now(machine).isStale());

		source.lost = false;

		Wait.until("a fresh picture", () -> !now(machine).isStale());
		int before = source.looks.get();
		Wait.until("more looks", () -> source.looks.get() > before + 2);
	}

	@Test
	void aLookThatHangsIsCancelledWhenTheMachineIsClosedAndThenTheSourceIs() throws InterruptedException {
		OpenMachine machine = opened();
		source.hangs = true;
		LoadJob hanging = machines.reload(machine);
		hanging.schedule();
		Wait.until("the look", () -> source.atOnce.get() == 1);

		machines.close(machine);

		Wait.until("the end of both", () -> hanging.getResult() != null && source.closed);
		assertEquals(IStatus.CANCEL, hanging.getResult().getSeverity());
		assertEquals(List.of(), machines.all());
	}

	@Test
	void aSourceThatCannotBeOpenedIsClosed() throws InterruptedException {
		source.lost = true;

		IStatus result = done(machines.load("guest", source));

		assertEquals(IStatus.ERROR, result.getSeverity());
		assertTrue(source.closed);
		assertEquals(List.of(), machines.all());
		assertEquals(List.of(), stale);
	}

	@Test
	void whoCancelsALookKeepsTheLastPictureUnmarked() throws InterruptedException {
		OpenMachine machine = opened();
		source.hangs = true;
		LoadJob hanging = machines.reload(machine);
		hanging.schedule();
		Wait.until("the look", () -> source.atOnce.get() == 1);

		hanging.cancel();
		hanging.join();

		assertEquals(IStatus.CANCEL, hanging.getResult().getSeverity());
		assertFalse(now(machine).isStale());
		assertFalse(source.closed);
	}

	@Test
	void nobodyLooksMoreOftenThanTenTimesASecond() {
		assertThrows(IllegalArgumentException.class, () -> new Refreshing.Every(Duration.ofMillis(99)));
	}
}
