package org.grantscope.debug.core.attach;

import java.io.IOException;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.DebugElement;

/** An element of a debug session with a stub. */
abstract class GrantElement extends DebugElement {

	/** Something that is asked of the stub. */
	@FunctionalInterface
	interface Request<T> {

		/** Asks. */
		T ask() throws IOException;
	}

	/**
	 * Belongs to that target.
	 *
	 * @param target null for the target itself
	 */
	GrantElement(GrantDebugTarget target) {
		super(target);
	}

	@Override
	public String getModelIdentifier() {
		return GrantDebugTarget.MODEL;
	}

	/** What the stub answers; what goes wrong is told as the platform wants it. */
	static <T> T asked(Request<T> request) throws DebugException {
		try {
			return request.ask();
		} catch (IOException e) {
			throw failed(String.valueOf(e.getMessage()), e);
		}
	}

	/** The stub, or the session, does not do what it was asked. */
	static DebugException failed(String why, Throwable cause) {
		int code = DebugException.TARGET_REQUEST_FAILED;
		return new DebugException(new Status(IStatus.ERROR, GrantDebugTarget.MODEL, code, why, cause));
	}

	/** What no session with a stub does. */
	static DebugException unsupported(String what) {
		return new DebugException(new Status(IStatus.ERROR, GrantDebugTarget.MODEL, DebugException.NOT_SUPPORTED, what, null));
	}
}
