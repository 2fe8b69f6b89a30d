package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * The nodes of xenstore that tell of frontends, as {@code xenstore-ls} prints them: {@code /path = "value"} with {@code -f},
 * else a name, with one space before it for each level. Where the listing is not of the whole store, its top level tells of which
 * part.
 *
 * <p>Source: Xen {@code tools/xs-clients/xenstore_client.c}, {@code do_ls}: a node without a readable value ends with a
 * colon; one too long for the terminal ends with {@code \...}; {@code -p} adds dots and permissions in parentheses.
 */
final class XenstoreNodes {

	private static final String VALUE_BEGIN = " = \"";
	private static final String LINE_EXPECTED = "'path = \"value\"'";
	/** {@code XENSTORE_ABS_PATH_MAX}, Xen {@code xen/include/public/io/xs_wire.h}. */
	private static final int LONGEST_PATH = 3072;
	private static final String DOMAINS = "local/domain";
	private static final String DOMID = "domid";
	/** The children of a domain's own node that tell that it is one. */
	private static final Set<String> OF_DOMAIN = Set.of("device", "console", "store", DOMID);
	private static final Pattern RELEVANT = Pattern.compile("(?:^|.*/)(?:device|console|store)/.+|(?:^|.*/)domid");

	/** A node with its value, and where its line is. */
	record Node(String path, String value, int line) {
	}

	/** What one line says; {@code depth} is -1 where it has the whole path. */
	record Line(String name, String value, int depth) {

		/** Null when it is no node. */
		static @Nullable Line parse(String line) {
			int indent = 0;
			while (indent < line.length() && line.charAt(indent) == ' ') {
				indent++;
			}
			int equals = line.indexOf(VALUE_BEGIN, indent);
			int begin = equals + VALUE_BEGIN.length();
			String stripped = line.stripTrailing();
			int close = equals < 0 ? -1 : line.lastIndexOf('"');
			boolean valued = equals > indent && close >= begin;
			if (!valued && !(equals < 0 && stripped.endsWith(":"))) {
				return null;
			}
			String name = valued ? line.substring(indent, equals) : line.substring(indent, stripped.length() - 1);
			boolean plain = !name.isEmpty() && name.length() <= LONGEST_PATH && name.chars().allMatch(c -> c > ' ' && c != '"'
					&& c != 0x7f);
			return plain ? new Line(name, valued ? line.substring(begin, close) : "", name.startsWith("/") ? -1 : indent) : null;
		}
	}

	private final Origin origin;
	private final ProblemList problems;
	private final List<Node> nodes = new ArrayList<>();
	private final List<String> above = new ArrayList<>();
	private final Set<String> top = new HashSet<>();
	private boolean nested;
	private int read;

	private XenstoreNodes(Origin origin, ProblemList problems) {
		this.origin = origin;
		this.problems = problems;
	}

	/**
	 * The nodes that tell of frontends, their paths without the first slash. Of a listing of one domain's node, the node
	 * itself tells the domid, else {@code domid} does.
	 *
	 * @return null when no line is a node at all
	 */
	static @Nullable List<Node> read(Origin origin, OptionalInt domid, String text, Progress progress, ProblemList problems) {
		XenstoreNodes reading = new XenstoreNodes(origin, problems);
		MarkedLines lines = new MarkedLines(text, progress, new Marks(List.of()));
		while (lines.follow()) {
			if ((lines.number() & 0x3ff) == 0) {
				progress.checkCancelled();
			}
			if (!lines.line().isBlank()) {
				reading.accept(lines.line(), lines.number());
			}
		}
		return reading.read == 0 ? null : reading.rooted(domid);
	}

	private void accept(String text, int number) {
		Line line = Line.parse(text);
		if (line == null || line.depth() > above.size()) {
			problems.add(Problem.atLine(origin.source(), number, 1, line == null ? LINE_EXPECTED
					: "a node at most one level deeper", text));
			return;
		}
		String path = line.name().startsWith("/") ? line.name().substring(1) : line.name();
		if (line.depth() >= 0) {
			nested = true;
			above.subList(line.depth(), above.size()).clear();
			path = line.depth() == 0 ? path : above.get(line.depth() - 1) + "/" + path;
			if (path.length() > LONGEST_PATH) {
				problems.add(Problem.atLine(origin.source(), number, 1, "a path of at most " + LONGEST_PATH + " characters", path));
				return;
			}
			above.add(path);
			if (line.depth() == 0) {
				top.add(path);
			}
		}
		read++;
		if (RELEVANT.matcher(path).matches()) {
			nodes.add(new Node(path, line.value(), number));
		}
	}

	private List<Node> rooted(OptionalInt domid) {
		if (!nested || top.contains("local")) {
			return nodes;
		}
		String root = top.contains("domain") ? "local/"
				: top.stream().allMatch(name -> Numbers.of31Bits(name).isPresent()) ? DOMAINS + "/"
				: top.stream().anyMatch(OF_DOMAIN::contains) ? DOMAINS + "/" + itself(domid) + "/" : "";
		return nodes.stream().map(node -> new Node(root + node.path(), node.value(), node.line())).toList();
	}

	private int itself(OptionalInt domid) {
		return nodes.stream().filter(node -> node.path().equals(DOMID)).map(node -> Numbers.of31Bits(node.value()))
				.filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt).findFirst().orElse(domid.orElse(0));
	}
}
