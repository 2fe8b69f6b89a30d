package org.grantscope.model.join;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.capture.CaptureKind;

/**
 * Which of several observations of the same thing counts: the newest, and of one moment's the last. A thing is one
 * domain's part of one kind of observation. Xen's list of tracked entries is of all domains: unless its beginning or end
 * is missing, it counts for those too that it does not name. Logs do not supersede each other.
 */
final class Newest {

	private record Thing(Class<? extends Observation> kind, OptionalInt domid) {
	}

	private final List<? extends Observation> observations;
	private final List<Integer> order;
	private final Map<Thing, Integer> counting = new HashMap<>();

	Newest(List<? extends Observation> observations) {
		this.observations = observations;
		this.order = IntStream.range(0, observations.size()).boxed()
				.sorted(Comparator.comparing(i -> observations.get(i).origin().time())).toList();
		for (int index : order) {
			Observation observation = observations.get(index);
			if (observation instanceof TrackedEntries tracked && !tracked.cut()) {
				counting.replaceAll((thing, earlier) -> thing.kind == TrackedEntries.class ? Integer.valueOf(index) : earlier);
			}
			things(observation).forEach(thing -> counting.put(thing, index));
		}
	}

	/** The places of the observations in the list, the oldest first. */
	List<Integer> order() {
		return order;
	}

	/** Whether that observation counts for that domain. */
	boolean counts(int index, OptionalInt domid) {
		return counting.getOrDefault(new Thing(observations.get(index).getClass(), domid), -1) == index;
	}

	/** Whether a later dump of the same text makes that one as if it had not been. */
	boolean isEarlierDump(int index) {
		Observation observation = observations.get(index);
		return observation instanceof TrackedEntries && observations.subList(index + 1, observations.size()).stream()
				.anyMatch(later -> later instanceof TrackedEntries && later.origin().equals(observation.origin()));
	}

	/** How many dumps the text has of which that observation is the last; 0 when it is no text with dumps. */
	long dumps(int index) {
		Observation observation = observations.get(index);
		return !(observation instanceof TrackedEntries) ? 0 : observations.stream()
				.filter(other -> other instanceof TrackedEntries && other.origin().equals(observation.origin())).count();
	}

	/** What of that observation does not count and why: nothing, or one remark. */
	List<String> remarks(int index) {
		Collection<Thing> things = things(observations.get(index));
		List<Thing> lost = things.stream().filter(thing -> counting.getOrDefault(thing, -1) != index).toList();
		if (lost.isEmpty()) {
			return List.of();
		}
		String own = observations.get(index).origin().source();
		String by = lost.stream().map(thing -> observations.get(counting.getOrDefault(thing, index)).origin().source()).distinct()
				.map(source -> source.equals(own) ? "a later one in it" : source).collect(Collectors.joining(", "));
		if (lost.size() == things.size()) {
			return List.of(CaptureKind.superseded(by));
		}
		return List.of(lost.stream().map(thing -> thing.domid.isPresent() ? "d" + thing.domid.getAsInt() : "unknown domain")
				.collect(Collectors.joining(", ")) + " " + CaptureKind.superseded(by));
	}

	private static Collection<Thing> things(Observation observation) {
		Class<? extends Observation> kind = observation.getClass();
		return switch (observation) {
			case RawTable raw -> List.of(new Thing(kind, OptionalInt.of(raw.domid())));
			case DriverState driver -> List.of(new Thing(kind, OptionalInt.of(driver.domid())));
			case TableDriverState driver -> List.of(new Thing(kind, OptionalInt.of(driver.domid())));
			case DomainList list -> List.of(new Thing(kind, OptionalInt.empty()));
			case TrackedEntries tracked -> of(kind, tracked.domains().stream().map(TrackedEntries.Domain::domid).toList());
			case EventChannels channels -> of(kind, channels.domains().stream().map(EventChannels.Domain::domid).toList());
			case Frontends frontends -> of(kind, frontends.devices().stream().map(device -> OptionalInt.of(device.domid())).toList());
			case KernelLog log -> List.of();
			case KernelSymbols symbols -> List.of();
			case NotRead notRead -> List.of();
		};
	}

	private static Collection<Thing> of(Class<? extends Observation> kind, List<OptionalInt> domids) {
		Set<Thing> things = new LinkedHashSet<>();
		domids.forEach(domid -> things.add(new Thing(kind, domid)));
		return things;
	}
}
