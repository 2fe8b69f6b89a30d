package org.grantscope.core.memory;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Layout;

/**
 * Which open file lists each gref. Every file's list is a ring through its grefs and one node that is no gref: the head, in the
 * file's own data. A ring that is torn in one place still leads to its head the other way round.
 *
 * <p>Source: Linux 5.17 to 7.2 {@code drivers/xen/gntalloc.c}: {@code struct gntalloc_file_private_data}, whose {@code index} is
 * beyond the offsets of all its grefs; {@code gntalloc_ioctl_dealloc} takes grefs off with {@code list_del}, so that those which
 * mappings alone keep have no links but poison. {@code gntalloc_vma_close} may free a gref of another file, which that still
 * lists: then a second node of its ring is no gref, and that one's links to the list of all are poison.
 */
final class FileRings {

	private static final int FREED = 1024;

	private final KernelView view;
	private final Layout file;
	private final Layout gref;
	private final WalkProblems problems;
	private final Map<Long, GrefNode> grefs = new HashMap<>();
	private final TreeSet<Long> begins = new TreeSet<>();
	private final Map<Long, ListLinks> others = new HashMap<>();
	private final Set<Long> passed = new HashSet<>();
	private final Map<Long, @NonNull OptionalLong> files = new LinkedHashMap<>();
	private final Map<Long, Long> fileOf = new HashMap<>();
	private final Set<Long> unfiled = new HashSet<>();

	/**
	 * Follows nothing yet.
	 *
	 * @param file layout of the file's data
	 * @param gref layout of a gref
	 */
	FileRings(KernelView view, Layout file, Layout gref, WalkProblems problems) {
		this.view = view;
		this.file = file;
		this.gref = gref;
		this.problems = problems;
	}

	/** Follows the rings of all these grefs. */
	void follow(List<GrefNode> all) throws IOException {
		for (GrefNode node : all) {
			grefs.put(node.inFile(), node);
			begins.add(node.address());
		}
		for (GrefNode node : all) {
			if (!isUnlisted(node) && !passed.contains(node.inFile())) {
				file(ringOf(node));
			}
		}
	}

	/** The files found, by the address of their data, in the order found; with the index that the next allocation gets. */
	Map<Long, @NonNull OptionalLong> files() {
		return files;
	}

	/** The file that lists it; empty when none does. */
	OptionalLong fileOf(GrefNode node) {
		Long found = fileOf.get(node.inFile());
		return found == null ? OptionalLong.empty() : OptionalLong.of(found);
	}

	/** Whether it is known who lists it. */
	boolean isKnown(GrefNode node) {
		return !unfiled.contains(node.inFile());
	}

	private static boolean isUnlisted(GrefNode node) {
		return node.fileLinks().isDeleted() || node.fileLinks().isAlone(node.inFile());
	}

	/** The nodes from a gref on, both ways, as far as each points back to the one before. */
	private List<Long> ringOf(GrefNode start) throws IOException {
		Deque<Long> ring = new ArrayDeque<>();
		ring.add(start.inFile());
		passed.add(start.inFile());
		if (!walk(ring, start.inFile(), true)) {
			walk(ring, start.inFile(), false);
		}
		return new ArrayList<>(ring);
	}

	/** Follows one direction; true when it came back to where it began. */
	private boolean walk(Deque<Long> ring, long start, boolean ahead) throws IOException {
		long at = start;
		while (true) {
			ListLinks links = known(at);
			long next = ahead ? links.next() : links.prev();
			ListLinks there = reach(at, next, ahead);
			if (there == null || !pointsBack(at, next, ahead ? there.prev() : there.next(), ahead)) {
				return false;
			}
			if (next == start || !passed.add(next)) {
				return next == start;
			}
			if (ahead) {
				ring.addLast(next);
			} else {
				ring.addFirst(next);
			}
			at = next;
		}
	}

	private boolean pointsBack(long at, long next, long back, boolean ahead) {
		if (back != at) {
			problems.add(place(next), "%s0x%x, which leads here".formatted(direction(!ahead), at), "0x%x".formatted(back));
		}
		return back == at;
	}

	private ListLinks known(long node) {
		GrefNode known = grefs.get(node);
		return known != null ? known.fileLinks() : others.getOrDefault(node, new ListLinks(0, 0));
	}

	/** The links of the next node; null when there cannot be one, or it cannot be read, which is told. */
	private @Nullable ListLinks reach(long at, long next, boolean ahead) throws IOException {
		if (grefs.containsKey(next) || others.containsKey(next)) {
			return known(next);
		}
		if (!view.isListPointer(next) || isWithinGref(next)) {
			problems.add(place(at), direction(ahead) + "a node of the file's list", "0x%x, which is no address of one".formatted(next));
			return null;
		}
		if (others.size() >= mostOthers()) {
			problems.add(place(at), direction(ahead) + "one node that is no gref in a list", "more nodes than there can be files");
			return null;
		}
		try {
			ListLinks links = view.links(next);
			others.put(next, links);
			return links;
		} catch (UnreadableMemoryException e) {
			problems.add(place(at) + (ahead ? ", next" : ", prev"), e);
			return null;
		}
	}

	private boolean isWithinGref(long address) {
		Long begin = begins.floor(address);
		return begin != null && address - begin < gref.size();
	}

	/** Each file has a node and a gref; freed grefs are few. */
	private int mostOthers() {
		return 2 * grefs.size() + FREED;
	}

	private static String direction(boolean ahead) {
		return ahead ? "next: " : "prev: ";
	}

	private String place(long node) {
		GrefNode known = grefs.get(node);
		return known != null ? "next_file of the gref at 0x%x (reference %d)".formatted(known.address(), known.ref())
				: "a file's list, node at 0x%x".formatted(node);
	}

	/** Finds the head among the nodes of a ring, and files its grefs. */
	private void file(List<Long> ring) throws IOException {
		List<Long> listed = ring.stream().filter(grefs::containsKey).toList();
		List<Long> strangers = ring.stream().filter(node -> !grefs.containsKey(node)).toList();
		long beyond = listed.stream().map(grefs::get).filter(GrefNode::sound).mapToLong(GrefNode::fileOffset).max().orElse(-1);
		List<Long> heads = heads(strangers);
		if (heads.size() != 1) {
			unfiled.addAll(listed);
			problems.add(place(listed.get(0)), "one node of its list that is no gref, the file's own",
					heads.isEmpty() ? "none" : heads.size() + " of them");
			return;
		}
		long head = heads.get(0);
		long id = idOf(head);
		files.put(id, index(id, beyond));
		listed.forEach(node -> fileOf.put(node, id));
		tellStrangers(strangers.stream().filter(node -> node != head).toList());
	}

	private long idOf(long head) {
		return head - file.field("list.next").offset();
	}

	/** Those that can be a file's: with such an index, or, where none has, that are no freed gref. */
	private List<Long> heads(List<Long> strangers) throws IOException {
		List<Long> indexed = new ArrayList<>();
		List<Long> unfreed = new ArrayList<>();
		for (long node : strangers) {
			OptionalLong index = indexAt(idOf(node));
			boolean isHead = index.isPresent() && GrefReader.isOffset(index.getAsLong()) && index.getAsLong() > 0;
			if (isHead) {
				indexed.add(node);
			}
			if ((!isHead || strangers.size() > 1) && !isFreedGref(node)) {
				unfreed.add(node);
			}
		}
		if (indexed.size() > 1) {
			indexed.retainAll(unfreed);
		}
		return indexed.isEmpty() ? unfreed : indexed;
	}

	private void tellStrangers(List<Long> nodes) throws IOException {
		if (!nodes.isEmpty()) {
			long first = nodes.get(0);
			problems.add("a file's list, node at 0x%x".formatted(first), "a gref that gref_list has, or the file",
					(isFreedGref(first) ? "a gref that was freed while this file listed it" : "something else")
							+ (nodes.size() > 1 ? ", and %,d more".formatted(nodes.size() - 1) : ""));
		}
	}

	/** Whether it is a gref that was taken off the list of all. */
	private boolean isFreedGref(long node) throws IOException {
		long address = node - gref.field("next_file.next").offset();
		try {
			return view.links(address + gref.field("next_gref.next").offset()).isDeleted();
		} catch (UnreadableMemoryException e) {
			return false;
		}
	}

	/** The index of the file's next allocation; empty when it cannot be one. */
	private OptionalLong index(long id, long beyond) throws IOException {
		OptionalLong index = indexAt(id);
		if (index.isPresent() && GrefReader.isOffset(index.getAsLong()) && index.getAsLong() > beyond) {
			return index;
		}
		problems.add("index of the file at 0x%x".formatted(id), "a multiple of 4096 beyond 0x%x, the last of its grefs"
				.formatted(beyond),
				index.isEmpty() ? "memory that cannot be read" : "0x%x".formatted(index.getAsLong()));
		return OptionalLong.empty();
	}

	/** What is where a file's index is; empty when that cannot be read. */
	private OptionalLong indexAt(long id) throws IOException {
		try {
			return OptionalLong.of(file.field("index").value(view.read(id, file.size()), 0));
		} catch (UnreadableMemoryException e) {
			return OptionalLong.empty();
		}
	}
}
