/**
 * What can be done to a simulated machine, from menus and dialogs; it is recorded, and can be saved as a scenario.
 *
 * <p>Parameters are left to the platform, whose own methods say nothing of null.
 */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD })
package org.grantscope.allocator.ui.simulate;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
