/**
 * Connections to running machines: {@link org.grantscope.live.LiveSchemes} lists them, and each is in a package of its own.
 */
@NonNullByDefault
package org.grantscope.live;

import org.eclipse.jdt.annotation.NonNullByDefault;
