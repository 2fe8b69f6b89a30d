package org.grantscope.debug.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.grantscope.core.abi.Domid;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;

/** A drop-down list of the open machines or of their domains, for one view. */
public final class MachineChooser {

	/**
	 * One open machine, or one domain of it.
	 *
	 * @param domain null for the whole machine
	 */
	public record Choice(OpenMachine machine, @Nullable Domain domain) {

		/** The domain, where whole machines are not offered. */
		public Domain theDomain() {
			return Objects.requireNonNull(domain);
		}

		private String label(boolean ambiguous, boolean more) {
			String title = machine.title() + (ambiguous ? " #" + machine.id() : "");
			Integer domid = domid();
			return domain != null ? title + ", " + (domid == null ? "unknown domain" : Domid.describe(domid)) : more ? title + ", all domains" : title;
		}

		private @Nullable Integer domid() {
			return domain == null ? null : domain.getDomid();
		}

		/** Whether the other is of the same machine and domain, perhaps of another moment. */
		public boolean isSame(Choice other) {
			return machine.id() == other.machine.id() && (domain == null) == (other.domain == null) && Objects.equals(domid(), other.domid());
		}
	}

	/** What is to be shown once it is there. */
	private record Wish(String title, @Nullable Integer domid) {

		boolean isFor(Choice choice) {
			return choice.machine().title().equals(title) && Objects.equals(choice.domid(), domid);
		}
	}

	/** What of a machine can be chosen. */
	@FunctionalInterface
	public interface Offer {

		/** Its domains that can be chosen, and null for all of it; nothing when it is not to be chosen. */
		List<@Nullable Domain> of(Machine machine);

		/** Whole machines. */
		static Offer machines() {
			return machine -> Collections.singletonList(null);
		}

		/** Single domains, in which the view can show something. */
		static Offer domains(Predicate<Domain> shown) {
			return machine -> new ArrayList<>(machine.getDomains().stream().filter(shown).toList());
		}
	}

	private final OpenMachines machines;
	private final Display display;
	private final Combo combo;
	private final Offer offer;
	private final Consumer<@Nullable Choice> chosen;
	private final OpenMachines.Listener listener = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			later(() -> refresh(null));
		}

		@Override
		public void stale(OpenMachine machine) {
			later(() -> refresh(null));
		}

		@Override
		public void wanted(OpenMachine machine) {
			display.execute(() -> turnTo(machine));
		}

		@Override
		public void closed(OpenMachine machine) {
			later(() -> refresh(null));
		}
	};
	private final ConnectOffers offers;
	private List<Choice> choices = List.of();
	private @Nullable Wish wish;
	private BooleanSupplier follows = () -> true;
	private @Nullable Choice current;
	private boolean noneOpen;

	/**
	 * A list for one view.
	 *
	 * @param offer  what can be chosen
	 * @param chosen told what to show, on the user interface's thread: whenever that changes, and null for nothing, also when
	 *                machines are open now of which nothing can be shown, or are no more
	 */
	public MachineChooser(Composite parent, OpenMachines machines, Offer offer, Consumer<@Nullable Choice> chosen) {
		this.machines = machines;
		this.offer = offer;
		this.chosen = chosen;
		display = parent.getDisplay();
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setToolTipText("Which machine's domain to show");
		WidgetName.set(combo, "machineChooser", "Machine and domain");
		combo.addListener(SWT.Selection, event -> chosenByHand(combo.getSelectionIndex()));
		machines.addListener(listener);
		offers = new ConnectOffers(() -> later(() -> refresh(null)));
		combo.addListener(SWT.Dispose, event -> {
			machines.removeListener(listener);
			offers.dispose();
		});
	}

	private void chosenByHand(int index) {
		wish = null;
		if (index < choices.size()) {
			choose(choices.get(index));
		} else {
			int shown = choices.indexOf(current);
			combo.deselectAll();
			combo.select(shown);
			offers.open(index - choices.size(), this::show);
		}
	}

	/** Shows that as soon as it is there, unless something else is chosen before: what was shown when the workbench was left. */
	public void wish(String machineTitle, @Nullable Integer domid) {
		wish = new Wish(machineTitle, domid);
	}

	/** Asked each time that a user opens a machine, whether to show that one then; it always is unless this is called. */
	public void followWhile(BooleanSupplier following) {
		follows = following;
	}

	/** Shows what a user has opened; what was shown stays where nothing of it can be. */
	private void turnTo(OpenMachine machine) {
		if (!combo.isDisposed() && follows.getAsBoolean() && !offer.of(machine.machine()).isEmpty()) {
			show(machine);
		}
	}

	/** The widget. */
	public Combo control() {
		return combo;
	}

	/** Fills the list for the first time. What was open when the workbench was left is opened again with the first list. */
	public void start() {
		offers.restore();
		refresh(null);
	}

	/** Shows that machine, in the domain of it with the most to see. */
	public void show(OpenMachine machine) {
		wish = null;
		refresh(machine);
	}

	/** Shows that domain of the machine, or the whole machine where that is what can be chosen; nothing else when it cannot be. */
	public void show(OpenMachine machine, @Nullable Integer domid) {
		wish = null;
		refresh(null);
		List<Choice> ofMachine = choices.stream().filter(choice -> choice.machine().id() == machine.id()).toList();
		ofMachine.stream().filter(choice -> choice.domain() != null && Objects.equals(choice.domid(), domid)).findFirst()
				.or(() -> ofMachine.stream().filter(choice -> choice.domain() == null).findFirst()).ifPresent(this::choose);
	}

	/** What the view shows. */
	public @Nullable Choice current() {
		return current;
	}

	/** Called on any thread, also while the view or the workbench closes. */
	private void later(Runnable update) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!combo.isDisposed()) {
					update.run();
				}
			});
		}
	}

	/** What was shown stays shown, as it is now, unless another machine is wanted; where nothing was, the newest is. */
	private void refresh(OpenMachine wanted) {
		choices = machines.all().stream().flatMap(machine -> choicesOf(machine).stream()).toList();
		String[] labels = Stream.concat(choices.stream().map(this::label), offers.labels().stream()).toArray(String[]::new);
		if (!Arrays.equals(labels, combo.getItems())) {
			combo.setItems(labels);
		}
		combo.setEnabled(labels.length > 0);
		Choice shown = current;
		int id = wanted != null ? wanted.id() : shown != null ? shown.machine().id() : -1;
		Optional<Choice> same = choices.stream().filter(choice -> shown != null && choice.machine().id() == id && shown.isSame(choice)).findFirst();
		Optional<Choice> best = best(choice -> choice.machine().id() == id);
		Optional<Choice> next = wished().or(() -> same).or(() -> best).or(() -> best(choice -> true));
		choose(next.isPresent() ? next.get() : null);
	}

	private Optional<Choice> wished() {
		Wish wanted = wish;
		Optional<Choice> found = wanted == null ? Optional.empty() : choices.stream().filter(wanted::isFor).findFirst();
		if (found.isPresent()) {
			wish = null;
		}
		return found;
	}

	private String label(Choice choice) {
		boolean more = choices.stream().anyMatch(other -> other.machine().id() == choice.machine().id() && other.domain() != null);
		return choice.label(isAmbiguous(choice.machine()), more);
	}

	private boolean isAmbiguous(OpenMachine machine) {
		return machines.all().stream().anyMatch(other -> other.id() != machine.id() && other.title().equals(machine.title()));
	}

	/** Of several, the newest machine's domain of which most is known. */
	private Optional<Choice> best(Predicate<Choice> among) {
		return choices.stream().filter(among)
				.max(Comparator.comparingInt((Choice choice) -> choice.machine().id()).thenComparingInt(choice -> weight(choice.domain())));
	}

	private List<Choice> choicesOf(OpenMachine machine) {
		List<Choice> offered = new ArrayList<>();
		offer.of(machine.machine()).forEach(domain -> offered.add(new Choice(machine, domain)));
		return offered;
	}

	private static int weight(@Nullable Domain domain) {
		if (domain == null) {
			return -1;
		}
		boolean bytes = domain.getTable() != null && domain.getTable().getImage() != null;
		boolean tracked = domain.getTable() != null && domain.getTable().getTracked() != null
				&& !domain.getTable().getTracked().entries().isEmpty();
		return (bytes ? 2 : 0) + (tracked ? 1 : 0);
	}

	private void choose(Choice next) {
		boolean none = machines.all().isEmpty();
		boolean changed = !Objects.equals(next, current) || next == null && none != noneOpen;
		noneOpen = none;
		current = next;
		if (next == null) {
			combo.deselectAll();
		} else {
			int index = choices.indexOf(next);
			if (combo.getSelectionIndex() != index) {
				combo.select(index);
			}
		}
		if (changed) {
			chosen.accept(next);
		}
	}
}
