/**
 * Runs scenarios on simulated machines, and shows what came of each line.
 *
 * <p>Parameters are left to the platform, whose own methods say nothing of null.
 */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD })
package org.grantscope.scenario.ui.run;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
