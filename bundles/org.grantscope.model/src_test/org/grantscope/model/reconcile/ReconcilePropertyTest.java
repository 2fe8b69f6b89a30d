package org.grantscope.model.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.model.Seen.at;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelPackage;
import org.grantscope.model.Seen;
import org.grantscope.model.join.Join;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever was shown and whatever is captured: what is shown then is what was captured, and a second time nothing happens. */
class ReconcilePropertyTest {

	/** Equal but for the history, which the captured one does not have. */
	private static final class ButHistory extends EcoreUtil.EqualityHelper {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean haveEqualFeature(@Nullable EObject one, @Nullable EObject other, @Nullable EStructuralFeature feature) {
			return feature == ModelPackage.Literals.GRANT_TABLE__HISTORY || super.haveEqualFeature(one, other, feature);
		}
	}

	@Property(tries = 100)
	void theShownMachineBecomesTheCapturedOne(@ForAll long first, @ForAll long second, @ForAll long third) {
		Machine shown = machine(first);
		for (long seed : new long[] { second, third, first }) {
			Machine captured = machine(seed);
			Reconcile.into(shown, captured);
			assertThat(new ButHistory().equals(shown, captured)).isTrue();
			assertThat(new ButHistory().equals(captured, machine(seed))).as("the captured machine is as it was").isTrue();
		}
		Reconcile.into(shown, machine(first)); // what changed last is not marked any more
		Notifications notifications = new Notifications(shown);
		Reconcile.into(shown, machine(first));
		assertThat(notifications.take()).isEmpty();
	}

	private static Machine machine(long seed) {
		Random random = new Random(seed);
		List<Observation> seen = new ArrayList<>();
		for (int domid = 0; domid < 3; domid++) {
			maybe(random, seen, raw(random, domid));
			maybe(random, seen, tracked(random, domid));
			maybe(random, seen, driver(random, domid));
			maybe(random, seen, tableDriver(random, domid));
			maybe(random, seen, channels(random, domid));
			maybe(random, seen, devices(random, domid));
			maybe(random, seen, log(random, domid));
		}
		maybe(random, seen, new DomainList(at("xl", random.nextInt(9)),
				List.of(new DomainList.Domain(random.nextInt(3), "a", OptionalInt.of(random.nextInt(3)), OptionalInt.empty(), "------")),
				random.nextBoolean(), List.of()));
		return Join.of("machine", seen);
	}

	private static void maybe(Random random, List<Observation> seen, Observation observation) {
		if (random.nextInt(4) > 0) {
			seen.add(observation);
		}
	}

	private static RawTable raw(Random random, int domid) {
		Seen.Entry[] entries = refs(random, 20).stream()
				.map(ref -> Seen.entry(ref, random.nextInt(32), random.nextInt(3), random.nextInt(4))).toArray(Seen.Entry[]::new);
		return new RawTable(at("frames" + domid, random.nextInt(9)), domid, Seen.v1(entries), List.of());
	}

	private static TrackedEntries tracked(Random random, int domid) {
		TrackedEntries.Entry[] entries = refs(random, 20).stream().sorted()
				.map(ref -> Seen.used(ref, 1 + random.nextInt(3), random.nextInt(3), random.nextInt(4), 0x19))
				.toArray(TrackedEntries.Entry[]::new);
		return new TrackedEntries(at("text" + domid, random.nextInt(9)), List.of(Seen.tracked(domid, 1, random.nextBoolean(), entries)),
				true, List.of());
	}

	private static DriverState driver(Random random, int domid) {
		List<Integer> ids = refs(random, 4);
		List<DriverState.File> files = ids.stream()
				.map(id -> new DriverState.File(id, Optional.of(refs(random, 3)), number(random, random.nextInt(3)))).toList();
		List<Integer> refs = refs(random, 12);
		List<DriverState.Gref> grefs = refs.stream().map(ref -> new DriverState.Gref(ref,
				ids.isEmpty() || random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(ids.get(random.nextInt(ids.size()))), OptionalLong.empty(),
				random.nextInt(3), random.nextInt(3), random.nextBoolean() ? Optional.empty()
						: Optional.of(new DriverState.Notify(OptionalInt.of(random.nextInt(3)), OptionalInt.empty())))).toList();
		List<DriverState.Mapping> mappings = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0 && !ids.isEmpty(); i--) {
			mappings.add(new DriverState.Mapping(random.nextInt(3), 1, ids.get(random.nextInt(ids.size())),
					refs.stream().filter(ref -> random.nextBoolean()).toList()));
		}
		return new DriverState(at("driver" + domid, random.nextInt(9)), domid, number(random, 1024), number(random, grefs.size()),
				files, true, grefs, random.nextBoolean(), Optional.of(mappings), List.of());
	}

	private static TableDriverState tableDriver(Random random, int domid) {
		Optional<TableDriverState.Deferral> deferral = random.nextBoolean() ? Optional.empty()
				: Optional.of(new TableDriverState.Deferral(refs(random, 9), random.nextBoolean(), OptionalInt.of(10), OptionalLong.empty()));
		Optional<TableDriverState.FreeList> free = random.nextBoolean() ? Optional.empty()
				: Optional.of(new TableDriverState.FreeList(refs(random, 20), random.nextBoolean()));
		return new TableDriverState(at("grant table " + domid, random.nextInt(9)), domid, OptionalInt.of(1), OptionalInt.of(1),
				OptionalInt.of(64), random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(20)), free, deferral, List.of());
	}

	private static EventChannels channels(Random random, int domid) {
		EventChannels.Channel[] channels = refs(random, 9).stream().sorted()
				.map(port -> Seen.leading(port, random.nextInt(3), random.nextInt(9))).toArray(EventChannels.Channel[]::new);
		return Seen.channels(at("channels" + domid, random.nextInt(9)), domid, channels);
	}

	private static Frontends devices(Random random, int domid) {
		List<Frontends.Device> devices = refs(random, 4).stream().map(number -> new Frontends.Device(domid, Frontends.Kind.VBD,
				"device/vbd/" + number, OptionalInt.of(random.nextInt(3)), OptionalInt.of(4),
				refs(random, 3).stream().map(key -> new Frontends.Named("ring-ref" + key, random.nextInt(20))).toList(), List.of())).toList();
		return new Frontends(at("store" + domid, random.nextInt(9)), devices, List.of());
	}

	private static KernelLog log(Random random, int domid) {
		KernelLog.Message[] lines = refs(random, 12).stream().sorted().map(line -> Seen.line(line,
				random.nextBoolean() ? KernelLog.Kind.FREEING : KernelLog.Kind.DEFERRING, random.nextInt(20), "line"))
				.toArray(KernelLog.Message[]::new);
		return new KernelLog(at("dmesg" + domid, random.nextInt(9)), OptionalInt.of(domid), List.of(lines), List.of());
	}

	/** Some different numbers below that one, in any order. */
	private static OptionalLong number(Random random, long number) {
		return random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(number);
	}

	private static List<Integer> refs(Random random, int below) {
		Set<Integer> refs = new LinkedHashSet<>();
		for (int i = random.nextInt(below); i > 0; i--) {
			refs.add(random.nextInt(below));
		}
		List<Integer> list = new ArrayList<>(refs);
		Collections.shuffle(list, random);
		return list;
	}
}
