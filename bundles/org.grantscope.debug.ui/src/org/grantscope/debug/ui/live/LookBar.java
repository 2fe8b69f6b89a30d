package org.grantscope.debug.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.Look;
import org.grantscope.debug.core.Moment;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.Timelines;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.WidgetName;

/**
 * The line of a view that says where its picture is from, of when it is and how long it took; whether it is complete; and when it is
 * stale, why, with a link to connect again. While that is tried, the link cancels it.
 */
public final class LookBar {

	private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
	private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
	private static final String RECONNECT = "<a>Reconnect</a>";
	private static final String TO_NOW = "<a>Back to Now</a>";
	private static final String CANCEL = "Connecting\u2026 <a>Cancel</a>";

	private final OpenMachines machines;
	private final Composite top;
	private final Label icon;
	private final Label line;
	private final Link link;
	private final CompletenessLink complete;
	private @Nullable OpenMachine shown;
	private @Nullable LoadJob trying;

	/** An empty line, which takes no room. */
	public LookBar(Composite parent, OpenMachines machines) {
		this.machines = machines;
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(4, 0).applyTo(top);
		icon = new Label(top, SWT.NONE);
		icon.setImage(new LocalResourceManager(JFaceResources.getResources(), icon).get(Icons.STALE.descriptor()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
		line = new Label(top, SWT.NONE);
		line.setData(WidgetName.ID_KEY, "look");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(80, SWT.DEFAULT).applyTo(line);
		link = new Link(top, SWT.NONE);
		WidgetName.set(link, "reconnect", "Reconnect");
		link.addListener(SWT.Selection, event -> followLink());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
		complete = new CompletenessLink(top);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(complete.control());
		show(null);
	}

	/** The widget, with a {@link GridData}'s place in its parent to be given by whoever makes it. */
	public Control control() {
		return top;
	}

	/** Says it of that machine; null for none. */
	public void show(@Nullable OpenMachine machine) {
		OpenMachine before = shown;
		if (machine == null || before == null || before.id() != machine.id()) {
			trying = null;
		}
		shown = machine;
		update();
	}

	private void update() {
		OpenMachine machine = shown;
		Optional<String> stale = machine == null ? Optional.empty() : machine.look().stale();
		String words = machine == null ? "" : words(machine);
		if (!words.equals(line.getText())) {
			line.setText(words);
			line.setToolTipText(words);
		}
		LoadJob job = trying;
		boolean busy = job != null && job.getResult() == null;
		boolean past = machine != null && machine.look().moment().filter(Moment::isPast).isPresent();
		String wanted = busy ? CANCEL : past ? TO_NOW : RECONNECT;
		boolean relayout = !wanted.equals(link.getText());
		if (relayout) {
			link.setText(wanted);
		}
		relayout |= complete.show(machine) | setShown(icon, stale.isPresent()) | setShown(link, stale.isPresent() || busy || past);
		if (relayout) {
			top.layout(true, true);
		}
	}

	private static boolean setShown(Control control, boolean show) {
		GridData data = (GridData) control.getLayoutData();
		boolean other = data.exclude == show;
		data.exclude = !show;
		control.setVisible(show);
		return other;
	}

	/** {@code stale: the session has ended; captured 12:03:04.567 in 45 ms from guest}. */
	static String words(OpenMachine machine) {
		Look look = machine.look();
		Instant captured = machine.machine().getCapturedAt() == null ? look.at() : machine.machine().getCapturedAt();
		String read = "captured " + time(captured, ZoneId.systemDefault()) + " in " + duration(look.took()) + " from " + machine.title();
		Optional<String> moment = look.moment().map(Moment::toString);
		if (moment.isPresent() && look.stale().isEmpty()) {
			return moment.get() + "; " + read;
		}
		return look.stale().map(why -> "stale: " + why + "; " + read).orElse(read);
	}

	private static String time(Instant at, ZoneId zone) {
		ZonedDateTime local = at.atZone(zone);
		return (local.toLocalDate().equals(LocalDate.now(zone)) ? TODAY : EARLIER).format(local);
	}

	private static String duration(Duration took) {
		double millis = took.toNanos() / 1e6;
		return millis < 10 ? "%.1f ms".formatted(millis) : millis < 10_000 ? "%.0f ms".formatted(millis) : "%.1f s".formatted(millis / 1000);
	}

	private void followLink() {
		LoadJob job = trying;
		OpenMachine machine = shown;
		if (job != null && job.getResult() == null) {
			job.cancel();
		} else if (machine != null && machine.look().moment().filter(Moment::isPast).isPresent()) {
			PlatformUI.getWorkbench().getService(Timelines.class).showNow(machine);
		} else if (machine != null) {
			LoadJob again = machines.reconnect(machine);
			trying = again;
			again.addJobChangeListener(new JobChangeAdapter() {
				@Override
				public void done(IJobChangeEvent event) {
					tried(again);
				}
			});
			again.schedule();
			update();
		}
	}

	private void tried(LoadJob job) {
		if (!top.isDisposed()) {
			top.getDisplay().asyncExec(() -> {
				if (!top.isDisposed() && trying == job) {
					trying = null;
					update();
				}
			});
		}
	}
}
