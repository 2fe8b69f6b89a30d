package org.grantscope.analysis.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.diff.PairChange;
import org.grantscope.analysis.export.Report.Column;
import org.grantscope.analysis.export.Report.Section;
import org.grantscope.core.abi.Domid;

/** What each domain grants to each other, before and after, and how fast that grows. */
public final class PairReport {

	private static final int VERSION = 1;

	private PairReport() {
	}

	/** All pairs of a difference. */
	public static Report<?> of(MachineDifference difference) {
		return new Report<>("pairs", VERSION, Map.of(), columns(difference), shown(difference),
				List.of(new Section<>("", "nothing is granted", difference.pairs())));
	}

	/** The pairs as values of another report's head. */
	static List<Map<String, @Nullable Object>> values(MachineDifference difference) {
		List<Column<PairChange>> columns = columns(difference);
		return difference.pairs().stream().map(pair -> {
			Map<String, @Nullable Object> values = new LinkedHashMap<>();
			columns.forEach(column -> values.put(column.name(), column.value().apply(pair)));
			return values;
		}).toList();
	}

	private static List<Column<PairChange>> columns(MachineDifference difference) {
		return List.of(
				Column.always("granter", pair -> number(pair.granter())),
				Column.always("grantee", PairChange::grantee),
				Column.always("granted_before", pair -> number(pair.before().granted())),
				Column.always("granted_after", pair -> number(pair.after().granted())),
				Column.always("mapped_before", pair -> number(pair.before().mapped())),
				Column.always("mapped_after", pair -> number(pair.after().mapped())),
				Column.always("bytes_before", pair -> number(pair.before().bytes())),
				Column.always("bytes_after", pair -> number(pair.after().bytes())),
				Column.always("granted_per_second", pair -> number(difference.perSecond(pair.grantedChange()))));
	}

	private static List<Column<PairChange>> shown(MachineDifference difference) {
		return List.of(
				Column.always("granter", pair -> pair.granter().isEmpty() ? null : Domid.describe(pair.granter().getAsInt())),
				Column.always("grantee", pair -> Domid.describe(pair.grantee())),
				Column.always("granted", pair -> change(pair.before().granted(), pair.after().granted(), pair.grantedChange())),
				Column.always("mapped", pair -> change(pair.before().mapped(), pair.after().mapped(), pair.mappedChange())),
				Column.always("bytes", pair -> change(pair.before().bytes(), pair.after().bytes(), pair.bytesChange())),
				Column.always("granted/s", pair -> rate(difference.perSecond(pair.grantedChange()))));
	}

	/** To three digits, with its sign; null when it is unknown. */
	private static @Nullable String rate(OptionalDouble perSecond) {
		return perSecond.isEmpty() ? null : perSecond.getAsDouble() == 0 ? "0" : "%+.3g".formatted(perSecond.getAsDouble());
	}

	/** {@code 3 -> 5 (+2)}; {@code 3} of what stayed. */
	private static String change(OptionalLong before, OptionalLong after, OptionalLong more) {
		if (more.isPresent() && more.getAsLong() == 0) {
			return TextFormat.text(number(before));
		}
		String values = TextFormat.text(number(before)) + " -> " + TextFormat.text(number(after));
		return more.isEmpty() ? values : "%s (%+d)".formatted(values, more.getAsLong());
	}

	private static @Nullable Integer number(OptionalInt value) {
		return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
	}

	private static @Nullable Long number(OptionalLong value) {
		return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
	}

	static @Nullable Double number(OptionalDouble value) {
		return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
	}
}
