package org.grantscope.model.store;

import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.ModelPackage;

/** Attributes that every object has, so that nobody asks whether it does; all others may be unknown. */
final class Required {

	private static final Set<EAttribute> ATTRIBUTES = Set.of(
			ModelPackage.Literals.CAPTURE__SOURCE, ModelPackage.Literals.CAPTURE__KIND,
			ModelPackage.Literals.CONTRADICTION__SUBJECT, ModelPackage.Literals.CLAIM__SOURCE, ModelPackage.Literals.CLAIM__SAYS,
			ModelPackage.Literals.EVENT_CHANNEL__STATUS, ModelPackage.Literals.FRONTEND__KIND, ModelPackage.Literals.FRONTEND__NAME,
			ModelPackage.Literals.FRONTEND_KEY__KEY, ModelPackage.Literals.KERNEL_MESSAGE__SOURCE,
			ModelPackage.Literals.KERNEL_MESSAGE__KIND, ModelPackage.Literals.KERNEL_MESSAGE__TEXT);

	private Required() {
	}

	static boolean is(Object feature) {
		return ATTRIBUTES.contains(feature);
	}

	/** A required attribute that the object has not; null when it has them all. */
	static @Nullable String missing(EObject object) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (is(attribute) && object.eGet(attribute) == null) {
				return "%s of %s".formatted(attribute.getName(), object.eClass().getName());
			}
		}
		return null;
	}
}
