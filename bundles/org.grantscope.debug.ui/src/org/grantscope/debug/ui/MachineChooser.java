package org.grantscope.debug.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.grantscope.core.abi.Domid;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.model.Domain;

/** A drop-down list of the domains of all open machines, for one view. */
public final class MachineChooser {

	/** One domain of one open machine. */
	public record Choice(OpenMachine machine, Domain domain) {

		private String label(boolean ambiguous) {
			Integer domid = domain.getDomid();
			return machine.title() + (ambiguous ? " #" + machine.id() : "") + ", " + (domid == null ? "unknown domain" : Domid.describe(domid));
		}

		/** Whether the other is of the same machine and domain, perhaps of another moment. */
		public boolean isSame(Choice other) {
			return machine.id() == other.machine.id() && String.valueOf(domain.getDomid()).equals(String.valueOf(other.domain.getDomid()));
		}
	}

	private final OpenMachines machines;
	private final Display display;
	private final Combo combo;
	private final Predicate<Domain> offers;
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
		public void closed(OpenMachine machine) {
			later(() -> refresh(null));
		}
	};
	private List<Choice> choices = List.of();
	private @Nullable Choice current;

	/**
	 * Offers those domains in which the view can show something.
	 *
	 * @param chosen told what to show, on the user interface's thread: whenever that changes, and null for nothing
	 */
	public MachineChooser(Composite parent, OpenMachines machines, Predicate<Domain> offers, Consumer<@Nullable Choice> chosen) {
		this.machines = machines;
		this.offers = offers;
		this.chosen = chosen;
		display = parent.getDisplay();
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setToolTipText("Which machine's domain to show");
		WidgetName.set(combo, "machineChooser", "Machine and domain");
		combo.addListener(SWT.Selection, event -> choose(choices.get(combo.getSelectionIndex())));
		machines.addListener(listener);
		combo.addListener(SWT.Dispose, event -> machines.removeListener(listener));
	}

	/** The widget. */
	public Combo control() {
		return combo;
	}

	/** Fills the list for the first time. */
	public void start() {
		refresh(null);
	}

	/** Shows that machine, in the domain of it with the most to see. */
	public void show(OpenMachine machine) {
		refresh(machine);
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
		String[] labels = choices.stream().map(choice -> choice.label(isAmbiguous(choice.machine()))).toArray(String[]::new);
		if (!Arrays.equals(labels, combo.getItems())) {
			combo.setItems(labels);
		}
		combo.setEnabled(!choices.isEmpty());
		Choice shown = current;
		int id = wanted != null ? wanted.id() : shown != null ? shown.machine().id() : -1;
		Optional<Choice> same = choices.stream().filter(choice -> shown != null && choice.machine().id() == id && shown.isSame(choice)).findFirst();
		Optional<Choice> best = best(choice -> choice.machine().id() == id);
		Optional<Choice> next = same.or(() -> best).or(() -> best(choice -> true));
		choose(next.isPresent() ? next.get() : null);
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
		machine.machine().getDomains().stream().filter(offers).forEach(domain -> offered.add(new Choice(machine, domain)));
		return offered;
	}

	private static int weight(Domain domain) {
		boolean bytes = domain.getTable() != null && domain.getTable().getImage() != null;
		boolean tracked = domain.getTable() != null && domain.getTable().getTracked() != null
				&& !domain.getTable().getTracked().entries().isEmpty();
		return (bytes ? 2 : 0) + (tracked ? 1 : 0);
	}

	private void choose(Choice next) {
		boolean changed = !Objects.equals(next, current);
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
