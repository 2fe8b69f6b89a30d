package org.grantscope.core.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;

/**
 * Follows the list of all grefs of gntalloc, and finds the files that list them.
 *
 * <p>Source: Linux 5.17 to 7.2 {@code drivers/xen/gntalloc.c}: {@code gref_list}, {@code gref_size} and {@code limit}, the last
 * two {@code int} until 7.1 and {@code unsigned int} since, compared as unsigned ones in both. {@code gref_size} may be wrong in
 * a kernel that works as it was written: {@code add_grefs} counts down one too many when a grant is refused.
 */
final class GntallocWalk {

	/** The variables that this class reads. */
	static final List<String> NAMES = List.of("gref_list", "gref_size", "limit");

	private final KernelView view;
	private final Variables variables;
	private final Layout gref;
	private final Layout file;
	private final WalkProblems problems;

	/**
	 * Follows nothing yet.
	 *
	 * @param gref layout of {@code struct gntalloc_gref}
	 * @param file layout of {@code struct gntalloc_file_private_data}
	 */
	GntallocWalk(KernelView view, Variables variables, Layout gref, Layout file, WalkProblems problems) {
		this.view = view;
		this.variables = variables;
		this.gref = gref;
		this.file = file;
		this.problems = problems;
	}

	/**
	 * All that can be read; empty when not even the list's head can.
	 *
	 * @param entries in the grant table, of which each gref has another one
	 */
	Optional<DriverState> read(Origin origin, int domid, int entries, PageNumbers pages) throws IOException {
		OptionalLong head = variables.address("gref_list");
		if (head.isEmpty()) {
			return Optional.empty();
		}
		ListRing ring = new ListRing(view, "gref_list", head.getAsLong(), entries, problems);
		List<Long> members;
		try {
			members = ring.members();
		} catch (UnreadableMemoryException e) {
			problems.add(variables.place("gref_list"), e);
			return Optional.empty();
		}
		OptionalLong size = variables.u32("gref_size");
		if (ring.isComplete() && size.isPresent() && size.getAsLong() != members.size()) {
			problems.add(variables.place("gref_size"), "%,d, as many as gref_list has".formatted(members.size()),
					"%d (0x%x)".formatted((int) size.getAsLong(), size.getAsLong()));
		}
		List<GrefNode> nodes = nodes(members, entries, pages);
		FileRings rings = new FileRings(view, file, gref, problems);
		rings.follow(nodes);
		List<DriverState.File> files = rings.files().entrySet().stream()
				.map(found -> new DriverState.File(found.getKey(), Optional.empty(), found.getValue())).toList();
		OptionalLong limit = variables.u32("limit");
		List<DriverState.Gref> grefs = grefs(nodes, rings);
		boolean complete = ring.isComplete() && grefs.size() == members.size();
		return Optional.of(new DriverState(origin, domid, limit, size, files, false, grefs, complete, Optional.empty(), problems.toList()));
	}

	private List<GrefNode> nodes(List<Long> members, int entries, PageNumbers pages) throws IOException {
		GrefReader reader = new GrefReader(view, gref, entries, pages, problems);
		List<GrefNode> nodes = new ArrayList<>(members.size());
		for (long member : members) {
			try {
				nodes.add(reader.read(member));
			} catch (UnreadableMemoryException e) {
				problems.add("gref_list, member at 0x%x".formatted(member), e);
			}
		}
		return nodes;
	}

	/** The sound ones: of those that claim one reference none, for nobody knows whose it is. */
	private List<DriverState.Gref> grefs(List<GrefNode> nodes, FileRings rings) {
		BitSet once = new BitSet();
		BitSet twice = new BitSet();
		for (GrefNode node : nodes) {
			if (node.sound() && once.get((int) node.ref())) {
				twice.set((int) node.ref());
			} else if (node.sound()) {
				once.set((int) node.ref());
			}
		}
		List<DriverState.Gref> grefs = new ArrayList<>(nodes.size());
		for (GrefNode node : nodes) {
			if (node.sound() && twice.get((int) node.ref())) {
				problems.add("gref_list, gref_id of the gref at 0x%x".formatted(node.address()), "a reference that no other gref has",
						Long.toString(node.ref()));
			} else if (node.sound() && rings.isKnown(node)) {
				tellUnused(node, rings);
				grefs.add(node.gref(rings.fileOf(node)));
			}
		}
		return grefs;
	}

	private void tellUnused(GrefNode node, FileRings rings) {
		if (node.users() == 0 && rings.fileOf(node).isPresent()) {
			problems.add("gref_list, users of the gref at 0x%x".formatted(node.address()), "1 or more, for a file lists it", "0");
		}
	}
}
