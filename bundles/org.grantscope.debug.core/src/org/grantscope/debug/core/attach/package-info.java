/**
 * Attaching to a GDB stub: the launch configuration, and the debug target with its threads, registers and memory that it makes.
 * {@link org.grantscope.debug.core.attach.AttachAttributes} are what a launch configuration says.
 *
 * <p>Parameters are left to the platform, whose own methods say nothing of null.
 */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD })
package org.grantscope.debug.core.attach;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
