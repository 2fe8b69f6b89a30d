package org.grantscope.analysis.check;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryHistory;

/** Scenes that were seen before. */
final class Histories {

	private static final int ENTRIES = 512;

	private Histories() {
	}

	/** What the check finds when the table has been as it is for 90 seconds, and one reference was granted anew so often. */
	static List<Finding> judge(Scene scene, Check check, int ref, int generation) {
		Machine machine = scene.machine();
		int[] generations = new int[ENTRIES];
		long[] since = new long[ENTRIES];
		generations[ref] = generation;
		Arrays.fill(since, Instant.EPOCH.toEpochMilli());
		machine.setCapturedAt(Instant.EPOCH.plusSeconds(90));
		machine.getDomains().get(0).getTable().setHistory(new EntryHistory(generations, since, new BitSet()));
		return check.check(CheckedMachine.of(machine, Progress.NONE));
	}
}
