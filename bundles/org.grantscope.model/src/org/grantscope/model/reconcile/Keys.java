package org.grantscope.model.reconcile;

import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.grantscope.model.Capture;
import org.grantscope.model.Contradiction;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Frontend;
import org.grantscope.model.FrontendKey;
import org.grantscope.model.Gref;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;

/** What makes two objects of two pictures the same thing. Of several with one key in a list, the first goes with the first. */
final class Keys {

	private Keys() {
	}

	/** Not null; what has no key of its own is told by its place among its like. */
	static Object of(EObject object) {
		return switch (object) {
			case Domain domain -> key(domain.getDomid());
			case Gref gref -> gref.getRef();
			case Vma vma -> vma.getAddress();
			case OpenFile file -> file.getId();
			case EventChannel channel -> channel.getPort();
			case Frontend frontend -> key(frontend.getName());
			case FrontendKey ring -> key(ring.getKey());
			case KernelMessage message -> key(message.getSource(), message.getLine());
			case Capture capture -> key(capture.getSource(), capture.getKind());
			case Contradiction contradiction -> key(contradiction.getDomid(), contradiction.getRef(), contradiction.getSubject());
			default -> List.of();
		};
	}

	private static Object key(Object... parts) {
		return Arrays.asList(parts);
	}
}
