package org.grantscope.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryTable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MachineDifferencePropertyTest {

	@Property(tries = 1000)
	void whatDiffersAppliedToTheEarlierMachineGivesTheLaterOne(@ForAll long seed) {
		Machine before = MadeMachines.pair(seed).get(0);
		Machine after = MadeMachines.pair(seed).get(1);
		Machine changed = EcoreUtil.copy(before);
		MachineDifference difference = MachineDifference.between(before, after);
		spoil(after);
		difference.applyTo(changed);
		assertSame(changed, MadeMachines.pair(seed).get(1));
	}

	@Property(tries = 300)
	void aCopyDoesNotDiffer(@ForAll long seed) {
		Machine machine = MadeMachines.pair(seed).get(0);
		MachineDifference same = MachineDifference.between(machine, EcoreUtil.copy(machine));
		assertThat(same.isEmpty()).isTrue();
		assertThat(same.grefs()).isEmpty();
		assertThat(same.learntGrefs()).isEmpty();
		assertThat(same.things()).isEmpty();
	}

	@Property(tries = 300)
	void everyEntryOfWhichAKnownValueDiffersIsToldAndNoOther(@ForAll long seed) {
		List<Machine> pair = MadeMachines.pair(seed);
		MachineDifference difference = MachineDifference.between(pair.get(0), pair.get(1));
		for (Domain before : pair.get(0).getDomains()) {
			Domain after = pair.get(1).getDomains().stream().filter(one -> Objects.equals(one.getDomid(), before.getDomid()))
					.findFirst().orElse(null);
			if (after != null && before.getTable() != null && after.getTable() != null) {
				EntryTable a = before.getTable().getRows();
				EntryTable b = after.getTable().getRows();
				TreeSet<Integer> told = new TreeSet<>();
				difference.grefs().stream().filter(gref -> gref.id().domid().equals(new DomainSide(pair.get(0), before).domid()))
						.filter(gref -> gref.aspects().stream()
								.anyMatch(aspect -> aspect.ordinal() <= Aspect.PINS.ordinal() && aspect != Aspect.PART))
						.forEach(gref -> told.add(gref.id().ref()));
				TreeSet<Integer> differing = differing(a, b);
				// what is left in free entries of another version is not compared
				differing.removeIf(ref -> a.version() != b.version() && !a.isUsed(ref) && !b.isUsed(ref) && !told.contains(ref));
				assertThat(told).isEqualTo(differing);
			}
		}
	}

	/** The other way there is the way back. */
	@Property(tries = 300)
	void backwardsWhatAppearedVanishes(@ForAll long seed) {
		List<Machine> pair = MadeMachines.pair(seed);
		assertThat(of(MachineDifference.between(pair.get(0), pair.get(1)), DifferenceKind.APPEARED))
				.isEqualTo(of(MachineDifference.between(pair.get(1), pair.get(0)), DifferenceKind.VANISHED));
	}

	private static List<?> of(MachineDifference difference, DifferenceKind kind) {
		return difference.grefs().stream().filter(gref -> gref.kind() == kind).map(GrefDifference::id).toList();
	}

	/** Entry by entry, of the refs that both have. */
	private static TreeSet<Integer> differing(EntryTable a, EntryTable b) {
		TreeSet<Integer> refs = new TreeSet<>();
		for (int ref = 0; ref < Math.min(a.size(), b.size()); ref++) {
			boolean frame = a.hasFrame(ref) && b.hasFrame(ref) && a.frame(ref) != b.frame(ref);
			boolean state = a.state(ref).getValue() != 0 && b.state(ref).getValue() != 0 && a.state(ref) != b.state(ref);
			if (frame || state || differ(a.flags(ref), b.flags(ref)) || differ(a.grantee(ref), b.grantee(ref))
					|| differ(a.status(ref), b.status(ref)) || differ(a.pins(ref), b.pins(ref))) {
				refs.add(ref);
			}
		}
		return refs;
	}

	private static boolean differ(long a, long b) {
		return a != EntryTable.UNKNOWN && b != EntryTable.UNKNOWN && a != b;
	}

	/** What was compared may change afterwards. */
	private static void spoil(Machine machine) {
		List<EObject> all = new ArrayList<>();
		machine.eAllContents().forEachRemaining(all::add);
		all.stream().filter(Domain.class::isInstance).forEach(domain -> {
			((Domain) domain).getChannels().clear();
			((Domain) domain).setDevice(null);
			((Domain) domain).setTable(null);
		});
	}

	private static void assertSame(Machine actual, Machine expected) {
		assertThat(actual.getDomains()).hasSameSizeAs(expected.getDomains());
		for (int i = 0; i < expected.getDomains().size(); i++) {
			assertTables(actual.getDomains().get(i).getTable(), expected.getDomains().get(i).getTable());
			assertThat(SameContents.of(List.of(actual.getDomains().get(i)), List.of(expected.getDomains().get(i))))
					.as("domain %s", expected.getDomains().get(i)).isTrue();
		}
		assertThat(actual.isDomainsListed()).isEqualTo(expected.isDomainsListed());
		assertThat(actual.getCapturedAt()).isEqualTo(expected.getCapturedAt());
	}

	private static void assertTables(GrantTable actual, GrantTable expected) {
		assertThat(actual == null).isEqualTo(expected == null);
		if (actual != null) {
			assertThat(actual.getImage()).isEqualTo(expected.getImage());
			assertThat(actual.getTracked()).isEqualTo(expected.getTracked());
			assertThat(actual.getFrames()).isEqualTo(expected.getFrames());
			assertThat(actual.getVersion()).isEqualTo(expected.getVersion());
		}
	}
}
