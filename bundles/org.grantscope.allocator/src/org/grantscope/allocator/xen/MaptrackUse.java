package org.grantscope.allocator.xen;

/**
 * How many mappings of others' grants a domain has and may have.
 *
 * @param mappings  that it has
 * @param frames    of maptrack entries that Xen has given it, 256 in each
 * @param maxFrames to how many these may grow
 */
public record MaptrackUse(int mappings, int frames, int maxFrames) {
}
