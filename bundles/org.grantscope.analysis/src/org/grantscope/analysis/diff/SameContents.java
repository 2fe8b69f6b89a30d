package org.grantscope.analysis.diff;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;

/** Whether model objects are equal in all that they contain and refer to; what contains them does not count. */
final class SameContents extends EcoreUtil.EqualityHelper {

	private static final long serialVersionUID = 1;

	private SameContents() {
	}

	static boolean of(List<? extends EObject> a, List<? extends EObject> b) {
		return a.isEmpty() && b.isEmpty() || new SameContents().equals(List.<EObject>copyOf(a), List.<EObject>copyOf(b));
	}

	@Override
	protected boolean haveEqualFeature(@Nullable EObject a, @Nullable EObject b, @Nullable EStructuralFeature feature) {
		return feature instanceof EReference reference && reference.isContainer() || super.haveEqualFeature(a, b, feature);
	}
}
