package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.ProcessId;
import org.junit.jupiter.api.Test;

class OperationLogTest {

	/** Several segments of some. */
	private static final int MANY = 20_000;

	private final OperationLog log = new OperationLog();

	@Test
	void everyStepIsFoundByItsNumber() {
		add(log, 0, MANY);

		for (int n = 0; n < MANY; n += 13) {
			assertThat(log.cursor(n).next()).isEqualTo(step(n));
		}
	}

	@Test
	void aCursorGoesThroughAllSegmentsAndSeesWhatIsAddedMeanwhile() {
		add(log, 0, 10);
		OperationLog.Cursor cursor = log.cursor(3);
		cursor.next();
		add(log, 10, MANY);

		for (int n = 4; n < MANY; n++) {
			assertThat(cursor.next()).isEqualTo(step(n));
		}
	}

	@Test
	void whatIsOnlyPreparedDoesNotCount() {
		add(log, 0, 3);
		log.prepare(ProcessId.DOM0, new Operation.Exit());
		add(log, 3, 5);

		assertThat(log.size()).isEqualTo(5);
		assertThat(log.cursor(3).next()).isEqualTo(step(3));
	}

	@Test
	void aCopyOfTheBeginningGoesItsOwnWay() {
		add(log, 0, MANY);
		OperationLog copy = log.before(MANY / 2 + 1);
		copy.prepare(ProcessId.DOM0, new Operation.Exit());
		copy.commit();

		assertThat(copy.size()).isEqualTo(MANY / 2 + 2);
		assertThat(copy.cursor(MANY / 2).next()).isEqualTo(step(MANY / 2));
		assertThat(copy.cursor(MANY / 2 + 1).next().operation()).isEqualTo(new Operation.Exit());
		assertThat(log.cursor(MANY / 2 + 1).next()).isEqualTo(step(MANY / 2 + 1));
	}

	@Test
	void aStepMayBeLongerThanASegment() {
		Operation poke = new Operation.Poke(0, new byte[3 * LogSegment.FULL]);
		add(log, 0, 2);
		log.prepare(ProcessId.DOM0, poke);
		log.commit();
		add(log, 3, 5);

		assertThat(log.cursor(2).next().operation()).isEqualTo(poke);
		assertThat(log.cursor(3).next()).isEqualTo(step(3));
	}

	private static void add(OperationLog log, int from, int to) {
		for (int n = from; n < to; n++) {
			log.prepare(step(n).who(), step(n).operation());
			log.commit();
		}
	}

	private static RecordedStep step(int number) {
		return new RecordedStep(ProcessId.DOM0, new Operation.Close(number));
	}
}
