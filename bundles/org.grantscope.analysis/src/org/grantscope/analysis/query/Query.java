package org.grantscope.analysis.query;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryTable;

/**
 * A question by which entries are chosen, as somebody types it: {@code state:mapped dom:7 ref:8..63}. The language is told in
 * {@code releng/docs/query.md}.
 *
 * <p>A condition holds, does not, or is unknown, where no source tells of what it asks; the opposite of unknown is unknown.
 * Chosen are the entries for which the whole holds. Immutable; two are equal when they ask the same in the same order.
 */
public final class Query {

	/** Every entry. */
	public static final Query ALL = new Query(new Condition.All(List.of()));

	/** Room for so many chosen entries to begin with; a text may say that its table is far larger than what is used of it. */
	private static final int FIRST_ROOM = 1 << 16;

	private final Condition condition;

	Query(Condition condition) {
		this.condition = condition;
	}

	/**
	 * The query that a text says; of a blank one, {@link #ALL}.
	 *
	 * @throws QueryException when it says none, is longer than 4,000 characters or nested deeper than 50
	 */
	public static Query parse(String text) throws QueryException {
		return new Query(new QueryParser(text, Offers.NONE).parse());
	}

	/**
	 * What could be typed at the caret so that the text up to there is a query or the beginning of one; nothing where the text
	 * before it is wrong already.
	 *
	 * @param caret   a column, from 0 to the text's length
	 * @param machine the machine that is asked, whose domains, files and ports are offered; null for none
	 */
	public static List<Completion> complete(String text, int caret, @Nullable Machine machine) {
		Completions completions = new Completions(text, caret, KnownValues.of(machine));
		try {
			new QueryParser(text.substring(0, caret), completions).parse();
		} catch (QueryException unfinished) {
			// what is typed is seldom whole; whatever could stand at the caret was offered before
		}
		return completions.found();
	}

	/** The query in its shortest form; {@link #parse} makes an equal one of it. */
	public String text() {
		return condition.print();
	}

	/** As {@link #select(EntryRows, boolean, BooleanSupplier)}; nothing of a domain without a table. */
	public int[] select(Domain domain, boolean unusedToo, BooleanSupplier stop) {
		return domain.getTable() == null ? new int[0] : select(EntryRows.of(domain), unusedToo, stop);
	}

	/**
	 * The chosen entries in ascending order of references. It works on the packed table; no object is made for an entry.
	 *
	 * @param unusedToo whether also those in which no source saw anything
	 * @param stop      asked now and then; when it says yes, what was found so far is the answer
	 */
	public int[] select(EntryRows rows, boolean unusedToo, BooleanSupplier stop) {
		EntryTest test = new QueryPlan(rows).of(condition);
		EntryTable table = rows.table();
		int[] chosen = new int[Math.min(table.size(), FIRST_ROOM)];
		int n = 0;
		int asked = 0;
		for (int ref = unusedToo ? 0 : table.nextUsed(0); ref < table.size(); ref = unusedToo ? ref + 1 : table.nextUsed(ref + 1)) {
			if ((asked++ & 0xfff) == 0 && stop.getAsBoolean()) {
				break;
			}
			if (test.of(ref) == EntryTest.TRUE) {
				if (n == chosen.length) {
					chosen = Arrays.copyOf(chosen, (int) Math.min(table.size(), 2L * n));
				}
				chosen[n++] = ref;
			}
		}
		return Arrays.copyOf(chosen, n);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Query that && condition.equals(that.condition);
	}

	@Override
	public int hashCode() {
		return condition.hashCode();
	}

	/** {@link #text()}. */
	@Override
	public String toString() {
		return text();
	}
}
