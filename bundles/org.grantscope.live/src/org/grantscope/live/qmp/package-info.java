/**
 * What QEMU's monitor tells of a Xen guest that it emulates.
 */
@NonNullByDefault
package org.grantscope.live.qmp;

import org.eclipse.jdt.annotation.NonNullByDefault;
