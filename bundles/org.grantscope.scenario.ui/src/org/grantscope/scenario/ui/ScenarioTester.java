package org.grantscope.scenario.ui;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;

/** Whether something is a file with a scenario, or an editor of one. */
public final class ScenarioTester extends PropertyTester {

	@Override
	public boolean test(@Nullable Object receiver, String property, Object[] arguments, @Nullable Object expected) {
		if (receiver instanceof IEditorPart editor) {
			return Editors.document(editor) != null;
		}
		IFile file = receiver == null ? null : Adapters.adapt(receiver, IFile.class);
		return file != null && "gnt".equals(file.getFileExtension());
	}
}
