package org.grantscope.live.standin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.DriverState.Gref;
import org.grantscope.core.observe.DriverState.Notify;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;

/**
 * What any look must keep to, even at memory that is false: numbers in their ranges, nothing twice, and what breaks off, or
 * does not agree with the kernel's own count, is said to do so.
 */
final class Sane {

	private static final int PAGE = 4096;

	private final int entries;
	private final List<String> wrong = new ArrayList<>();

	private Sane(int entries) {
		this.entries = entries;
	}

	/** What is shown and cannot be, whatever the truth is. */
	static List<String> wrong(List<? extends Observation> seen) {
		Sane sane = new Sane(entries(seen));
		for (Observation one : seen) {
			switch (one) {
				case TableDriverState kernel -> sane.kernel(kernel);
				case DriverState driver -> sane.driver(driver);
				default -> { // has no order of its own
				}
			}
		}
		return sane.wrong;
	}

	/** How many the table may have at most, as far as the look tells. */
	private static int entries(List<? extends Observation> seen) {
		for (Observation one : seen) {
			if (one instanceof TableDriverState kernel && kernel.frames().isPresent() && kernel.version().isPresent()) {
				GrantTableVersion version = kernel.version().getAsInt() == 2 ? GrantTableVersion.V2 : GrantTableVersion.V1;
				return kernel.frames().getAsInt() * version.entriesPerFrame();
			}
		}
		return seen.stream().filter(RawTable.class::isInstance).map(one -> ((RawTable) one).image().entries()).findFirst()
				.orElse(Integer.MAX_VALUE);
	}

	private void kernel(TableDriverState seen) {
		boolean told = !seen.problems().isEmpty();
		seen.freeList().ifPresent(list -> {
			refs("free list", list.refs());
			OptionalInt count = seen.freeCount();
			check(told || list.complete() && (count.isEmpty() || count.getAsInt() == list.refs().size()),
					"a free list of %d of %s, and no problem".formatted(list.refs().size(), count));
		});
		seen.deferral().ifPresent(deferral -> {
			refs("deferred list", deferral.refs());
			check(told || deferral.complete(), "a deferred list that breaks off, and no problem");
		});
	}

	private void driver(DriverState seen) {
		boolean told = !seen.problems().isEmpty();
		refs("list of grefs", seen.grefs().stream().map(Gref::ref).toList());
		List<Long> files = seen.files().stream().map(DriverState.File::id).toList();
		check(new HashSet<>(files).size() == files.size(), "a file twice in " + files);
		for (Gref gref : seen.grefs()) {
			check(gref.file().isEmpty() || files.contains(gref.file().getAsLong()), "a gref of no file: " + gref);
			Optional<OptionalInt> offset = gref.unmapNotify().map(Notify::byteOffset);
			check(offset.isEmpty() || offset.get().isEmpty() || offset.get().getAsInt() >= 0 && offset.get().getAsInt() < PAGE,
					"a byte of no page: " + gref);
			check(gref.users() >= 0, "less than no users: " + gref);
		}
		check(told || seen.grefsComplete()
				&& (seen.grefSize().isEmpty() || seen.grefSize().getAsLong() == seen.grefs().size()),
				"%d grefs of %s, and no problem".formatted(seen.grefs().size(), seen.grefSize()));
	}

	private void refs(String what, List<Integer> refs) {
		check(new HashSet<>(refs).size() == refs.size(), what + " with one twice: " + refs);
		check(refs.stream().allMatch(ref -> ref >= 0 && ref < entries), "%s with one beyond %d: %s".formatted(what, entries, refs));
	}

	private void check(boolean so, String otherwise) {
		if (!so) {
			wrong.add(otherwise);
		}
	}
}
