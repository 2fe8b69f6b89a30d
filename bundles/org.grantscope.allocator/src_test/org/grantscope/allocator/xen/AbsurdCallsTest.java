package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Hypercall.Copy.Side;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is asked, Xen answers, and what it counts stays right. */
class AbsurdCallsTest {

	private static final long[] NUMBERS = { 0, 1, 2, 7, 8, 9, 10, 63, 64, 255, 256, 511, 512, 4095, 4096, 0x1000, 0x2000,
			0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, -1, -4096 };

	private final Random random = new Random(5);

	private long any() {
		return NUMBERS[random.nextInt(NUMBERS.length)];
	}

	private long any32() {
		return any() & 0xffff_ffffL;
	}

	private int any16() {
		return (int) any() & 0xffff;
	}

	private int domid() {
		int[] domids = { 0, 1, 2, 0x7ff0, 0xffff };
		return domids[random.nextInt(domids.length)];
	}

	private long frame(TwoDomains machine) {
		return random.nextBoolean() ? machine.page.frame() + random.nextInt(3) : any();
	}

	private Hypercall call(TwoDomains machine) {
		return switch (random.nextInt(22)) {
			case 0, 1, 2 -> new Hypercall.MapGrantRef(any(), random.nextInt(32), any32(), domid());
			case 3, 4 -> new Hypercall.UnmapGrantRef(any(), random.nextBoolean() ? frame(machine) << 12 : any(), any32());
			case 5 -> new Hypercall.UnmapAndReplace(any(), any(), any32());
			case 6 -> new Hypercall.SetupTable(domid(), any32());
			case 7 -> new Hypercall.Transfer(frame(machine), domid(), any32());
			case 8, 9 -> new Hypercall.Copy(new Side(any(), domid(), any16()), new Side(frame(machine), domid(), any16()),
					any16(), any16());
			case 10 -> new Hypercall.QuerySize(domid());
			case 11 -> new Hypercall.SetVersion(any32());
			case 12 -> new Hypercall.GetVersion(domid());
			case 13 -> new Hypercall.GetStatusFrames(domid(), any32());
			case 14 -> new Hypercall.SwapGrantRef(any32(), any32());
			case 15 -> new Hypercall.CacheFlush(frame(machine) << 12, any16(), any16(), any32());
			case 16 -> new Hypercall.AllocUnbound(domid(), domid());
			case 17 -> new Hypercall.BindInterdomain(domid(), any32());
			case 18 -> new Hypercall.CloseChannel(any32());
			case 19 -> new Hypercall.Send(any32());
			case 20 -> new Hypercall.Status(domid(), any32());
			default -> new Hypercall.Unmask(any32());
		};
	}

	@ParameterizedTest
	@EnumSource
	void everyCallIsAnswered(GrantTableVersion version) {
		TwoDomains machine = new TwoDomains(version);
		Domain[] domains = { machine.mapper, machine.granter, machine.third };
		int mapped = 0;
		for (int i = 0; i < 20_000; i++) {
			Domain caller = domains[random.nextInt(3)];
			int[] flags = { 1, 1, 5, 2, 3, 0x101, 0x19, 0xffff };
			caller.table().write(any32(), flags[random.nextInt(flags.length)] | (long) random.nextInt(3) << 16
					| (random.nextBoolean() ? any() << 32 : machine.page.frame() << 32), frame(machine));
			machine.xen.memory().allocate(random.nextInt(3));
			Outcome outcome = machine.xen.call(caller, call(machine));
			assertThat(outcome).isNotNull();
			mapped += outcome instanceof Outcome.GrantMapped ? 1 : 0;
		}
		assertThat(mapped).as("not all was absurd").isGreaterThan(20);
		assertThatPinsAreTheMappings(machine);
		for (Domain domain : domains) {
			machine.xen.destroy(domain.domid());
		}
		assertThat(machine.xen.domains()).isEmpty();
	}

	private static void assertThatPinsAreTheMappings(TwoDomains machine) {
		for (Domain granter : machine.xen.domains()) {
			for (TrackedEntry entry : granter.tracked()) {
				int maps = machine.xen.domains().stream().flatMap(mapper -> mapper.foreignMappings().stream())
						.filter(mapping -> mapping.domid() == granter.domid() && mapping.ref() == entry.ref())
						.mapToInt(mapping -> Integer.bitCount(mapping.flags() & 3)).sum();
				assertThat(entry.pins().hostWritable() + entry.pins().hostReadOnly() + entry.pins().deviceWritable()
						+ entry.pins().deviceReadOnly()).isEqualTo(maps);
			}
		}
	}
}
