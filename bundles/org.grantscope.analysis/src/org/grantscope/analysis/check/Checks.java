package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;

/** All checks, and what they find. */
public final class Checks {

	private static final List<Check> ALL = List.of(
			new LeakedGrant(), new RevokedButMapped(), new FreeList(), new TakenReferences(),
			new DeferredBacklog(), new ReuseHazard(),
			new TableFull(), new AllocatorLimit(), new MaptrackFull(),
			new FrameGrantedTwice(), new NoSuchPeer(), new DyingGranter(), new WritableMappedReadOnly(),
			new InUseBits(), new UndefinedFlags(), new CommittedTransfer(),
			new GrefSizeWrapped(), new GrefSizeOff(), new CrossFileMapping(), new GrefUsers(), new GrefFrame(),
			new NotifyByte(), new NotifyPort(), new NotifyTwice(), new NotifyUnheard(),
			new KernelMessages(), new Contradictory(), new IncompleteCapture());

	private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity, Comparator.reverseOrder())
			.thenComparingInt(finding -> place(finding.check())).thenComparingInt(Checks::domid).thenComparingInt(Checks::ref);

	private Checks() {
	}

	/** Every check, in the order in which their findings are told. */
	public static List<Check> all() {
		return ALL;
	}

	/**
	 * What all checks find: the worst first, then in the order of {@link #all()}, then by domain and reference.
	 *
	 * @param machine not to be changed meanwhile
	 * @throws java.util.concurrent.CancellationException when {@code progress} says that it is cancelled
	 */
	public static List<Finding> run(Machine machine, Progress progress) {
		return run(machine, ALL, progress);
	}

	/** What those of them find, in the same order. */
	public static List<Finding> run(Machine machine, List<Check> checks, Progress progress) {
		progress.begin("checking", checks.size());
		CheckedMachine checked = CheckedMachine.of(machine, progress);
		List<Finding> findings = new ArrayList<>();
		for (Check check : checks) {
			progress.checkCancelled();
			findings.addAll(check.check(checked));
			progress.worked(1);
		}
		findings.sort(ORDER);
		return findings;
	}

	private static int place(String id) {
		for (int i = 0; i < ALL.size(); i++) {
			if (ALL.get(i).id().equals(id)) {
				return i;
			}
		}
		throw new IllegalArgumentException("no check " + id);
	}

	private static int domid(Finding finding) {
		return !finding.grefs().isEmpty() ? finding.grefs().get(0).domid().orElse(Integer.MAX_VALUE)
				: finding.domains().isEmpty() ? -1 : finding.domains().get(0);
	}

	private static int ref(Finding finding) {
		return finding.grefs().isEmpty() ? -1 : finding.grefs().get(0).ref();
	}
}
