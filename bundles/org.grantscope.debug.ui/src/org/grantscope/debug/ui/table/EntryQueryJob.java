package org.grantscope.debug.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.EntryReport;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.KeyOrder;
import org.grantscope.analysis.query.Query;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.model.Domain;
import org.grantscope.model.table.EntryTable;

/** Chooses and orders entries in the background. Whoever asks anew cancels the one before. */
final class EntryQueryJob extends Job {

	/**
	 * What to show of which domains.
	 *
	 * @param marks       of each domain
	 * @param known       what was shown last: a table that was read for it is not read again
	 * @param unusedToo   also entries in which no source saw anything; those that are marked count as used
	 * @param changedOnly of all, only entries that are marked
	 */
	record Wanted(List<Domain> domains, List<Marks> marks, @Nullable EntryPicture known, Query query, boolean unusedToo, boolean changedOnly,
			GridOrder order) {
	}

	/** What is to be shown, and a line about all of the tables. */
	record Answer(Wanted wanted, EntryPicture picture, String heading) {
	}

	private final Wanted wanted;
	private final Consumer<Answer> answer;

	/** {@code answer} is called on the job's thread. */
	EntryQueryJob(Wanted wanted, Consumer<Answer> answer) {
		super("Filtering grants");
		this.wanted = wanted;
		this.answer = answer;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		List<EntryPicture.Part> parts = new ArrayList<>();
		for (int i = 0; i < wanted.domains().size() && !monitor.isCanceled(); i++) {
			Domain domain = wanted.domains().get(i);
			parts.add(new EntryPicture.Part(domain, rows(domain), wanted.marks().get(i)));
		}
		EntryPicture picture = EntryPicture.of(parts);
		int[] chosen = select(picture, monitor);
		if (!monitor.isCanceled() && !wanted.order().equals(GridOrder.BY_REF)) {
			chosen = sort(picture, chosen);
		}
		String heading = heading(picture);
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		answer.accept(new Answer(wanted, picture.showing(chosen), heading));
		return Status.OK_STATUS;
	}

	private EntryRows rows(Domain domain) {
		EntryPicture known = wanted.known();
		Optional<EntryRows> read = known == null ? Optional.empty()
				: known.parts().stream().filter(part -> part.domain() == domain).map(EntryPicture.Part::rows).findFirst();
		return read.orElseGet(() -> EntryRows.of(domain));
	}

	/** The numbers of the entries chosen, in ascending order. */
	private int[] select(EntryPicture picture, IProgressMonitor monitor) {
		int[][] chosen = new int[picture.parts().size()][];
		int count = 0;
		for (int i = 0; i < chosen.length; i++) {
			chosen[i] = select(picture.parts().get(i), monitor);
			count = Math.addExact(count, chosen[i].length);
		}
		int[] all = new int[count];
		int n = 0;
		for (int i = 0; i < chosen.length; i++) {
			for (int ref : chosen[i]) {
				all[n++] = picture.base(i) + ref;
			}
		}
		return all;
	}

	/** Marked entries are chosen from as if they were used: what was freed just now can be seen. */
	private int[] select(EntryPicture.Part part, IProgressMonitor monitor) {
		Marks marks = part.marks();
		boolean marked = !marks.isEmpty();
		if (wanted.changedOnly() && !marked) {
			return new int[0];
		}
		int[] refs = wanted.query().select(part.rows(), wanted.unusedToo() || marked, monitor::isCanceled);
		if (wanted.changedOnly()) {
			return Arrays.stream(refs).filter(ref -> marks.of(ref) != null).toArray();
		}
		EntryTable table = part.rows().table();
		return wanted.unusedToo() || !marked ? refs : Arrays.stream(refs).filter(ref -> table.isUsed(ref) || marks.of(ref) != null).toArray();
	}

	private int[] sort(EntryPicture picture, int[] numbers) {
		GrantColumn column = wanted.order().column();
		long[] keys = new long[numbers.length];
		for (int i = 0; i < keys.length; i++) {
			keys[i] = column.key(picture.partOf(numbers[i]), picture.refOf(numbers[i]));
		}
		int[] places = KeyOrder.places(keys, wanted.order().descending());
		int[] sorted = new int[numbers.length];
		for (int i = 0; i < sorted.length; i++) {
			sorted[i] = numbers[places[i]];
		}
		return sorted;
	}

	private static String heading(EntryPicture picture) {
		List<EntryPicture.Part> parts = picture.parts();
		if (parts.size() == 1) {
			Domain domain = parts.get(0).domain();
			return EntryReport.heading(domain, domain.getTable(), parts.get(0).rows().table());
		}
		long used = parts.stream().mapToLong(part -> part.rows().table().usedCount()).sum();
		long all = parts.stream().mapToLong(part -> part.rows().table().size()).sum();
		String names = parts.stream().limit(8).map(part -> part.domain().getDomid() == null ? "unknown domain" : "d" + part.domain().getDomid())
				.collect(Collectors.joining(", "));
		return "%d domains (%s%s): %d of %d entries used%s".formatted(parts.size(), names, parts.size() > 8 ? ", \u2026" : "", used, all,
				picture.left() == 0 ? "" : "; the tables of %d more are too large to be shown together".formatted(picture.left()));
	}
}
