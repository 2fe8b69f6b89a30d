/**
 * QEMU's machine monitor as a source: the event channels of a Xen guest that it emulates, and frames of a grant table in the memory
 * of its machine.
 */
@NonNullByDefault
package org.grantscope.live.qmp;

import org.eclipse.jdt.annotation.NonNullByDefault;
