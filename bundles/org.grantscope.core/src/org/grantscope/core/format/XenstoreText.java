package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * The devices that domains have, in what {@code xenstore-ls} or {@code xenstore-ls -f} prints: those below {@code device} in
 * each domain's node, and its {@code console} and {@code store}.
 *
 * <p>The {@code ring-ref} of {@code console} and {@code store} is no reference but the frame's number; the toolstack grants
 * these two frames by the reserved references 0 and 1, which are what is given here. Source: Xen
 * {@code tools/libs/light/libxl_dom.c}, {@code libxl__build_post}, and {@code libxl_console.c} write the frames;
 * {@code tools/libs/guest/xg_dom_boot.c} seeds {@code GNTTAB_RESERVED_CONSOLE} and {@code GNTTAB_RESERVED_XENSTORE}; 4.0 to
 * 4.22. The keys of the others are those of {@code xen/include/public/io}.
 */
public final class XenstoreText implements CaptureFormat {

	private static final int RECOGNISED_BY = 64;
	private static final Pattern OF_DEVICE = Pattern.compile("local/domain/(\\d{1,9})/(device/([^/]+)/[^/]+|console|store)/(.+)");
	private static final Pattern RING = Pattern.compile("(?:.*[/-])?(?:ring-ref\\d{0,9}|page-gref)");
	private static final Pattern PORT = Pattern.compile("(?:.*[/-])?event-channel(?:-[a-z0-9]++)*+");
	private static final String CONSOLE = "console";
	private static final String STORE = "store";
	/** {@code GNTTAB_RESERVED_CONSOLE}, Xen {@code xen/include/public/grant_table.h}. */
	private static final int RESERVED_CONSOLE = 0;
	/** {@code GNTTAB_RESERVED_XENSTORE}. */
	private static final int RESERVED_XENSTORE = 1;
	private static final Map<String, Frontends.Kind> KINDS = Map.of("vbd", Frontends.Kind.VBD, "vif", Frontends.Kind.VIF,
			CONSOLE, Frontends.Kind.CONSOLE);

	@Override
	public String name() {
		return "xenstore's nodes";
	}

	@Override
	public boolean recognises(FileContent content) {
		List<String> first = content.beginning().lines().filter(line -> !line.isBlank()).limit(RECOGNISED_BY).toList();
		List<XenstoreNodes.Line> nodes = new ArrayList<>();
		boolean deeper = false;
		for (String text : first) {
			XenstoreNodes.Line line = XenstoreNodes.Line.parse(text);
			if (line != null) {
				deeper |= line.depth() < 0 || !nodes.isEmpty() && line.depth() == nodes.get(nodes.size() - 1).depth() + 1;
				nodes.add(line);
			}
		}
		return deeper && nodes.size() * 4 >= first.size() * 3;
	}

	@Override
	public List<? extends Observation> read(FileContent content, OptionalInt domid, Progress progress) throws FormatException {
		return List.of(read(content.origin(), domid, content.text(), progress));
	}

	/**
	 * Reads the whole.
	 *
	 * @param domid of a listing of one domain's node alone, where the node itself does not tell; empty for 0
	 * @throws FormatException when no line is a node
	 */
	static Frontends read(Origin origin, OptionalInt domid, String text, Progress progress) throws FormatException {
		ProblemList problems = new ProblemList(origin.source());
		List<XenstoreNodes.Node> nodes = XenstoreNodes.read(origin, domid, text, progress, problems);
		if (nodes == null) {
			throw new FormatException(Problem.ofWhole(origin.source(), "what xenstore-ls prints, 'path = \"value\"'", "no line of it"));
		}
		TreeMap<Integer, List<DeviceSoFar>> devices = new TreeMap<>();
		Map<String, DeviceSoFar> byPath = new HashMap<>();
		for (XenstoreNodes.Node node : nodes) {
			Matcher m = OF_DEVICE.matcher(node.path());
			if (m.matches() && isTelling(m.group(4), m.group(2))) {
				DeviceSoFar device = byPath.computeIfAbsent(m.group(1) + "/" + m.group(2), path -> {
					DeviceSoFar created = new DeviceSoFar(Integer.parseInt(m.group(1)), m.group(2), kind(m.group(2), m.group(3)));
					devices.computeIfAbsent(created.domid, key -> new ArrayList<>()).add(created);
					return created;
				});
				device.accept(m.group(4), node, origin, problems);
			}
		}
		return new Frontends(origin, devices.values().stream().flatMap(List::stream).map(DeviceSoFar::toDevice).toList(),
				problems.toList());
	}

	private static boolean isTelling(String key, String name) {
		return key.equals("backend-id") || key.equals("state") || RING.matcher(key).matches() || PORT.matcher(key).matches()
				|| key.equals("port") && (name.equals(CONSOLE) || name.equals(STORE));
	}

	private static Frontends.Kind kind(String name, @Nullable String type) {
		return name.equals(STORE) ? Frontends.Kind.STORE : name.equals(CONSOLE) ? Frontends.Kind.CONSOLE
				: KINDS.getOrDefault(String.valueOf(type), Frontends.Kind.OTHER);
	}

	/** One device while its nodes come in. */
	private static final class DeviceSoFar {

		private final int domid;
		private final String name;
		private final Frontends.Kind kind;
		private final List<Frontends.Named> rings = new ArrayList<>();
		private final List<Frontends.Named> ports = new ArrayList<>();
		private OptionalInt backend = OptionalInt.empty();
		private OptionalInt state = OptionalInt.empty();

		DeviceSoFar(int domid, String name, Frontends.Kind kind) {
			this.domid = domid;
			this.name = name;
			this.kind = kind;
		}

		/** Takes a node; one without a value says nothing. */
		void accept(String key, XenstoreNodes.Node node, Origin origin, ProblemList problems) {
			if (node.value().isEmpty()) {
				return;
			}
			OptionalInt number = Numbers.of31Bits(node.value());
			boolean ofFrame = name.equals(CONSOLE) || name.equals(STORE);
			if (ofFrame && RING.matcher(key).matches()) {
				rings.add(new Frontends.Named(key, name.equals(CONSOLE) ? RESERVED_CONSOLE : RESERVED_XENSTORE));
			} else if (number.isEmpty()) {
				problems.add(Problem.atLine(origin.source(), node.line(), 1, "a number of 31 bits of " + key, node.value()));
			} else if (key.equals("backend-id")) {
				backend = number;
			} else if (key.equals("state")) {
				state = number;
			} else {
				(RING.matcher(key).matches() ? rings : ports).add(new Frontends.Named(key, number.getAsInt()));
			}
		}

		Frontends.Device toDevice() {
			return new Frontends.Device(domid, kind, name, backend, state, rings, ports);
		}
	}
}
