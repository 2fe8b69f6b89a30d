package org.grantscope.live.standin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;

/** Compares a look with one at the same moment that had a good line: what it shows must be so, and what it lacks it must tell. */
final class PartialTruth {

	private final List<? extends Observation> truth;
	private final List<String> wrong = new ArrayList<>();

	private PartialTruth(List<? extends Observation> truth) {
		this.truth = truth;
	}

	/** What is shown and not so, or lacks without a problem that tells. */
	static List<String> wrong(List<? extends Observation> truth, List<? extends Observation> seen) {
		PartialTruth partial = new PartialTruth(truth);
		for (Observation one : seen) {
			switch (one) {
				case RawTable table -> partial.table(table);
				case TableDriverState kernel -> partial.kernel(kernel);
				case DriverState driver -> partial.driver(driver);
				default -> { // shows nothing
				}
			}
		}
		boolean told = seen.stream().anyMatch(one -> !one.problems().isEmpty());
		if (!told && !Picture.of(truth).equals(partial.picture(seen))) {
			partial.wrong.add("not whole, and nothing tells so: " + seen);
		}
		return partial.wrong;
	}

	private Object picture(List<? extends Observation> seen) {
		return seen.size() == truth.size() ? Picture.of(seen) : "less";
	}

	private void table(RawTable table) {
		GrantTableImage is = Picture.one(truth, RawTable.class).image();
		GrantTableImage seen = table.image();
		if (seen.version() != is.version() || seen.entries() > is.entries()) {
			wrong.add("a table of %d entries of version %s".formatted(seen.entries(), seen.version()));
			return;
		}
		for (int ref = 0; ref < seen.entries(); ref++) {
			if (seen.flags(ref) != is.flags(ref) || seen.domid(ref) != is.domid(ref)
					|| seen.frame(ref) != is.frame(ref)) {
				wrong.add("entry " + ref);
			}
			if (seen.status(ref).isPresent() && !seen.status(ref).equals(is.status(ref))) {
				wrong.add("status of entry " + ref);
			}
		}
	}

	private void kernel(TableDriverState seen) {
		TableDriverState is = Picture.one(truth, TableDriverState.class);
		number("version", seen.version(), is.version());
		number("frames", seen.frames(), is.frames());
		number("free count", seen.freeCount(), is.freeCount());
		seen.freeList().ifPresent(list -> {
			List<Integer> whole = is.freeList().orElseThrow().refs();
			if (list.refs().size() > whole.size() || !list.refs().equals(whole.subList(0, list.refs().size()))) {
				wrong.add("free list " + list.refs());
			} else if (list.complete() && list.refs().size() < whole.size()) {
				wrong.add("a free list that ends early and is said to be complete");
			}
		});
		seen.deferral().ifPresent(deferral -> subset("deferred", deferral.refs(), is.deferral().orElseThrow().refs()));
	}

	private void driver(DriverState seen) {
		DriverState is = Picture.one(truth, DriverState.class);
		for (DriverState.Gref gref : seen.grefs()) {
			if (is.grefs().stream().noneMatch(one -> isPart(gref, one))) {
				wrong.add("gref " + gref);
			}
		}
		subset("files", seen.files().stream().map(DriverState.File::id).toList(),
				is.files().stream().map(DriverState.File::id).toList());
		number("limit", seen.limit(), is.limit());
		number("gref_size", seen.grefSize(), is.grefSize());
	}

	private static boolean isPart(DriverState.Gref seen, DriverState.Gref is) {
		return seen.ref() == is.ref() && (seen.file().isEmpty() || seen.file().equals(is.file()))
				&& (seen.pfn().isEmpty() || seen.pfn().equals(is.pfn())) && seen.fileOffset() == is.fileOffset()
				&& seen.users() == is.users() && seen.unmapNotify().equals(is.unmapNotify());
	}

	private void number(String what, OptionalInt seen, OptionalInt is) {
		if (seen.isPresent() && !seen.equals(is)) {
			wrong.add(what + " " + seen);
		}
	}

	private void number(String what, OptionalLong seen, OptionalLong is) {
		if (seen.isPresent() && !seen.equals(is)) {
			wrong.add(what + " " + seen);
		}
	}

	private void subset(String what, List<?> seen, List<?> is) {
		Set<Object> more = new HashSet<>(seen);
		more.removeAll(new HashSet<>(is));
		if (!more.isEmpty()) {
			wrong.add(what + " " + more);
		}
	}
}
