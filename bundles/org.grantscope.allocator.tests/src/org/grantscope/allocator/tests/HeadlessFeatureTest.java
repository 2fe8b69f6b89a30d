package org.grantscope.allocator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.grantscope.allocator.service.SimulatedMachines;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

class HeadlessFeatureTest {

	private static final Path FEATURE = Path.of(System.getProperty("grantscope.root"), "features/org.grantscope.runtime.feature/feature.xml");

	@Test
	void itHoldsEveryBundleThatTheServiceIsWiredToButTheFramework() throws IOException {
		Set<String> needed = new TreeSet<>();
		collect(FrameworkUtil.getBundle(SimulatedMachines.class), needed);
		String feature = Files.readString(FEATURE);

		assertTrue(needed.contains("org.apache.felix.scr"), needed.toString());
		assertEquals(Set.of(), missing(needed, feature));
	}

	private static Set<String> missing(Set<String> needed, String feature) {
		Set<String> missing = new TreeSet<>(needed);
		missing.removeIf(name -> feature.contains("<plugin id=\"" + name + "\""));
		return missing;
	}

	private static void collect(Bundle bundle, Set<String> found) {
		if (bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID && found.add(bundle.getSymbolicName())) {
			for (BundleWire wire : bundle.adapt(BundleWiring.class).getRequiredWires(null)) {
				collect(wire.getProvider().getBundle(), found);
			}
		}
	}
}
