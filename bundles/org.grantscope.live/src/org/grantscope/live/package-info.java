/**
 * Connections to running machines.
 */
@NonNullByDefault
package org.grantscope.live;

import org.eclipse.jdt.annotation.NonNullByDefault;
