package org.grantscope.allocator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.grantscope.allocator.Outcome.ChannelStatus;

/**
 * How much the processes of a domain have of everything, without any of the numbers that things have.
 *
 * @param processes  that run
 * @param files      open files of each device, however many descriptors and mappings keep them open
 * @param mappings   pieces of memory that show a device's pages
 * @param foreign    mappings of other domains' grants, as Xen counts them; in a PV domain gntdev has two of each page
 * @param ports      event channels by what they are bound to
 * @param events     that came and that nobody has read yet
 */
public record DomainUse(int processes, Map<Device, Integer> files, int mappings, int foreign,
		Map<ChannelStatus.State, Integer> ports, int events) {

	/** Takes copies of the maps; what there is none of is not in them. */
	public DomainUse {
		Map<Device, Integer> open = new EnumMap<>(Device.class);
		open.putAll(files);
		files = Collections.unmodifiableMap(open);
		Map<ChannelStatus.State, Integer> bound = new EnumMap<>(ChannelStatus.State.class);
		bound.putAll(ports);
		ports = Collections.unmodifiableMap(bound);
	}
}
