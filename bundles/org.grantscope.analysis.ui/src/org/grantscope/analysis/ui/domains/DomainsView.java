package org.grantscope.analysis.ui.domains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.statushandlers.StatusManager;
import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.diff.Peer;
import org.grantscope.analysis.ui.AnalysisIcons;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.live.MarksMenu;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.debug.ui.view.MachineView;
import org.grantscope.debug.ui.view.ShownNumbers;
import org.grantscope.model.Domain;

/** Which domain grants how much to which other, as a picture and as a table. */
public final class DomainsView extends MachineView {

	/** The view's id. */
	public static final String ID = "org.grantscope.analysis.ui.domains";

	private static final String UPPER = "upper";
	private static final int WHOLE = 1_000;
	private static final int UPPER_SHARE = 640;

	private final ChangeMarks marks = PlatformUI.getWorkbench().getService(ChangeMarks.class);
	private final ShownNumbers numbers = PlatformUI.getWorkbench().getService(ShownNumbers.class);
	private final Runnable remarked = this::marksChanged;
	private @Nullable Parts parts;
	private @Nullable SharingJob running;
	private @Nullable ShownSharing shown;
	private @Nullable EntrySelection wanted;
	private Picked picked = Picked.NOTHING;

	private record Parts(SashForm sash, DomainsCanvas picture, PairTable table, Label line) {
	}

	/** Made by the workbench. */
	public DomainsView() {
		super(MachineChooser.Offer.machines(), "No domain is known of the machines that are open.");
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(top);
		SashForm sash = new SashForm(top, SWT.VERTICAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).hint(80, 40).applyTo(sash);
		DomainsCanvas picture = new DomainsCanvas(sash);
		PairTable table = new PairTable(sash, this::rowsSelected, this::open);
		IMemento memento = memento();
		Integer upper = memento == null ? null : memento.getInteger(UPPER);
		int share = Math.clamp(upper == null ? UPPER_SHARE : upper, 1, WHOLE - 1);
		sash.setWeights(share, WHOLE - share);
		Label line = new Label(top, SWT.NONE);
		WidgetName.set(line, "domainsLine", "Selected");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(line);
		DomainsInput.on(picture, new Watching());
		parts = new Parts(sash, picture, table, line);
		marks.addListener(remarked);
		numbers.addListener(top, () -> show(choice()));
		PairCopies copies = new PairCopies(table, this::open);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), MenuItems.push("Copy", copies::copy));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), MenuItems.push("Select All", () -> {
			table.control().selectAll();
			rowsSelected();
		}));
		return top;
	}

	@Override
	protected void addTools(IToolBarManager tools) {
		tools.add(MenuItems.push("Zoom In (+)", AnalysisIcons.ZOOM_IN.descriptor(), () -> zoom(1)));
		tools.add(MenuItems.push("Zoom Out (-)", AnalysisIcons.ZOOM_OUT.descriptor(), () -> zoom(-1)));
		tools.add(MenuItems.push("Whole Picture (0)", AnalysisIcons.ZOOM_FIT.descriptor(), () -> {
			Parts made = parts;
			if (made != null) {
				made.picture().fit();
			}
		}));
	}

	@Override
	protected void addMenu(IMenuManager menu) {
		MarksMenu.add(menu, marks, this::machine);
	}

	private void zoom(int steps) {
		Parts made = parts;
		if (made != null) {
			made.picture().zoom(steps, made.picture().center());
		}
	}

	@Override
	protected void show(MachineChooser.@Nullable Choice choice) {
		SharingJob before = running;
		running = null;
		if (before != null) {
			before.cancel();
		}
		Parts made = parts;
		if (made == null) {
			return;
		}
		ShownSharing displayed = shown;
		if (displayed != null && (choice == null || displayed.machine().id() != choice.machine().id())) {
			shown = null;
			picked = Picked.NOTHING;
			made.picture().show(null, picked);
			made.table().show(null, picked);
			made.line().setText("");
			publish(StructuredSelection.EMPTY);
		}
		if (choice == null) {
			return;
		}
		Display display = made.line().getDisplay();
		SharingJob[] job = new SharingJob[1];
		job[0] = new SharingJob(choice.machine(), marks, numbers.forms(), answer -> display.asyncExec(() -> show(job[0], answer)));
		running = job[0];
		job[0].schedule();
	}

	/** Shows the answer, unless something else was asked since. */
	private void show(SharingJob job, ShownSharing answer) {
		Parts made = parts;
		if (made == null || made.line().isDisposed() || running != job) {
			return;
		}
		running = null;
		ShownSharing before = shown;
		boolean same = before != null && before.machine().id() == answer.machine().id();
		shown = answer;
		picked = same ? picked.in(answer) : Picked.NOTHING;
		showEmpty(answer.sharing().peers().isEmpty() ? "No source tells of any domain of this machine." : null);
		made.picture().show(answer, picked);
		made.table().show(answer, picked);
		if (!same) {
			made.picture().fit();
		}
		EntrySelection pending = wanted;
		wanted = null;
		if (pending != null && pending.machine().id() == answer.machine().id()) {
			select(pending);
		} else {
			publishPicked();
		}
	}

	private void marksChanged() {
		Parts made = parts;
		if (made != null && !made.line().isDisposed()) {
			made.line().getDisplay().asyncExec(() -> {
				if (!made.line().isDisposed()) {
					show(choice());
				}
			});
		}
	}

	@Override
	protected void select(EntrySelection selected) {
		ShownSharing now = shown;
		if (now == null || running != null || now.machine().machine() != selected.domain().getMachine()) {
			wanted = selected;
			return;
		}
		BitSet refs = new BitSet();
		Arrays.stream(selected.refs()).filter(ref -> ref >= 0).forEach(refs::set);
		List<Pair> touched = now.sharing().pairs().stream()
				.filter(pair -> pair.domain() == selected.domain() && Arrays.stream(pair.refs()).anyMatch(refs::get)).toList();
		pick(new Picked.Pairs(touched));
	}

	private void pick(Picked next) {
		picked = next;
		Parts made = parts;
		if (made != null) {
			made.picture().pick(next);
			made.table().pick(next);
			describe(made, next);
		}
	}

	private void describe(Parts made, Picked about) {
		ShownSharing now = shown;
		String words = switch (about) {
			case Picked.OfPeer one -> now == null ? "" : PairWords.line(one.peer(), now);
			case Picked.Pairs some -> now != null && some.pairs().size() == 1 ? PairWords.line(some.pairs().get(0), now)
					: some.pairs().isEmpty() ? "" : "%,d pairs selected".formatted(some.pairs().size());
		};
		String all = now == null ? "" : "%,d domains, %,d of them grant to others: %,d pairs".formatted(now.sharing().peers().size(),
				now.sharing().pairs().stream().map(Pair::granter).distinct().count(), now.sharing().pairs().size());
		made.line().setText(words.isEmpty() ? all : words);
		made.picture().tell(words.isEmpty() ? all : words);
	}

	private void rowsSelected() {
		Parts made = parts;
		if (made != null) {
			picked = new Picked.Pairs(made.table().selected());
			made.picture().pick(picked);
			publishPicked();
		}
	}

	/** The pairs' entries, of several granters the first one's; of a domain its table. */
	private void publishPicked() {
		Parts made = parts;
		ShownSharing now = shown;
		if (made == null || now == null) {
			return;
		}
		describe(made, picked);
		switch (picked) {
			case Picked.OfPeer one -> {
				Domain domain = one.peer().domain();
				publish(domain == null ? StructuredSelection.EMPTY : new StructuredSelection(domain));
			}
			case Picked.Pairs some -> {
				if (some.pairs().isEmpty()) {
					publish(StructuredSelection.EMPTY);
					return;
				}
				Domain granter = some.pairs().get(0).domain();
				publish(new EntrySelection(now.machine(), granter,
						some.pairs().stream().filter(pair -> pair.domain() == granter).flatMapToInt(pair -> IntStream.of(pair.refs())).toArray()));
			}
		}
	}

	/** Shows the entries of what is selected in the Grant Table. */
	private void open() {
		ShownSharing now = shown;
		if (now == null) {
			return;
		}
		switch (picked) {
			case Picked.OfPeer one -> {
				Domain domain = one.peer().domain();
				if (domain != null && domain.getTable() != null) {
					open(now.machine(), domain.getDomid(), "");
				}
			}
			case Picked.Pairs some -> {
				List<Pair> pairs = new ArrayList<>(some.pairs());
				if (!pairs.isEmpty()) {
					open(now.machine(), pairs.get(0).domain().getDomid(), PairWords.query(pairs.get(0)));
				}
			}
		}
	}

	private void open(OpenMachine machine, @Nullable Integer domid, String query) {
		try {
			GrantTableView table = (GrantTableView) getSite().getPage().showView(GrantTableView.ID);
			table.show(machine, domid, query);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}

	/** What is done on the picture is told here. */
	private final class Watching implements DomainsInput.Watcher {

		@Override
		public void picked(Picked next) {
			pick(next);
			publishPicked();
		}

		@Override
		public void walk(int right, int down) {
			Parts made = parts;
			if (made == null || made.picture().layout().boxes().isEmpty()) {
				return;
			}
			Peer first = made.picture().layout().boxes().keySet().iterator().next();
			Peer next = switch (picked) {
				case Picked.OfPeer one -> made.picture().layout().beside(one.peer(), right, down);
				case Picked.Pairs some -> some.pairs().isEmpty() ? first : some.pairs().get(0).granter();
			};
			made.picture().reveal(next);
			picked(new Picked.OfPeer(next));
		}

		@Override
		public void turn(int step) {
			Parts made = parts;
			Pair from = switch (picked) {
				case Picked.OfPeer one -> null;
				case Picked.Pairs some -> some.pairs().isEmpty() ? null : some.pairs().get(0);
			};
			Pair next = made == null ? null : made.table().beside(from, step);
			if (next != null) {
				picked(new Picked.Pairs(List.of(next)));
			}
		}

		@Override
		public void hovered(Picked over) {
			Parts made = parts;
			ShownSharing now = shown;
			if (made == null || now == null) {
				return;
			}
			made.picture().hover(over);
			boolean nothing = over.equals(Picked.NOTHING);
			describe(made, nothing ? picked : over);
			made.picture().control().setToolTipText(nothing ? null : switch (over) {
				case Picked.OfPeer one -> PairWords.hover(one.peer(), now);
				case Picked.Pairs some -> PairWords.hover(some.pairs().get(0), now);
			});
		}

		@Override
		public void open() {
			DomainsView.this.open();
		}
	}

	/** Where the domain's node is in the picture's control, for tools and tests; empty while there is none. */
	public Rectangle boundsOf(int domid) {
		Parts made = parts;
		ShownSharing now = shown;
		return made == null || now == null ? new Rectangle(0, 0, 0, 0) : now.sharing().peers().stream()
				.filter(peer -> peer.domid().equals(OptionalInt.of(domid))).findFirst().map(made.picture()::boundsOf).orElse(new Rectangle(0, 0, 0, 0));
	}

	/** Halfway along the arrow from the one domain to the other in the picture's control, for tools and tests; 0, 0 while there is none. */
	public Point middleOf(int granter, int grantee) {
		Parts made = parts;
		ShownSharing now = shown;
		return made == null || now == null ? new Point(0, 0) : now.sharing().pairs().stream()
				.filter(pair -> pair.granter().domid().equals(OptionalInt.of(granter)) && pair.grantee().domid().equals(OptionalInt.of(grantee)))
				.findFirst().map(made.picture()::middleOf).orElse(new Point(0, 0));
	}

	@Override
	public void saveState(IMemento memento) {
		super.saveState(memento);
		Parts made = parts;
		if (made != null && !made.sash().isDisposed()) {
			int[] weights = made.sash().getWeights();
			memento.putInteger(UPPER, (int) ((long) WHOLE * weights[0] / Math.max(1, weights[0] + weights[1])));
		}
	}

	@Override
	public void dispose() {
		marks.removeListener(remarked);
		SharingJob job = running;
		running = null;
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
