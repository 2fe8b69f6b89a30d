package org.grantscope.analysis.query;

import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.owner.Owner;

/**
 * The kinds of the entries' owners. What was found of one owner is kept for the next entry, which often has the same. For one
 * thread.
 */
final class OwnerValues implements TermValues {

	private final EntryRows rows;
	private @Nullable Owner last;
	private Set<OwnerWord> words = Set.of();
	private String text = "";

	OwnerValues(EntryRows rows) {
		this.rows = rows;
	}

	@Override
	public int some(int ref, LongPredicate wanted) {
		if (look(ref) instanceof Owner.Unknown) {
			return EntryTest.UNKNOWN;
		}
		for (OwnerWord word : words) {
			if (wanted.test(word.ordinal())) {
				return EntryTest.TRUE;
			}
		}
		boolean maybe = last instanceof Owner.DeviceData data && data.orAllocator() && allocators(wanted)
				|| last instanceof Owner.File file && wanted.test(OwnerWord.MAPPING.ordinal()) && isUnseen(file);
		return maybe ? EntryTest.UNKNOWN : EntryTest.FALSE;
	}

	private static boolean isUnseen(Owner.File file) {
		return file.file().eContainer() instanceof AllocatorDevice device && !device.isMappingsKnown();
	}

	private static boolean allocators(LongPredicate wanted) {
		return wanted.test(OwnerWord.GNTALLOC.ordinal()) || wanted.test(OwnerWord.FILE.ordinal())
				|| wanted.test(OwnerWord.MAPPING.ordinal());
	}

	/** Whether that is said of the owner. */
	int says(int ref, String part) {
		return look(ref) instanceof Owner.Unknown ? EntryTest.UNKNOWN : EntryTest.known(text.contains(part));
	}

	private Owner look(int ref) {
		Owner owner = rows.owner(ref);
		if (owner != last && !owner.equals(last)) {
			last = owner;
			words = OwnerWord.of(owner);
			text = owner.describe().toLowerCase(Locale.ROOT);
		}
		return owner;
	}
}
