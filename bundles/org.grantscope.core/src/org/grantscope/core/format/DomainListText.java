package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * What {@code xl list} prints, with any of its options that add columns. Several lists in one text are several observations,
 * in order. A list is known to be complete when nothing of it is wrong and domain 0 is in it: {@code xl list NAME} prints
 * one domain.
 *
 * <p>Source: Xen {@code tools/xl/xl_list.c}, {@code list_domains}, stable-4.2 to stable-4.22. A name longer than 40
 * characters moves the other columns; it may hold spaces. A domain whose name xenstore no longer has is {@code (null)}.
 */
public final class DomainListText implements LineFormat<DomainList> {

	private static final Marks MARKS = new Marks(List.of("Time(s)"));
	private static final Pattern HEADING_LINE = Pattern.compile("Name\\s++ID\\s++Mem\\s++VCPUs\\s++State\\s++Time\\(s\\).*+",
			Pattern.DOTALL);
	/** What follows the name in a row. */
	private static final Pattern COLUMNS = Pattern.compile(
			"(?<=\\S)\\s++(\\d++)\\s++(\\d++)\\s++(\\d++)\\s++([r-][b-][p-][s-][-rscwS][d-])\\s++(\\d++\\.\\d)(?!\\d)(?:\\s.*+)?+$",
					Pattern.DOTALL);
	/** How a row looks that is not whole. */
	private static final Pattern STATE = Pattern.compile("\\s[r-][b-][p-][s-]");
	private static final String ROW_EXPECTED = "a row 'name ID Mem VCPUs State Time(s)'";

	@Override
	public String name() {
		return "xl's list of domains";
	}

	@Override
	public Marks marks() {
		return MARKS;
	}

	@Override
	public String expected() {
		return "the text of xl list, beginning 'Name  ID  Mem VCPUs'";
	}

	@Override
	public List<DomainList> find(Origin origin, OptionalInt domid, String text, Progress progress) {
		List<DomainList> lists = new ArrayList<>();
		MarkedLines lines = new MarkedLines(text, progress, MARKS);
		ListSoFar list = null;
		while (list == null ? lines.next() : lines.follow()) {
			boolean heading = HEADING_LINE.matcher(lines.line()).matches();
			if (list != null && (heading || !list.accept(lines))) {
				lists.add(list.finish(lines));
				list = null;
			}
			if (heading) {
				list = new ListSoFar(origin);
			}
		}
		if (list != null) {
			lists.add(list.finish(lines));
		}
		return lists;
	}

	/** One list while its lines come in. */
	private static final class ListSoFar {

		private final Origin origin;
		private final List<DomainList.Domain> domains = new ArrayList<>();
		private final Set<Integer> named = new HashSet<>();
		private final ProblemList problems;

		ListSoFar(Origin origin) {
			this.origin = origin;
			this.problems = new ProblemList(origin.source());
		}

		/** Takes the next line; false when it is not one of the list. */
		boolean accept(MarkedLines lines) {
			String line = lines.line();
			Matcher m = COLUMNS.matcher(line);
			boolean whole = m.find();
			boolean cut = !lines.ended() && !whole && !line.isBlank();
			if (!whole && !cut && !STATE.matcher(line).find()) {
				return false;
			}
			OptionalInt domid = whole ? Numbers.of31Bits(m.group(1)) : OptionalInt.empty();
			if (domid.isEmpty() || domid.getAsInt() > Domid.MAX) {
				problems.add(Problem.atLine(origin.source(), lines.number(), 1, ROW_EXPECTED, line));
			} else if (!named.add(domid.getAsInt())) {
				problems.add(Problem.atLine(origin.source(), lines.number(), m.start(1) + 1, "each domain once",
						domid.getAsInt() + " again"));
			} else {
				domains.add(new DomainList.Domain(domid.getAsInt(), line.substring(0, m.start()), Numbers.of31Bits(m.group(2)),
						Numbers.of31Bits(m.group(3)), m.group(4)));
			}
			return true;
		}

		DomainList finish(MarkedLines lines) {
			if (domains.isEmpty() && problems.isEmpty()) {
				problems.add(Problem.atLine(origin.source(), lines.number(), 1, ROW_EXPECTED, "a list that is cut away after its heading"));
			}
			return new DomainList(origin, domains, problems.isEmpty() && named.contains(0), problems.toList());
		}
	}
}
