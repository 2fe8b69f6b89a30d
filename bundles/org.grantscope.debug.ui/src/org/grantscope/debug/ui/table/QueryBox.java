package org.grantscope.debug.ui.table;

import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.grantscope.analysis.query.Completion;
import org.grantscope.analysis.query.Query;
import org.grantscope.analysis.query.QueryException;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.model.Machine;

/**
 * Where a query is typed. What is no query is marked, and said to be wrong, with its place; until it is one, the last query
 * holds. Control and space offer what could be typed.
 */
final class QueryBox {

	/** So many pixels to the left must be free for the mark. */
	static final int MARGIN = 10;

	private static final String HINT = "Choose entries: state:mapped dom:1 ref:8..63 !writing, or words that some column must show. "
			+ "Ctrl+Space offers what can be typed.";

	/** An offer, with the place where it goes. */
	private static final class Proposal extends ContentProposal {

		private final Completion completion;

		Proposal(Completion completion) {
			super(completion.text(), completion.text() + "  \u2013  " + completion.description(), null);
			this.completion = completion;
		}
	}

	private final Text text;
	private final ControlDecoration mark;
	private final Supplier<@Nullable Machine> machine;
	private final Runnable changed;
	private final BiConsumer<String, @Nullable QueryException> wrong;
	private Query query = Query.ALL;

	/**
	 * An empty box.
	 *
	 * @param machine whose numbers to offer, null for none
	 * @param changed told when another query is typed
	 * @param wrong   told what is typed and what is wrong with it, null for nothing
	 */
	QueryBox(Composite parent, Supplier<@Nullable Machine> machine, Runnable changed, BiConsumer<String, @Nullable QueryException> wrong) {
		this.machine = machine;
		this.changed = changed;
		this.wrong = wrong;
		text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		WidgetName.set(text, "grantFilter", "Filter of the entries");
		text.setMessage("filter: state:mapped d1 !writing 0x1f4");
		text.setToolTipText(HINT);
		mark = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
		mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		mark.hide();
		text.addListener(SWT.Modify, event -> read());
		offer();
	}

	/** The widget. */
	Text control() {
		return text;
	}

	/** The last query that was typed. */
	Query query() {
		return query;
	}

	private void read() {
		try {
			Query typed = Query.parse(text.getText());
			mark.hide();
			text.setToolTipText(HINT);
			wrong.accept(text.getText(), null);
			if (!typed.equals(query)) {
				query = typed;
				changed.run();
			}
		} catch (QueryException e) {
			mark.setDescriptionText(e.getMessage());
			mark.show();
			text.setToolTipText(e.getMessage());
			wrong.accept(text.getText(), e);
		}
	}

	private void offer() {
		KeyStroke key = KeyStroke.getInstance(SWT.CTRL, ' ');
		ContentProposalAdapter offers = new ContentProposalAdapter(text, new TextContentAdapter(), this::proposals, key, null);
		offers.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
		offers.addContentProposalListener(this::accept);
	}

	private IContentProposal[] proposals(String contents, int caret) {
		return Query.complete(contents, caret, machine.get()).stream().map(Proposal::new).toArray(IContentProposal[]::new);
	}

	private void accept(IContentProposal proposal) {
		if (proposal instanceof Proposal taken) {
			Completion completion = taken.completion;
			text.setSelection(completion.from(), Math.min(completion.to(), text.getCharCount()));
			text.insert(completion.text());
		}
	}
}
