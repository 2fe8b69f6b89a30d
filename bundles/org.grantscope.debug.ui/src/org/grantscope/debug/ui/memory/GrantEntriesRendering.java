package org.grantscope.debug.ui.memory;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.model.IDebugElement;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.ui.memory.AbstractMemoryRendering;
import org.eclipse.debug.ui.memory.IResettableMemoryRendering;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.WidgetName;

/**
 * Shows a memory block as the entries of a grant table, of version 1 or 2. It reads the pages that are seen, in a job, and again
 * after each stop; entries that differ then are marked.
 */
final class GrantEntriesRendering extends AbstractMemoryRendering implements IResettableMemoryRendering {

	private final IDebugEventSetListener events = this::heard;
	private final AtomicReference<@Nullable MemoryPicture> latest = new AtomicReference<>();
	private final AtomicBoolean pending = new AtomicBoolean();
	private @Nullable Composite top;
	private @Nullable Label heading;
	private @Nullable MemoryGrid grid;
	private @Nullable PageReader reader;
	private Optional<GrantTableVersion> version = Optional.empty();
	private int first;
	private boolean usedOnly;

	GrantEntriesRendering(String id) {
		super(id);
	}

	@Override
	public Control createControl(Composite parent) {
		Composite created = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(created);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(created, "org.grantscope.debug.ui.grantEntries");
		Label line = new Label(created, SWT.NONE);
		line.setData(WidgetName.ID_KEY, "memoryHeading");
		line.setText("Reading\u2026");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).indent(4, 2).applyTo(line);
		PageReader pages = new PageReader(getMemoryBlock(), this::seen, this::failed);
		MemoryGrid entries = new MemoryGrid(created, pages::ask);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(entries.control());
		top = created;
		heading = line;
		grid = entries;
		reader = pages;
		createPopupMenu(entries.control());
		getPopupMenuManager().addMenuListener(this::fillMenu);
		DebugPlugin.getDefault().addDebugEventListener(events);
		created.addListener(SWT.Dispose, event -> stop());
		pages.schedule();
		return created;
	}

	@Override
	public @Nullable Control getControl() {
		return top;
	}

	@Override
	public void dispose() {
		stop();
		super.dispose();
	}

	private void stop() {
		PageReader pages = reader;
		if (pages != null) {
			pages.cancel();
		}
		DebugPlugin plugin = DebugPlugin.getDefault();
		if (plugin != null) {
			plugin.removeDebugEventListener(events);
		}
	}

	@Override
	public void becomesVisible() {
		super.becomesVisible();
		show();
	}

	/** Reads again what is seen. */
	@Override
	public void resetRendering() {
		PageReader pages = reader;
		if (pages != null) {
			pages.changed();
			pages.schedule();
		}
	}

	/** Any thread. */
	private void seen(MemoryPicture picture) {
		latest.set(picture);
		if (pending.compareAndSet(false, true)) {
			later(this::show);
		}
	}

	private void failed(String why) {
		later(() -> {
			Label line = heading;
			if (line != null) {
				line.setText("The memory cannot be read: " + why);
				line.setToolTipText(line.getText());
			}
		});
	}

	private void later(Runnable update) {
		Composite created = top;
		if (created == null || created.isDisposed()) {
			return;
		}
		Display display = created.getDisplay();
		display.asyncExec(() -> {
			if (!created.isDisposed()) {
				update.run();
			}
		});
	}

	private void show() {
		pending.set(false);
		MemoryPicture picture = latest.get();
		MemoryGrid entries = grid;
		Label line = heading;
		if (picture != null && entries != null && line != null && !line.isDisposed() && isVisible()) {
			entries.show(picture);
			line.setText("Version %d%s, %,d entries from gref %,d on".formatted(picture.version().number(),
					version.isPresent() ? "" : " by the look of its bytes", picture.size(), picture.first()));
		}
	}

	private void fillMenu(IMenuManager menu) {
		menu.add(MenuItems.push("&Copy", this::copy));
		menu.add(MenuItems.push("&Go to Gref\u2026", this::askGoTo));
		menu.add(MenuItems.check("&Used Entries Only", usedOnly, this::setUsedOnly));
		for (GrantTableVersion one : GrantTableVersion.values()) {
			Optional<GrantTableVersion> as = Optional.of(one);
			menu.add(MenuItems.radio("Version " + one.number(), version.equals(as), () -> decode(as, first)));
		}
		menu.add(MenuItems.radio("Version by the Bytes", version.isEmpty(), () -> decode(Optional.empty(), first)));
		menu.add(MenuItems.push("Set &First Gref\u2026", this::askFirst));
		menu.add(MenuItems.push("&Read Again", this::resetRendering));
	}

	/** The entries are of that version, or of the one that the bytes look like; the first is of that reference. */
	void decode(Optional<GrantTableVersion> asVersion, int firstRef) {
		version = asVersion;
		first = firstRef;
		PageReader pages = reader;
		if (pages != null) {
			pages.decode(asVersion, firstRef);
		}
	}

	void setUsedOnly(boolean only) {
		usedOnly = only;
		MemoryGrid entries = grid;
		if (entries != null) {
			entries.setUsedOnly(only);
		}
	}

	/** Scrolls to that reference; nothing where the block does not have it. */
	void goTo(int ref) {
		MemoryPicture picture = latest.get();
		MemoryGrid entries = grid;
		if (picture != null && entries != null) {
			picture.rowOf(ref).ifPresent(entries::reveal);
		}
	}

	private void askGoTo() {
		MemoryPicture picture = latest.get();
		if (picture != null) {
			int last = picture.first() + Math.max(0, picture.size() - 1);
			ask("Go to Gref", "The entry to show:", picture.first(), last).ifPresent(this::goTo);
		}
	}

	private void askFirst() {
		ask("First Gref", "The gref of the block's first entry; of a whole table it is 0:", 0, Integer.MAX_VALUE >> 5)
				.ifPresent(ref -> decode(version, ref));
	}

	private Optional<Integer> ask(String title, String message, int least, int most) {
		Composite created = top;
		if (created == null) {
			return Optional.empty();
		}
		InputDialog dialog = new InputDialog(created.getShell(), title, message, Integer.toString(least),
				text -> GrefText.problem(text, least, most));
		return dialog.open() == Window.OK ? Optional.of(GrefText.parse(dialog.getValue())) : Optional.empty();
	}

	private void copy() {
		MemoryGrid entries = grid;
		String text = entries == null ? "" : entries.selectedText();
		if (entries != null && !text.isEmpty()) {
			Clipboard clipboard = new Clipboard(entries.control().getDisplay());
			try {
				clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
		}
	}

	/** On the thread that fires the events. */
	private void heard(DebugEvent[] set) {
		for (DebugEvent event : set) {
			boolean changed = event.getKind() == DebugEvent.CHANGE && event.getSource() == getMemoryBlock();
			boolean stopped = event.getKind() == DebugEvent.SUSPEND && !event.isEvaluation() && isOfSession(event.getSource());
			if (changed || stopped) {
				resetRendering();
				return;
			}
		}
	}

	private boolean isOfSession(Object source) {
		IMemoryBlock block = getMemoryBlock();
		IDebugTarget target = source instanceof IDebugElement element ? element.getDebugTarget() : Adapters.adapt(source, IDebugTarget.class);
		return target != null && (target.equals(block.getDebugTarget())
				|| block instanceof IMemoryBlockExtension extension && target.equals(extension.getMemoryBlockRetrieval()));
	}
}
