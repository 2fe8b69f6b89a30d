package org.grantscope.debug.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.model.Domain;

/**
 * What the table of entries shows at one moment: entries of one domain, or of several. Each entry has a number: its reference, and in the
 * tables behind the first one so much more as those before have entries. May be read from any thread; nobody writes to it.
 */
final class EntryPicture {

	/**
	 * One domain's table.
	 *
	 * @param rows  all that is known of its entries
	 * @param marks which of them changed
	 */
	record Part(Domain domain, EntryRows rows, Marks marks) {
	}

	private static final int LARGEST_BIT = 1 << 26;

	private final Part[] parts;
	private final int[] bases;
	private final int[] numbers;
	private final int left;

	private EntryPicture(Part[] parts, int[] bases, int left, int[] numbers) {
		this.parts = parts;
		this.bases = bases;
		this.left = left;
		this.numbers = numbers;
	}

	/** Nothing of these tables yet; without those for whose entries there are not enough numbers, 2,147,483,647. */
	static EntryPicture of(List<Part> tables) {
		List<Part> fitting = new ArrayList<>();
		int[] bases = new int[tables.size()];
		int next = 0;
		for (Part part : tables) {
			int size = part.rows().table().size();
			if (size <= Integer.MAX_VALUE - next) {
				bases[fitting.size()] = next;
				fitting.add(part);
				next += size;
			}
		}
		return new EntryPicture(fitting.toArray(new Part[0]), Arrays.copyOf(bases, fitting.size()), tables.size() - fitting.size(), new int[0]);
	}

	/** The same tables, with these entries in this order; the array is not written to any more. */
	EntryPicture showing(int[] shown) {
		return new EntryPicture(parts, bases, left, shown);
	}

	/** The tables. */
	List<Part> parts() {
		return List.of(parts);
	}

	/** So many tables had no place. */
	int left() {
		return left;
	}

	/** How many entries are shown. */
	int size() {
		return numbers.length;
	}

	/** The numbers of the entries shown, in the order shown; not to be written to. */
	int[] numbers() {
		return numbers;
	}

	/** The table of the entry in that row. */
	Part part(int row) {
		return parts[place(numbers[row])];
	}

	/** The reference of the entry in that row. */
	int ref(int row) {
		return numbers[row] - bases[place(numbers[row])];
	}

	/** The table of the entry of that number. */
	Part partOf(int number) {
		return parts[place(number)];
	}

	/** The reference of the entry of that number. */
	int refOf(int number) {
		return number - bases[place(number)];
	}

	private int place(int number) {
		int place = bases.length - 1;
		while (bases[place] > number) {
			place--;
		}
		return place;
	}

	/** The number of an entry; -1 when there is no such entry in these tables. */
	int number(@Nullable Integer domid, int ref) {
		for (int i = 0; i < parts.length; i++) {
			Integer other = parts[i].domain().getDomid();
			if (domid == null ? other == null : domid.equals(other)) {
				return ref >= 0 && ref < parts[i].rows().table().size() ? bases[i] + ref : -1;
			}
		}
		return -1;
	}

	/** The first number of the entries of a table. */
	int base(int part) {
		return bases[part];
	}

	/** The row that shows the entry of that number; -1 when none does. */
	int rowOf(int number) {
		for (int row = 0; row < numbers.length; row++) {
			if (numbers[row] == number) {
				return row;
			}
		}
		return -1;
	}

	/** The rows that show entries of these numbers, in ascending order. */
	int[] rowsOf(int[] wanted) {
		IntPredicate isWanted = set(wanted);
		int found = 0;
		int[] rows = new int[Math.min(wanted.length, numbers.length)];
		for (int row = 0; row < numbers.length && found < rows.length; row++) {
			if (isWanted.test(numbers[row])) {
				rows[found++] = row;
			}
		}
		return Arrays.copyOf(rows, found);
	}

	/** Bits where they take no more room than the numbers of a large table. */
	private static IntPredicate set(int[] wanted) {
		int[] sorted = wanted.clone();
		Arrays.sort(sorted);
		if (sorted.length == 0 || sorted[sorted.length - 1] > LARGEST_BIT) {
			return number -> Arrays.binarySearch(sorted, number) >= 0;
		}
		BitSet bits = new BitSet(sorted[sorted.length - 1] + 1);
		for (int number : sorted) {
			bits.set(number);
		}
		return bits::get;
	}

	/** Whether the other numbers the entries of as many tables in the same way; then a number is of the same entry in both. */
	boolean numbersAs(EntryPicture other) {
		return Arrays.equals(bases, other.bases);
	}
}
