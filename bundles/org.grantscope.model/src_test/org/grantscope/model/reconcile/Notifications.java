package org.grantscope.model.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Machine;

/** Writes down which features of a machine are set, added to or removed from: {@code EventChannel.pending}. */
final class Notifications extends EContentAdapter {

	private final List<String> seen = new ArrayList<>();

	Notifications(Machine machine) {
		machine.eAdapters().add(this);
	}

	@Override
	public void notifyChanged(@Nullable Notification happened) {
		Notification notification = Objects.requireNonNull(happened);
		super.notifyChanged(notification);
		if (!notification.isTouch() && notification.getEventType() != Notification.REMOVING_ADAPTER) {
			EStructuralFeature feature = (EStructuralFeature) notification.getFeature();
			seen.add(feature.getEContainingClass().getName() + "." + feature.getName());
		}
	}

	/** Those since the last call, in order. */
	List<String> take() {
		List<String> taken = List.copyOf(seen);
		seen.clear();
		return taken;
	}
}
