package org.grantscope.scenario.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.custom.CaretEvent;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.grantscope.allocator.scenario.edit.Part;
import org.grantscope.allocator.scenario.edit.Parts;
import org.grantscope.allocator.scenario.edit.SourceText;

/** The parts of a scenario, linked with the editor both ways. */
final class ScenarioOutline extends ContentOutlinePage {

	private static final int REST_MS = 300;

	private final ITextEditor editor;
	private final IDocument document;
	private final Job reading = Job.createSystem("Outline of a scenario", (ICoreRunnable) monitor -> read());
	private final IDocumentListener typed = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// The text after it is what counts.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			reading.schedule(REST_MS);
		}
	};
	private final CaretListener moved = this::moved;
	private final Runnable follow = this::selectAtCaret;
	private volatile boolean byActor;
	private @Nullable StyledText widget;
	private boolean following;

	ScenarioOutline(ITextEditor editor, IDocument document) {
		this.editor = editor;
		this.document = document;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer tree = getTreeViewer();
		tree.setUseHashlookup(true);
		tree.setContentProvider(new PartTree());
		tree.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				return element instanceof Part part ? part.label() : "";
			}

			@Override
			public @Nullable Image getImage(Object element) {
				return element instanceof Part part ? ScenarioIcons.of(part.kind()).shared() : null;
			}
		});
		getSite().getActionBars().getToolBarManager().add(grouping());
		document.addDocumentListener(typed);
		StyledText text = Editors.widget(editor);
		if (text != null) {
			text.addCaretListener(moved);
			widget = text;
		}
		reading.schedule();
	}

	private IAction grouping() {
		Action action = new Action("Group by Who Does It", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				byActor = isChecked();
				reading.schedule();
			}
		};
		action.setImageDescriptor(ScenarioIcons.WHO.descriptor());
		action.setToolTipText("Group by the domain or child that does it, instead of by comments");
		return action;
	}

	/** In the job. */
	private void read() {
		SourceText text = ScenarioDocuments.text(document);
		List<Part> parts = byActor ? Parts.byActor(text) : Parts.bySection(text);
		Display display = editor.getSite().getShell() == null ? null : editor.getSite().getShell().getDisplay();
		if (display != null && !display.isDisposed()) {
			display.asyncExec(() -> show(parts));
		}
	}

	private void show(List<Part> parts) {
		TreeViewer tree = getTreeViewer();
		if (tree == null || tree.getControl().isDisposed()) {
			return;
		}
		boolean first = tree.getInput() == null;
		Object[] expanded = tree.getExpandedElements();
		tree.getControl().setRedraw(false);
		try {
			tree.setInput(parts);
			if (first || expanded.length == 0) {
				tree.expandAll();
			} else {
				tree.setExpandedElements(parts.stream().filter(part -> wasExpanded(part, expanded)).toArray());
			}
		} finally {
			tree.getControl().setRedraw(true);
		}
		selectAtCaret();
	}

	private static boolean wasExpanded(Part part, Object[] expanded) {
		for (Object one : expanded) {
			if (one instanceof Part other && other.kind() == part.kind() && other.label().equals(part.label())) {
				return true;
			}
		}
		return false;
	}

	private void moved(CaretEvent event) {
		event.display.timerExec(REST_MS, follow);
	}

	private void selectAtCaret() {
		TreeViewer tree = getTreeViewer();
		StyledText text = widget;
		if (tree == null || tree.getControl().isDisposed() || text == null || text.isDisposed() || tree.getControl().isFocusControl()
				|| !(tree.getInput() instanceof List<?> parts)) {
			return;
		}
		int line = editor.getSelectionProvider().getSelection() instanceof ITextSelection caret
				? caret.getStartLine() : 0;
		List<Part> all = new ArrayList<>();
		parts.forEach(part -> all.add((Part) part));
		Optional<Part> found = at(all, line);
		following = true;
		try {
			tree.setSelection(found.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
		} finally {
			following = false;
		}
	}

	private static Optional<Part> at(List<Part> parts, int line) {
		return parts.stream().flatMap(part -> at(part.parts(), line).stream()).findFirst()
				.or(() -> parts.stream().filter(part -> part.line() == line).findFirst());
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!following && event.getSelection() instanceof IStructuredSelection selected && selected.getFirstElement() instanceof Part part) {
			SourceText text = ScenarioDocuments.text(document);
			int line = Math.min(part.line(), text.lines().size() - 1);
			editor.selectAndReveal(text.start(line), text.lines().get(line).text().length());
		}
	}

	@Override
	public void dispose() {
		document.removeDocumentListener(typed);
		reading.cancel();
		StyledText text = widget;
		if (text != null && !text.isDisposed()) {
			text.removeCaretListener(moved);
		}
		super.dispose();
	}
}
