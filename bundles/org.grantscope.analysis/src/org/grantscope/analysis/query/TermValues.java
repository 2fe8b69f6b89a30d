package org.grantscope.analysis.query;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.EntryState;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/** The values, as numbers, that a term has in one domain's entries. */
@FunctionalInterface
interface TermValues {

	/** Any value. */
	LongPredicate ANY = value -> true;

	/** Whether one is wanted: {@link EntryTest#FALSE} also when it is known that there is none. */
	int some(int ref, LongPredicate wanted);

	/** Those of that term. */
	static TermValues of(Term term, EntryRows rows) {
		EntryTable table = rows.table();
		return switch (term) {
			case DOM -> (ref, wanted) -> rows.domid().isEmpty() ? EntryTest.UNKNOWN
					: EntryTest.known(wanted.test(rows.domid().getAsInt()));
			case GRANTEE -> (ref, wanted) -> one(table.grantee(ref), wanted);
			case MAPPER -> (ref, wanted) -> one(rows.mapper(ref), wanted);
			case STATE -> (ref, wanted) -> {
				EntryState state = table.state(ref);
				return state == EntryState.UNKNOWN ? EntryTest.UNKNOWN : EntryTest.known(wanted.test(state.getValue()));
			};
			case FLAG -> new FlagValues(table);
			case RO -> (ref, wanted) -> table.flags(ref) == EntryTable.UNKNOWN ? EntryTest.UNKNOWN
					: EntryTest.known(GrantFlag.READONLY.isIn(table.flags(ref)));
			case RW -> (ref, wanted) -> table.flags(ref) == EntryTable.UNKNOWN ? EntryTest.UNKNOWN
					: EntryTest.known(isWritable(table.flags(ref)));
			case REF -> (ref, wanted) -> EntryTest.known(wanted.test(ref));
			case FRAME -> (ref, wanted) -> !table.hasFrame(ref) ? EntryTest.UNKNOWN
					: EntryTest.known(!EntryColumn.isTransitive(table, ref) && wanted.test(table.frame(ref)));
			case MFN -> (ref, wanted) -> {
				TrackedEntries.Entry tracked = table.tracked(ref);
				return tracked != null ? EntryTest.known(wanted.test(tracked.mfn()))
						: table.pins(ref) == 0 ? EntryTest.FALSE : EntryTest.UNKNOWN;
			};
			case PINS -> pins(table,
					pins -> (long) pins.hostWritable() + pins.hostReadOnly() + pins.deviceWritable() + pins.deviceReadOnly());
			case HSTW -> pins(table, PinCounts::hostWritable);
			case HSTR -> pins(table, PinCounts::hostReadOnly);
			case DEVW -> pins(table, PinCounts::deviceWritable);
			case DEVR -> pins(table, PinCounts::deviceReadOnly);
			case OWNER -> new OwnerValues(rows);
			case FILE -> grefs(rows, (gref, wanted) -> gref.file().isPresent() && wanted.test(gref.file().getAsLong()));
			case FD -> {
				TermValues known = grefs(rows,
						(gref, wanted) -> gref.descriptors().orElse(List.of()).stream().anyMatch(wanted::test));
				yield (ref, wanted) -> rows.gref(ref).filter(gref -> gref.descriptors().isEmpty()).isPresent()
						? EntryTest.UNKNOWN : known.some(ref, wanted);
			}
			case USERS -> grefs(rows, (gref, wanted) -> wanted.test(gref.users()));
			case OFFSET -> grefs(rows, (gref, wanted) -> wanted.test(gref.offset()));
			case NOTIFY -> grefs(rows, (gref, wanted) -> gref.clearedByte().isPresent() && wanted.test(Symbols.BYTE)
					|| gref.port().isPresent() && wanted.test(Symbols.EVENT));
			case PORT -> grefs(rows, (gref, wanted) -> gref.port().isPresent() && wanted.test(gref.port().getAsInt()));
			case LISTED -> (ref, wanted) -> switch (table.listing(ref)) {
				case LISTED -> EntryTest.TRUE;
				case TAKEN -> EntryTest.FALSE;
				case UNKNOWN -> EntryTest.UNKNOWN;
			};
			case GEN -> history(rows, EntryHistory::generation);
			case CHANGED -> history(rows, (history, ref) -> history.isChanged(ref) ? 1 : EntryRows.NONE);
			case AGE -> (ref, wanted) -> rows.age(ref).map(age -> EntryTest.known(wanted.test(age.toMillis()))).orElse(EntryTest.UNKNOWN);
			case LOG -> (ref, wanted) -> {
				boolean some = rows.messages(ref).stream().mapToLong(KernelLog.Kind::ordinal).anyMatch(wanted);
				return some || rows.isLogSeen() ? EntryTest.known(some) : EntryTest.UNKNOWN;
			};
			case VERSION -> (ref, wanted) -> one(table.version(), wanted);
		};
	}

	private static int one(long value, LongPredicate wanted) {
		return value == EntryTable.UNKNOWN ? EntryTest.UNKNOWN : EntryTest.known(value != EntryRows.NONE && wanted.test(value));
	}

	private static boolean isWritable(int flags) {
		GrantType type = GrantType.of(flags);
		return (type == GrantType.PERMIT_ACCESS || type == GrantType.TRANSITIVE) && !GrantFlag.READONLY.isIn(flags);
	}

	private static TermValues pins(EntryTable table, ToLongFunction<PinCounts> count) {
		return (ref, wanted) -> {
			long pins = table.pins(ref);
			return pins == EntryTable.UNKNOWN ? EntryTest.UNKNOWN
					: EntryTest.known(wanted.test(count.applyAsLong(new PinCounts((int) pins))));
		};
	}

	/** What gntalloc's own say; another entry has no such value, where it is known what is gntalloc's. */
	private static TermValues grefs(EntryRows rows, BiPredicate<HeldGref, LongPredicate> matches) {
		return (ref, wanted) -> rows.isDriverSeen()
				? EntryTest.known(rows.gref(ref).filter(gref -> matches.test(gref, wanted)).isPresent())
				: EntryTest.UNKNOWN;
	}

	private static TermValues history(EntryRows rows, ToLongBiFunction<EntryHistory, Integer> value) {
		Optional<EntryHistory> history = rows.history();
		return (ref, wanted) -> history.isEmpty() ? EntryTest.UNKNOWN : one(value.applyAsLong(history.get(), ref), wanted);
	}
}
