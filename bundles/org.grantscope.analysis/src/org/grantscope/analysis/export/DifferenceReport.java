package org.grantscope.analysis.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.diff.GrefDifference;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.diff.ThingDifference;
import org.grantscope.analysis.diff.ValueChange;
import org.grantscope.analysis.export.Report.Column;
import org.grantscope.analysis.export.Report.Section;
import org.grantscope.core.abi.Domid;

/**
 * What differs between two machines: first what is no grant, then grants. Values before and after are in the words for
 * people. In JSON the head has the seconds between the captures and the pairs of {@link PairReport}.
 */
public final class DifferenceReport {

	private static final int VERSION = 1;
	private static final String GREF = "gref";

	/** One difference; {@code ref} of a grant. */
	private record Row(OptionalInt domid, String thing, String name, @Nullable Integer ref, String kind, List<ValueChange> changes) {

		/** What people read: the values that both machines tell; where there is none, those of one. */
		List<ValueChange> shownChanges() {
			List<ValueChange> known = changes.stream().filter(ValueChange::isKnown).toList();
			return known.isEmpty() ? changes : known;
		}
	}

	private static final List<Column<Row>> COLUMNS = List.of(
			Column.always("domid", row -> domid(row)),
			Column.always("thing", Row::thing),
			Column.known("name", row -> row.name().isEmpty() ? null : row.name()),
			Column.known("ref", Row::ref),
			Column.always("kind", Row::kind),
			Column.always("changes", row -> row.changes().stream().map(DifferenceReport::change).toList()));

	private static final List<Column<Row>> SHOWN = List.of(
			Column.always("domain", row -> row.domid().isEmpty() ? null : Domid.describe(row.domid().getAsInt())),
			Column.always("what", row -> what(row)),
			Column.always("difference", Row::kind),
			Column.always("values", row -> String.join("; ", row.shownChanges().stream().map(ValueChange::toString).toList())));

	private DifferenceReport() {
	}

	/**
	 * What differs.
	 *
	 * @param learntToo whether also that of which only one machine tells
	 */
	public static Report<?> of(MachineDifference difference, boolean learntToo) {
		List<ThingDifference> things = difference.things().stream().filter(thing -> learntToo || thing.kind().isDifference()).toList();
		List<GrefDifference> grefs = new ArrayList<>(difference.grefs());
		if (learntToo) {
			grefs.addAll(difference.learntGrefs());
		}
		Map<String, @Nullable Object> head = new LinkedHashMap<>();
		head.put("seconds", PairReport.number(difference.seconds()));
		head.put("pairs", PairReport.values(difference));
		return new Report<>("differences", VERSION, head, COLUMNS, SHOWN, List.of(new Section<>("", "no difference",
				() -> Stream.concat(things.stream().map(DifferenceReport::row), grefs.stream().map(DifferenceReport::row)).iterator())));
	}

	private static Row row(ThingDifference thing) {
		return new Row(thing.domid(), thing.thing().label(), thing.name(), null, thing.kind().label(), thing.changes());
	}

	private static Row row(GrefDifference gref) {
		return new Row(gref.id().domid(), GREF, "", gref.id().ref(), gref.kind().label(), gref.changes());
	}

	private static String what(Row row) {
		Integer ref = row.ref();
		return ref != null ? row.thing() + " " + ref : row.name().isEmpty() ? row.thing() : row.thing() + " " + row.name();
	}

	private static @Nullable Integer domid(Row row) {
		return row.domid().isPresent() ? Integer.valueOf(row.domid().getAsInt()) : null;
	}

	private static Map<String, @Nullable Object> change(ValueChange change) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("name", change.name());
		values.put("before", change.before());
		values.put("after", change.after());
		return values;
	}
}
