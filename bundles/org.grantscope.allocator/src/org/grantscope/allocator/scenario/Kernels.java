package org.grantscope.allocator.scenario;

import java.util.Optional;
import java.util.stream.Stream;

import org.grantscope.allocator.KernelProfile;

/** The kernels by the names that people give them: {@code linux-6.1.192}. */
public final class Kernels {

	private Kernels() {
	}

	/** All names. */
	public static String[] names() {
		return Stream.of(KernelProfile.values()).map(Kernels::name).toArray(String[]::new);
	}

	/** The name of a kernel. */
	public static String name(KernelProfile profile) {
		return "linux-" + profile.release();
	}

	/** The kernel of that name. */
	public static Optional<KernelProfile> of(String name) {
		return Stream.of(KernelProfile.values()).filter(profile -> name(profile).equals(name)).findFirst();
	}
}
