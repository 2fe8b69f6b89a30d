/**
 * What the views of simulated machines share.
 *
 * <p>Parameters are left to the platform, whose own methods say nothing of null.
 */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD })
package org.grantscope.allocator.ui;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
