/**
 * Captures and machines in the Eclipse platform, without a user interface: what is open, how it is
 * loaded, and when it is looked at again.
 *
 * <p>Parameters are left to the platform, whose own methods say nothing of null.
 */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD })
package org.grantscope.debug.core;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
