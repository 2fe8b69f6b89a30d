package org.grantscope.analysis.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.grantscope.analysis.diff.Aspect;
import org.grantscope.analysis.diff.DifferenceKind;
import org.grantscope.analysis.diff.GrefDifference;
import org.grantscope.analysis.diff.GrefSeen;
import org.grantscope.analysis.diff.PairChange;
import org.grantscope.analysis.diff.ThingDifference;
import org.grantscope.analysis.diff.ValueChange;
import org.grantscope.core.abi.Domid;

/** One difference, as a row and as the text of either side. */
sealed interface DifferenceRow {

	/** Whose; empty of the domain whose number is unknown. */
	OptionalInt domid();

	/** What it is, with its name. */
	String what();

	/** What happened to it. */
	DifferenceKind kind();

	/** The values that differ. */
	List<ValueChange> changes();

	/** All that one side says of it, a line each. */
	String text(boolean after);

	/** The domain in words. */
	default String domain() {
		return domid().isPresent() ? Domid.describe(domid().getAsInt()) : "unknown";
	}

	/** The values that both tell; where there is none, those of one. */
	default String values() {
		List<ValueChange> all = changes();
		List<ValueChange> known = all.stream().filter(ValueChange::isKnown).toList();
		return (known.isEmpty() ? all : known).stream().map(ValueChange::toString).collect(Collectors.joining("; "));
	}

	/** A grant. */
	record Gref(GrefDifference difference) implements DifferenceRow {

		@Override
		public OptionalInt domid() {
			return difference.id().domid();
		}

		@Override
		public String what() {
			return "gref " + difference.id().ref();
		}

		@Override
		public DifferenceKind kind() {
			return difference.kind();
		}

		@Override
		public List<ValueChange> changes() {
			return difference.changes();
		}

		@Override
		public String text(boolean after) {
			GrefSeen seen = after ? difference.after() : difference.before();
			StringBuilder text = new StringBuilder("%s of %s%n".formatted(what(), domain()).replace("\r\n", "\n"));
			for (Aspect aspect : Aspect.values()) {
				Object value = seen.value(aspect);
				text.append(aspect.label()).append(": ").append(value == null ? "?" : aspect.text(value)).append('\n');
			}
			return text.toString();
		}
	}

	/** What is no grant. */
	record Thing(ThingDifference difference) implements DifferenceRow {

		@Override
		public OptionalInt domid() {
			return difference.domid();
		}

		@Override
		public String what() {
			return difference.name().isEmpty() ? difference.thing().label() : difference.thing().label() + " " + difference.name();
		}

		@Override
		public DifferenceKind kind() {
			return difference.kind();
		}

		@Override
		public List<ValueChange> changes() {
			return difference.changes();
		}

		@Override
		public String text(boolean after) {
			return lines(this, after);
		}
	}

	/**
	 * What one domain grants to another.
	 *
	 * @param perSecond how many more are granted each second
	 */
	record Pair(PairChange change, OptionalDouble perSecond) implements DifferenceRow {

		/** Whether anything of it is known to differ. */
		static boolean isChanged(PairChange pair) {
			return pair.grantedChange().orElse(0) != 0 || pair.mappedChange().orElse(0) != 0;
		}

		@Override
		public OptionalInt domid() {
			return change.granter();
		}

		@Override
		public String what() {
			return "grants to " + Domid.describe(change.grantee());
		}

		@Override
		public DifferenceKind kind() {
			return DifferenceKind.CHANGED;
		}

		@Override
		public List<ValueChange> changes() {
			List<ValueChange> values = new ArrayList<>();
			add(values, "granted", change.before().granted(), change.after().granted());
			add(values, "mapped", change.before().mapped(), change.after().mapped());
			add(values, "bytes", change.before().bytes(), change.after().bytes());
			return values;
		}

		@Override
		public String values() {
			String rate = perSecond.isPresent() ? "; granted %+.3g/s".formatted(perSecond.getAsDouble()) : "";
			return DifferenceRow.super.values() + rate;
		}

		@Override
		public String text(boolean after) {
			return lines(this, after);
		}

		private static void add(List<ValueChange> values, String name, OptionalLong before, OptionalLong after) {
			if (!before.equals(after)) {
				values.add(new ValueChange(name, before.isPresent() ? Long.toString(before.getAsLong()) : null,
						after.isPresent() ? Long.toString(after.getAsLong()) : null));
			}
		}
	}

	private static String lines(DifferenceRow row, boolean after) {
		return row.changes().stream().map(change -> change.name() + ": " + Objects.requireNonNullElse(after ? change.after() : change.before(), "?"))
				.collect(Collectors.joining("\n", row.what() + " of " + row.domain() + "\n", "\n"));
	}
}
