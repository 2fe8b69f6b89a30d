package org.grantscope.debug.core;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.grantscope.allocator.KernelProfile;

/** The kernel that simulated machines boot and scenarios run on where nobody asks for another. Kept in the preferences. Thread-safe. */
public final class PreferredKernel {

	/** The bundle in whose preferences it is. */
	public static final String NODE = "org.grantscope.debug.core";
	/** The key of its {@link KernelProfile#id()}. */
	public static final String KEY = "kernel";
	/** It, until another is chosen: traces of real machines agree with it. */
	public static final KernelProfile OTHERWISE = KernelProfile.LINUX_6_1_192;

	private PreferredKernel() {
	}

	/** The one that was chosen last. */
	public static KernelProfile get() {
		return KernelProfile.of(Platform.getPreferencesService().getString(NODE, KEY, "", null)).orElse(OTHERWISE);
	}

	/** It is the one from now on. */
	public static void set(KernelProfile kernel) {
		InstanceScope.INSTANCE.getNode(NODE).put(KEY, kernel.id());
	}
}
