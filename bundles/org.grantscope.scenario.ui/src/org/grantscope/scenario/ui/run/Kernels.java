package org.grantscope.scenario.ui.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.core.abi.GrantTableVersion;

/** Which kernel scenarios are run on: the one that was chosen last. */
public final class Kernels implements IParameterValues {

	private static final String NODE = "org.grantscope.scenario.ui";
	private static final String KEY = "kernel";

	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> values = new LinkedHashMap<>();
		Arrays.stream(KernelProfile.ids()).forEach(id -> values.put(id, id));
		return values;
	}

	/** The one that was chosen last; at first Linux 6.1.192, which traces of real machines agree with. */
	public static KernelProfile preferred() {
		return KernelProfile.of(InstanceScope.INSTANCE.getNode(NODE).get(KEY, "")).orElse(KernelProfile.LINUX_6_1_192);
	}

	/** It is the one from now on. */
	static void prefer(KernelProfile kernel) {
		InstanceScope.INSTANCE.getNode(NODE).put(KEY, kernel.id());
	}

	/** A machine whose first domain has booted that kernel, with a table of version 1. */
	public static MachineSettings settings(KernelProfile kernel) {
		return MachineSettings.of(DomainSettings.booted(0, GrantTableVersion.V1).withProfile(kernel));
	}
}
