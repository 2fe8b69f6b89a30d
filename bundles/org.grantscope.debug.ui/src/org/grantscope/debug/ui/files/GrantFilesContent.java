package org.grantscope.debug.ui.files;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;

/** A device's files with their grefs; after them the grefs that no file lists any more. */
final class GrantFilesContent implements ITreeContentProvider {

	/** The grefs that a memory mapping alone keeps: what is left after a dealloc while the page is mapped. */
	record KeptByMapping(List<Gref> grefs) {
	}

	@Override
	public Object[] getElements(Object input) {
		AllocatorDevice device = input instanceof ShownDevice shown ? shown.device() : null;
		if (device == null) {
			return new Object[0];
		}
		List<Object> roots = new ArrayList<>(device.getFiles());
		List<Gref> kept = device.getGrefs().stream().filter(gref -> gref.getFile() == null).toList();
		if (!kept.isEmpty()) {
			roots.add(new KeptByMapping(kept));
		}
		return roots.toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		if (parent instanceof OpenFile file) {
			return file.getGrefs().toArray();
		}
		return parent instanceof KeptByMapping kept ? kept.grefs().toArray() : new Object[0];
	}

	@Override
	public @Nullable Object getParent(Object element) {
		if (!(element instanceof Gref gref)) {
			return null;
		}
		return gref.getFile() != null ? gref.getFile() : new KeptByMapping(List.of());
	}

	@Override
	public boolean hasChildren(Object element) {
		return getChildren(element).length > 0;
	}
}
