package org.grantscope.debug.ui.files;

import org.eclipse.jface.viewers.IElementComparer;
import org.grantscope.debug.ui.files.GrantFilesContent.KeptByMapping;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;

/** What is the same file or gref when a device is looked at again, so that the view keeps what is selected and expanded. */
final class SameThing implements IElementComparer {

	/** What tells an element from the others of its kind. */
	private record Key(Class<?> kind, long number) {
	}

	@Override
	public boolean equals(Object a, Object b) {
		return key(a).equals(key(b));
	}

	@Override
	public int hashCode(Object element) {
		return key(element).hashCode();
	}

	/** Equal of two elements that are the same thing. */
	static Object key(Object element) {
		if (element instanceof Gref gref) {
			return new Key(Gref.class, gref.getRef());
		}
		if (element instanceof OpenFile file) {
			return new Key(OpenFile.class, file.getId());
		}
		return element instanceof KeptByMapping ? KeptByMapping.class : element;
	}
}
