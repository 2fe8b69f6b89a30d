package org.grantscope.debug.ui.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

/** Finds entries by what their columns say, and goes to grefs, in one table. For the user interface's thread. */
final class LookFor implements LookForBar.Listener {

	/** {@code 500}, {@code 0x1f4}, and with a domain before it {@code d1 500} or {@code 1:500}. */
	private static final Pattern ENTRY = Pattern
			.compile("(?:d?(0x[0-9a-fA-F]{1,4}|[0-9]{1,5})(?:\\s+|\\s*:\\s*))?(0x[0-9a-fA-F]{1,8}|[0-9]{1,10})");
	private static final String EXPECTED = "Expected a gref: 500 or 0x1f4, with a domain d1 500.";

	private final GrantTablePanel panel;
	private final Display display;
	private final LookForBar bar;
	private @Nullable FindJob running;
	private FindJob.@Nullable Wanted latest;
	private boolean opening;
	private EntryPicture.@Nullable Part hiddenPart;
	private int hiddenRef;
	private Runnable uncovered = () -> { };

	LookFor(Composite parent, GrantTablePanel panel) {
		this.panel = panel;
		display = parent.getDisplay();
		bar = new LookForBar(parent, this);
		parent.addListener(SWT.Dispose, event -> cancel());
	}

	/** The line where it is typed. */
	LookForBar bar() {
		return bar;
	}

	/** {@code uncovered} is told when a hidden entry is shown, and with it others. */
	void onUncovered(Runnable told) {
		uncovered = told;
	}

	/** Asks what to find. */
	void openFind() {
		open(false);
	}

	/** Asks where to go. */
	void openJump() {
		open(true);
	}

	private void open(boolean jump) {
		opening = true;
		bar.open(jump);
		opening = false;
	}

	/** What was found is perhaps no more there. */
	void pictureChanged() {
		if (!bar.isFocused()) {
			bar.say("");
		}
	}

	@Override
	public void typed(String text, boolean jump) {
		if (opening) {
			return;
		}
		if (jump) {
			hiddenPart = null;
			bar.say(text.isEmpty() || ENTRY.matcher(text).matches() ? "" : EXPECTED);
		} else {
			bar.setFound(text);
			find(Math.max(0, panel.grid().selection().lead()), true);
		}
	}

	/** The next row that says it, or the one before; asks for what, where nothing was asked yet. */
	@Override
	public void next(boolean forward) {
		if (bar.isJumping() && hiddenPart != null) {
			followed();
		} else if (bar.isJumping()) {
			jump(bar.typed());
		} else if (bar.found().isEmpty()) {
			openFind();
		} else {
			find(panel.grid().selection().lead() + (forward ? 1 : -1), forward);
		}
	}

	private void find(int from, boolean forward) {
		cancel();
		EntryPicture picture = panel.grid().picture();
		String text = bar.found();
		if (picture == null || picture.size() == 0 || text.isEmpty()) {
			bar.say(text.isEmpty() ? "" : "Nothing is shown.");
			return;
		}
		FindJob.Wanted wanted = new FindJob.Wanted(picture, panel.grid().columns().shown(), panel.forms(), text,
				Math.floorMod(from, picture.size()), forward);
		FindJob job = new FindJob(wanted, answer -> display.asyncExec(() -> found(answer)));
		running = job;
		latest = wanted;
		job.schedule();
	}

	private void cancel() {
		FindJob before = running;
		latest = null;
		if (before != null) {
			before.cancel();
		}
	}

	private void found(FindJob.Answer answer) {
		if (answer.wanted() != latest || panel.grid().picture() != answer.wanted().picture()) {
			return;
		}
		if (answer.row() < 0) {
			bar.say("No column that is shown says it.");
			return;
		}
		boolean forward = answer.wanted().forward();
		bar.say(!answer.wrapped() ? "" : forward ? "Found from the top again." : "Found from the bottom again.");
		panel.grid().select(answer.row());
	}

	private void jump(String text) {
		Matcher entry = ENTRY.matcher(text);
		EntryPicture picture = panel.grid().picture();
		if (!entry.matches() || picture == null || picture.parts().isEmpty()) {
			bar.say(EXPECTED);
			return;
		}
		String domain = entry.group(1);
		EntryPicture.Part part = part(picture, domain == null ? null : Integer.valueOf((int) number(domain)));
		if (part == null) {
			bar.say("No table of domain d" + number(String.valueOf(domain)) + " is shown.");
			return;
		}
		long ref = number(String.valueOf(entry.group(2)));
		int size = part.rows().table().size();
		if (ref >= size) {
			bar.say("There is no gref %s: the table ends with %s.".formatted(panel.forms().gref().text(ref),
					panel.forms().gref(Math.max(0, size - 1))));
			return;
		}
		goTo(picture, part, (int) ref);
	}

	private void goTo(EntryPicture picture, EntryPicture.Part part, int ref) {
		int row = picture.rowOf(picture.number(part.domain().getDomid(), ref));
		if (row >= 0) {
			panel.grid().select(row);
			bar.close();
			return;
		}
		hiddenPart = part;
		hiddenRef = ref;
		bar.say("gref %s is hidden. <a>Show it, and all others</a> (Enter)".formatted(panel.forms().gref(ref)));
	}

	/** That domain's; without one, that of the row where the keyboard is. */
	private EntryPicture.@Nullable Part part(EntryPicture picture, @Nullable Integer domid) {
		int lead = panel.grid().selection().lead();
		if (domid == null) {
			return lead >= 0 && lead < picture.size() ? picture.part(lead) : picture.parts().get(0);
		}
		return picture.parts().stream().filter(part -> domid.equals(part.domain().getDomid())).findFirst().orElse(null);
	}

	private static long number(String text) {
		return text.startsWith("0x") ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
	}

	@Override
	public void followed() {
		EntryPicture.Part part = hiddenPart;
		if (part != null) {
			hiddenPart = null;
			panel.uncover(part, hiddenRef);
			uncovered.run();
			bar.close();
		}
	}

	@Override
	public void closed() {
		cancel();
		hiddenPart = null;
		panel.grid().setFocus();
	}
}
