package org.grantscope.analysis.ui.compare;

import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.compare.structuremergeviewer.ICompareInputChangeListener;
import org.eclipse.compare.structuremergeviewer.IDiffContainer;
import org.eclipse.compare.structuremergeviewer.IDiffElement;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;

/** Two texts as the platform's compare editor takes them; nothing can be copied from one to the other. */
abstract class ComparedTexts implements ICompareInput {

	private final String name;

	/** Of that name. */
	ComparedTexts(String name) {
		this.name = name;
	}

	/** What one side says. */
	abstract String text(boolean after);

	/** One difference. */
	static final class OfRow extends ComparedTexts {

		private final DifferenceRow row;

		OfRow(DifferenceRow row) {
			super(row.what());
			this.row = row;
		}

		/** The difference. */
		DifferenceRow row() {
			return row;
		}

		@Override
		String text(boolean after) {
			return row.text(after);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof OfRow same && same.row == row;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(row);
		}
	}

	/** Two machines: their differences are listed by whoever shows it; of all of them there is no text, for it would be very long. */
	static final class OfMachines extends ComparedTexts implements IDiffContainer {

		private final ComparedMachines machines;

		OfMachines(ComparedMachines machines) {
			super(machines.before().title());
			this.machines = machines;
		}

		/** The machines. */
		ComparedMachines machines() {
			return machines;
		}

		@Override
		String text(boolean after) {
			return (after ? machines.after() : machines.before()).label();
		}

		@Override
		public boolean hasChildren() {
			return true;
		}

		@Override
		public IDiffElement[] getChildren() {
			return new IDiffElement[0];
		}

		@Override
		public void add(IDiffElement child) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void removeToRoot(IDiffElement child) {
			throw new UnsupportedOperationException();
		}

		@Override
		public @Nullable IDiffContainer getParent() {
			return null;
		}

		@Override
		public void setParent(IDiffContainer parent) {
			throw new UnsupportedOperationException();
		}

		@Override
		public String getType() {
			return ITypedElement.TEXT_TYPE;
		}
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public @Nullable Image getImage() {
		return null;
	}

	@Override
	public int getKind() {
		return Differencer.CHANGE;
	}

	@Override
	public @Nullable ITypedElement getAncestor() {
		return null;
	}

	@Override
	public ITypedElement getLeft() {
		return new SideText(name, text(false));
	}

	@Override
	public ITypedElement getRight() {
		return new SideText(name, text(true));
	}

	@Override
	public void addCompareInputChangeListener(ICompareInputChangeListener listener) {
		// it never changes
	}

	@Override
	public void removeCompareInputChangeListener(ICompareInputChangeListener listener) {
		// it never changes
	}

	@Override
	public void copy(boolean leftToRight) {
		throw new UnsupportedOperationException();
	}
}
