package org.grantscope.analysis.ui.compare;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.CompareViewerPane;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.PartSelection;
import org.grantscope.debug.ui.selection.EntrySelection;

/**
 * Two pictures of open machines in the compare editor: the differences above, what either says of the selected one below. What is
 * selected is selected in the other views, too.
 */
public final class MachinesInput extends CompareEditorInput {

	private final Side one;
	private final Side other;
	private final PartSelection selection = new PartSelection();
	private @Nullable ComparedMachines compared;
	private boolean published;

	private MachinesInput(Side one, Side other) {
		super(new CompareConfiguration());
		this.one = one;
		this.other = other;
		CompareConfiguration labels = getCompareConfiguration();
		labels.setProperty(CompareConfiguration.MIRRORED, Boolean.FALSE);
		labels.setLeftEditable(false);
		labels.setRightEditable(false);
		setHelpContextId("org.grantscope.analysis.ui.compare");
		setTitle("Compare " + one.title() + " with " + other.title());
	}

	/** Opens a compare editor, which compares in the background; the earlier one stands at the left. */
	public static void open(OpenMachine one, OpenMachine other) {
		CompareUI.openCompareEditor(new MachinesInput(Side.of(one), Side.of(other)));
	}

	@Override
	public boolean canRunAsJob() {
		return true;
	}

	@Override
	protected Object prepareInput(IProgressMonitor monitor) throws InterruptedException {
		monitor.beginTask("Comparing " + one.title() + " with " + other.title(), IProgressMonitor.UNKNOWN);
		ComparedMachines result = ComparedMachines.of(one, other);
		if (monitor.isCanceled()) {
			throw new InterruptedException();
		}
		CompareConfiguration labels = getCompareConfiguration();
		labels.setLeftLabel("Before: " + result.before().label());
		labels.setRightLabel("After: " + result.after().label());
		compared = result;
		return new ComparedTexts.OfMachines(result);
	}

	@Override
	public Viewer createDiffViewer(Composite parent) {
		return new DifferenceViewer((CompareViewerPane) parent, this::select);
	}

	/** None for the machines: each difference has its own. */
	@Override
	public @Nullable Viewer findContentViewer(Viewer before, ICompareInput input, Composite parent) {
		return input instanceof ComparedTexts.OfMachines ? null : super.findContentViewer(before, input, parent);
	}

	/** The texts are a few lines: at once, for while the platform waits for another thread the window takes no keys. */
	@Override
	public void run(boolean fork, boolean cancelable, IRunnableWithProgress runnable) throws InvocationTargetException, InterruptedException {
		runnable.run(new NullProgressMonitor());
	}

	/** Selects the grant in the other views: where both are open, as the later one shows it. */
	private void select(@Nullable DifferenceRow row) {
		ComparedMachines shown = compared;
		IWorkbenchPart part = getWorkbenchPart();
		if (shown == null || part == null) {
			return;
		}
		if (!published) {
			part.getSite().setSelectionProvider(selection);
			published = true;
		}
		EntrySelection after = row instanceof DifferenceRow.Gref gref ? shown.after().select(gref.difference().id()) : null;
		EntrySelection entries = after == null && row instanceof DifferenceRow.Gref gref ? shown.before().select(gref.difference().id()) : after;
		selection.setSelection(entries == null ? StructuredSelection.EMPTY : entries);
	}
}
