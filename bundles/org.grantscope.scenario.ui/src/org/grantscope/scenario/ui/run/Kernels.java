package org.grantscope.scenario.ui.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.debug.core.PreferredKernel;

/** Which kernel scenarios are run on: the one that was chosen last. */
public final class Kernels implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> values = new LinkedHashMap<>();
		Arrays.stream(KernelProfile.ids()).forEach(id -> values.put(id, id));
		return values;
	}

	/** The one that was chosen last, here or in the preferences. */
	public static KernelProfile preferred() {
		return PreferredKernel.get();
	}

	/** It is the one from now on. */
	static void prefer(KernelProfile kernel) {
		PreferredKernel.set(kernel);
	}

	/** A machine whose first domain has booted that kernel, with a table of version 1. */
	public static MachineSettings settings(KernelProfile kernel) {
		return MachineSettings.of(DomainSettings.booted(0, GrantTableVersion.V1).withProfile(kernel));
	}
}
