package org.grantscope.model.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.model.Domain;
import org.grantscope.model.KernelMessage;

/** A domain's kernel messages by the grant that they are about. Of the model as it was when this was made; for one thread. */
public final class GrefMessages {

	private static final String TOTALS = "total deferred";
	private static final Comparator<KernelMessage> BY_TIME = Comparator.comparing(KernelMessage::getSeconds);

	private final Map<Integer, @NonNull List<KernelMessage>> byRef = new TreeMap<>();

	private final Set<String> telling = new HashSet<>();

	private GrefMessages(Domain domain) {
		for (KernelMessage message : domain.getMessages()) {
			if (tellsOfFreeing(message)) {
				telling.add(message.getSource());
			}
			if (message.getRef() != null) {
				byRef.computeIfAbsent(message.getRef(), ref -> new ArrayList<>()).add(message);
			}
		}
		byRef.values().forEach(GrefMessages::order);
	}

	/** The messages of that domain's kernel. */
	public static GrefMessages of(Domain domain) {
		return new GrefMessages(domain);
	}

	/** Logs overlap; their times since boot order them. Where a line has no time, the order of the logs counts. */
	private static void order(List<KernelMessage> messages) {
		if (messages.stream().allMatch(message -> message.getSeconds() != null)) {
			messages.sort(BY_TIME);
		}
	}

	/** The references that some message names, ascending. */
	public SortedSet<Integer> refs() {
		return Collections.unmodifiableSortedSet(new TreeSet<>(byRef.keySet()));
	}

	/** What the kernel printed about that reference, in the order printed; none when it printed nothing. */
	public List<KernelMessage> about(int ref) {
		return Collections.unmodifiableList(byRef.getOrDefault(ref, List.of()));
	}

	/** The last one that says what became of the reference's freeing; null when none does. */
	public @Nullable KernelMessage lastOfFreeing(int ref) {
		KernelMessage last = null;
		for (KernelMessage message : about(ref)) {
			last = isOfFreeing(message.getKind()) ? message : last;
		}
		return last;
	}

	/**
	 * Whether that log would tell of a freeing that was put off and then done. Linux prints this for debugging alone, and kernels
	 * before the totals came into the line print that a freeing is put off as a warning: so a log does when it has
	 * such a line, or the totals. Source: Linux 6.1 and later {@code drivers/xen/grant-table.c}.
	 */
	public boolean tellsOfFreeing(String source) {
		return telling.contains(source);
	}

	private static boolean tellsOfFreeing(KernelMessage message) {
		String text = message.getText();
		return message.getKind() == KernelLog.Kind.FREEING
				|| message.getKind() == KernelLog.Kind.DEFERRING && text != null && text.contains(TOTALS);
	}

	private static boolean isOfFreeing(KernelLog.Kind kind) {
		return switch (kind) {
			case DEFERRING, LEAKING, STILL_PENDING, FREEING -> true;
			case STILL_IN_USE, TABLE_FULL, MAPTRACK_FULL, LAYOUT, INITIALIZED, BLOCK_NOT_UNMAPPED, NETWORK_WITHOUT_REFS, PRIVATE_MAPPING,
					IMPLICIT_UNMAP, UNMAP_FAILED, OTHER -> false;
		};
	}
}
