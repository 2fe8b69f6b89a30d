package org.grantscope.workbench.ui.wizards;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.grantscope.analysis.export.RefSelection;
import org.grantscope.analysis.query.Query;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.ui.selection.EntrySelection;

/** Which entries are exported. */
sealed interface ExportedEntries {

	/** What people read where none is. */
	String NOTHING = "no entries";

	/** Those that a query chooses; without {@code unusedToo}, only among those in which a source saw something. */
	record Queried(Query query, boolean unusedToo) implements ExportedEntries {
	}

	/** Those that were selected in a view. */
	record Selected(EntrySelection selection) implements ExportedEntries {
	}

	/** Them, for a report that may be cancelled. */
	default RefSelection refs(Progress progress) {
		return switch (this) {
			case Queried queried -> rows -> Arrays.stream(queried.query().select(rows, queried.unusedToo(), progress::isCancelled));
			case Selected selected -> {
				Integer domid = selected.selection().domain().getDomid();
				OptionalInt whose = domid == null ? OptionalInt.empty() : OptionalInt.of(domid);
				yield rows -> Objects.equals(rows.domid(), whose) ? Arrays.stream(selected.selection().refs()) : IntStream.empty();
			}
		};
	}
}
