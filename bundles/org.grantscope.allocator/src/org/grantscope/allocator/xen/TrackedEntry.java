package org.grantscope.allocator.xen;

import org.grantscope.core.abi.PinCounts;

/**
 * An entry that somebody uses, as Xen tracks it.
 *
 * @param ref   the reference
 * @param domid who uses it
 * @param frame the machine frame in use, whatever the shared entry says meanwhile
 * @param pins  how often, by kind
 */
public record TrackedEntry(int ref, int domid, long frame, PinCounts pins) {
}
