package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the sources lack: judgements of what was not seen are missing from the findings. */
final class IncompleteCapture implements Check {

	private static final String PROBLEMS = "What could be read was kept and judged, the rest was not. That nothing else was "
			+ "found says nothing about what could not be read.";
	private static final String PROBLEMS_ADVICE = "Capture again; the problems name source and position.";
	private static final String CUT = "The text of Xen's g key is cut, so that an entry which it does not list may be in use "
			+ "all the same. Checks that need to know who does not use an entry keep silent about these domains. A row has 66 "
			+ "bytes, and the console ring 16 KiB by default: some 248 rows survive, where one table may have 32768.";
	private static final String CUT_ADVICE = "Start Xen with conring_size=4m, or read the serial line, and capture again; or "
			+ "read the raw frames as well, whose in-use bits stand in for the missing rows.";

	@Override
	public String id() {
		return "incomplete-capture";
	}

	@Override
	public String title() {
		return "Sources that were cut or could not be read whole";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		List<String> problems = machine.machine().getProblems();
		if (!problems.isEmpty()) {
			findings.add(new Finding(id(), Severity.INFO,
					"%s in the sources: %s%s".formatted(Counted.of(problems.size(), "problem"), problems.get(0),
							problems.size() == 1 ? "" : " and others"),
					PROBLEMS, PROBLEMS_ADVICE, List.of(), List.of(), List.of()));
		}
		TreeSet<Integer> cut = new TreeSet<>();
		int unnamed = 0;
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			if (table != null && table.isTracked() && !table.isTrackedCompletely()) {
				domain.domid().ifPresent(cut::add);
				unnamed += domain.domid().isPresent() ? 0 : 1;
			}
		}
		if (cut.size() + unnamed > 0) {
			findings.add(new Finding(id(), Severity.INFO, "Xen's list of entries in use is cut for " + named(cut, unnamed), CUT,
					CUT_ADVICE,
					List.of(), List.of(), List.copyOf(cut)));
		}
		return findings;
	}

	private static String named(TreeSet<Integer> cut, int unnamed) {
		List<String> names = new ArrayList<>(cut.stream().map(domid -> "d" + domid).toList());
		if (unnamed > 0) {
			names.add(cut.isEmpty() ? "a domain whose number is missing" : "one whose number is missing");
		}
		return String.join(", ", names);
	}
}
