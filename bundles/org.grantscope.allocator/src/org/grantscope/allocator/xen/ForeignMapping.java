package org.grantscope.allocator.xen;

/**
 * A domain's mapping of a grant, as Xen keeps it under its handle. Source: Xen {@code xen/common/grant_table.c}, 4.17,
 * {@code struct grant_mapping}.
 *
 * @param handle what the mapper unmaps it with
 * @param domid  the granting domain
 * @param ref    the entry in that domain's table
 * @param flags  {@code GNTMAP_*}: what of it is still mapped, and how
 */
public record ForeignMapping(int handle, int domid, int ref, int flags) {
}
