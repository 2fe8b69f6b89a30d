package org.grantscope.allocator.explore;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.grantscope.allocator.DomainUse;
import org.grantscope.allocator.KernelMessage;

/**
 * A domain at the end, in the words in which people compare ends: how much there is of everything, and not which.
 *
 * @param frames   in its grant table
 * @param free     references on the kernel's free list
 * @param deferred references that the kernel tries to free each second
 * @param grefSize the driver's own count of grefs; below zero after some of its faults
 * @param grants   how many there are of each kind
 * @param use      what its processes have
 * @param log      what its kernel printed and how often, without times and without hexadecimal numbers, in no order
 */
public record DomainReport(int domid, int frames, int free, int deferred, int grefSize, Map<Grant.Kind, Integer> grants,
		DomainUse use, Map<String, Integer> log) {

	private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-f]+");

	/** Takes copies of the maps. */
	public DomainReport {
		grants = Map.copyOf(grants);
		log = Map.copyOf(log);
	}

	/** How often each line was printed, whatever references and frames it names: those are written {@code 0x?}. */
	static Map<String, Integer> counted(List<KernelMessage> messages) {
		return Counts.of(messages.stream().map(message -> HEXADECIMAL.matcher(message.text()).replaceAll("0x?")));
	}
}
