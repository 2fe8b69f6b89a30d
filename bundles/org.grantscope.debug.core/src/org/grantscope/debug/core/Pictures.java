package org.grantscope.debug.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.history.Timeline;
import org.grantscope.core.observe.Origin;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.reconcile.Histories;

/** Machines at the moments of a timeline, each with what changed since the moment before; some are kept. For one thread. */
final class Pictures {

	private static final int KEPT = 4;

	/** A moment, and the one before; empty at the beginning. */
	record Picture(Machine machine, Optional<Machine> before) {
	}

	private final String title;
	private final Timeline timeline;
	private final Map<Integer, Picture> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.@Nullable Entry<Integer, Picture> eldest) {
			return size() > KEPT;
		}
	};

	Pictures(String title, Timeline timeline) {
		this.title = title;
		this.timeline = timeline;
	}

	Picture at(int moment) {
		Picture known = kept.get(moment);
		if (known != null) {
			return known;
		}
		Optional<Machine> before = moment == 0 ? Optional.empty() : Optional.of(before(moment - 1));
		Machine machine = join(moment);
		before.ifPresent(then -> Histories.carry(then, machine));
		Picture picture = new Picture(machine, before);
		kept.put(moment, picture);
		return picture;
	}

	private Machine before(int moment) {
		Picture known = kept.get(moment);
		return known == null ? join(moment) : known.machine();
	}

	private Machine join(int moment) {
		return Join.of(title, timeline.observe(moment, new Origin(title, Instant.now())));
	}
}
