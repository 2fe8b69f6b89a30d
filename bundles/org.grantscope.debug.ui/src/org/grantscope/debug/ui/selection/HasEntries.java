package org.grantscope.debug.ui.selection;

/** Something that a view lets people select and that stands for entries, such as a finding: other views select these. */
@FunctionalInterface
public interface HasEntries {

	/** The entries that it is about; empty, but never null, when it is about none. */
	EntrySelection entries();
}
