/**
 * What is asked before a launch attaches to a GDB stub.
 *
 * <p>Parameters are left to the platform, whose own methods say nothing of null; fields too, for the platform asks for a tab's
 * controls before anything else of it.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.grantscope.debug.ui.launch;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
