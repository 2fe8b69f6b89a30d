package org.grantscope.debug.ui.tests;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;

/** Two files in the compare editor, as the Project Explorer's "Compare With Each Other" gives them to it. */
final class FilesInput extends CompareEditorInput {

	private final IFile left;
	private final IFile right;

	FilesInput(CompareConfiguration configuration, IFile left, IFile right) {
		super(configuration);
		this.left = left;
		this.right = right;
		setTitle("two files");
	}

	@Override
	protected Object prepareInput(IProgressMonitor monitor) {
		return new DiffNode(new ResourceNode(left), new ResourceNode(right));
	}
}
