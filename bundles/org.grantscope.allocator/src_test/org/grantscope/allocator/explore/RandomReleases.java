package org.grantscope.allocator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.scenario.Scenario;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.ScenarioText;
import org.grantscope.core.abi.GrantTableVersion;

/** Scenarios in which pages of two files are shared with a domain, and then some of what lets go of them comes in any order. */
final class RandomReleases {

	private static final String SHARED = """
			open F
			open G
			alloc F 5 1 2 A
			alloc G 5 1 1 B
			alloc F 5 1 1 C
			mmap M F $A 2 rw
			mmap O F $A+0x1000 2 rw
			notify F $A+4 1 0
			in dom5 gdopen D
			in dom5 gdmap D X 0 @A.0 @A.1
			in dom5 mmap N D $X 2 rw
			in dom5 gdmap D Y 0 @B.0
			in dom5 mmap P D $Y 1 rw
			evopen V
			evbind V E 5
			in dom5 evopen W
			in dom5 evinter W Z 0 %E
			notify G $B 2 %E
			in any order
			""";

	private static final List<String> UNITS = List.of("dealloc F $A 2", "dealloc F $A 1", "dealloc F $A 3", "dealloc G $B 1", "munmap M",
			"munmap M 1 1", "munmap O", "close F", "close G", "in dom5 munmap N", "in dom5 munmap N 0 1", "in dom5 munmap P",
			"in dom5 close D", "in dom5 gdunmap D $X 2", "sleep 400", "sleep 1000", "alloc G 5 0 1 H", "alloc F 0 1 3 K", "fork C",
			"kill C", "in dom5 peek N 4", "poke M 4 9", "evunbind V %E", "in dom5 evpending W", "in dom5 evunbind W %Z", "limit 3",
			"destroy dom5", "in dom5 open F", "mmap R F $C 1 rw", "munmap R", "free_per_iteration 1", "setraw 8 0", "setraw 30 0x50001",
			"in dom5 gdnotify D $X+4 1 0", "dup F F2", "mmap S G $B 1 rw", "munmap S", "dealloc F $A 1 \\\nmunmap M",
			"alloc F 5 1 600 U => ENOSPC", "close F => ok", "dealloc F $A 2 => ok");

	private final Random random;

	RandomReleases(long seed) {
		random = new Random(seed);
	}

	/** A scenario with so many units. */
	Scenario scenario(int units) {
		List<String> all = new ArrayList<>(UNITS);
		if (random.nextBoolean()) {
			all.removeIf(unit -> unit.matches("(alloc|fork|mmap|poke|in dom5 peek|free_per).*"));
		}
		Collections.shuffle(all, random);
		String some = random.nextBoolean() ? "free_per_iteration 1\n" : "";
		ScenarioText text = ScenarioParser.parse("random", some + SHARED + String.join("\n", all.subList(0, units)));
		assertThat(text.problems()).isEmpty();
		return text.scenario();
	}

	/** A machine whose dom0 has any kernel, any version of the table, and sometimes only one frame. */
	SimulatedMachine machine() {
		GrantTableVersion version = GrantTableVersion.values()[random.nextInt(2)];
		KernelProfile kernel = KernelProfile.values()[random.nextInt(KernelProfile.values().length)];
		return new SimulatedMachine(MachineSettings.of(DomainSettings.booted(0, version).withProfile(kernel).withMaxFrames(1 + random.nextInt(2))));
	}
}
