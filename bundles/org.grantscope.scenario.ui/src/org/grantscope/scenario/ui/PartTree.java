package org.grantscope.scenario.ui;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.grantscope.allocator.scenario.edit.Part;

/** Parts and their parts. */
final class PartTree implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		return input instanceof List<?> parts ? parts.toArray() : new Object[0];
	}

	@Override
	public Object[] getChildren(Object element) {
		return element instanceof Part part ? part.parts().toArray() : new Object[0];
	}

	@Override
	public @Nullable Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof Part part && !part.parts().isEmpty();
	}
}
