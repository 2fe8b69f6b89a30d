package org.grantscope.core.format;

import static org.grantscope.core.observe.KernelLog.Kind.BLOCK_NOT_UNMAPPED;
import static org.grantscope.core.observe.KernelLog.Kind.DEFERRING;
import static org.grantscope.core.observe.KernelLog.Kind.FREEING;
import static org.grantscope.core.observe.KernelLog.Kind.IMPLICIT_UNMAP;
import static org.grantscope.core.observe.KernelLog.Kind.INITIALIZED;
import static org.grantscope.core.observe.KernelLog.Kind.LAYOUT;
import static org.grantscope.core.observe.KernelLog.Kind.LEAKING;
import static org.grantscope.core.observe.KernelLog.Kind.MAPTRACK_FULL;
import static org.grantscope.core.observe.KernelLog.Kind.NETWORK_WITHOUT_REFS;
import static org.grantscope.core.observe.KernelLog.Kind.OTHER;
import static org.grantscope.core.observe.KernelLog.Kind.PRIVATE_MAPPING;
import static org.grantscope.core.observe.KernelLog.Kind.STILL_IN_USE;
import static org.grantscope.core.observe.KernelLog.Kind.STILL_PENDING;
import static org.grantscope.core.observe.KernelLog.Kind.TABLE_FULL;
import static org.grantscope.core.observe.KernelLog.Kind.UNMAP_FAILED;

import java.util.List;

/**
 * What Linux and Xen print about grants, in every dialect.
 *
 * <p>Source of Linux's: {@code drivers/xen/grant-table.c}, {@code gntalloc.c}, {@code gntdev.c},
 * {@code drivers/block/xen-blkfront.c}, {@code drivers/net/xen-netfront.c}, {@code drivers/scsi/xen-scsifront.c}, 2.6.24 to
 * 7.2. Source of Xen's: {@code xen/common/grant_table.c} and {@code xen/arch/x86/mm.c}, stable-4.0 to stable-4.22.
 */
final class KernelMessages {

	/** Linux's, without the prefix of its driver. */
	static final List<MessageForm> LINUX = List.of(
			MessageForm.of(STILL_IN_USE, "WARNING: g.e. {ref} still in use!"),
			MessageForm.of(STILL_IN_USE, "WARNING: g.e. still in use!"),
			MessageForm.of(STILL_IN_USE, "WARNING: g.e. still in use! ({flags:x})"),
			MessageForm.of(STILL_IN_USE, "Grant still in use by backend*"),
			MessageForm.of(STILL_IN_USE, "grant still in use by backend*"),
			MessageForm.of(STILL_IN_USE, "warning -- grant still in use by backend*"),
			MessageForm.of(DEFERRING, "deferring g.e. {ref} (pfn {pfn})"),
			MessageForm.of(DEFERRING, "deferring g.e. {ref} (pfn {pfn}) (total deferred {total deferred}, total leaked {total leaked})"),
			MessageForm.of(LEAKING, "leaking g.e. {ref} (pfn {pfn})"),
			MessageForm.of(LEAKING, "leaking g.e. {ref} (pfn {pfn}) (total deferred {total deferred}, total leaked {total leaked})"),
			MessageForm.of(STILL_PENDING, "g.e. {ref} still pending"),
			MessageForm.of(FREEING, "freeing g.e. {ref} (pfn {pfn})"),
			MessageForm.of(FREEING, "freeing g.e. {ref} (pfn {pfn}), {remaining} remaining"),
			MessageForm.of(FREEING, "freeing g.e. {ref}"),
			MessageForm.of(FREEING, "freeing g.e. {ref}, {remaining} remaining"),
			MessageForm.of(TABLE_FULL, "max_grant_frames reached cur={cur} extra={extra} limit={limit}"
					+ " gnttab_free_count={gnttab_free_count} req_entries={req_entries}"),
			MessageForm.of(MAPTRACK_FULL, "maptrack limit reached, can't map all guest pages"),
			MessageForm.of(LAYOUT, "Grant tables using version {version} layout"),
			MessageForm.of(INITIALIZED, "Grant table initialized"),
			MessageForm.of(BLOCK_NOT_UNMAPPED, "backed has not unmapped grant: {ref}"),
			MessageForm.of(BLOCK_NOT_UNMAPPED, "backend has not unmapped grant: {ref}"),
			MessageForm.of(NETWORK_WITHOUT_REFS, "can't alloc tx grant refs"),
			MessageForm.of(NETWORK_WITHOUT_REFS, "can't alloc rx grant refs"),
			MessageForm.of(PRIVATE_MAPPING, "gntalloc_mmap: Mapping must be shared"),
			MessageForm.of(UNMAP_FAILED, "WARNING: CPU: {cpu} PID: {pid} at drivers/xen/gntdev.c:{source line} __unmap_grant_pages_done*"),
			MessageForm.of(UNMAP_FAILED, "WARNING: drivers/xen/gntdev.c:{source line} at __unmap_grant_pages_done*"),
			MessageForm.of(OTHER, "gnttab_expand: {suppressed} callbacks suppressed"));

	/** Xen's, without the place in its source that a debug build prints before them. */
	static final List<MessageForm> XEN = List.of(
			MessageForm.of(MAPTRACK_FULL, "Failed to obtain maptrack handle"),
			MessageForm.of(TABLE_FULL, "Expand grant table of d{domain} to {to} failed. Current: {cur} Max: {limit}"),
			MessageForm.of(TABLE_FULL, "d{domain} is limited to {limit} grant-table frames"),
			MessageForm.of(IMPLICIT_UNMAP, "Attempt to implicitly unmap a granted PTE {pte:x}"),
			MessageForm.of(IMPLICIT_UNMAP, "Attempt to implicitly unmap d{domain}'s grant PTE {pte:x}"),
			MessageForm.of(OTHER, "Expanding d{domain} grant table from {cur} to {to} frames"),
			MessageForm.of(OTHER, "Expanding dom ({domain}) grant table from ({cur}) to ({to}) frames"),
			MessageForm.of(OTHER, "Allocation failure when expanding d{domain} grant table"),
			MessageForm.of(OTHER, "Bad ref {ref} for d{domain}"),
			MessageForm.of(OTHER, "Bad ref ({ref})"),
			MessageForm.of(OTHER, "Bad ref-a {ref}"),
			MessageForm.of(OTHER, "Bad ref-b {ref}"),
			MessageForm.of(OTHER, "ref a {ref} busy"),
			MessageForm.of(OTHER, "ref b {ref} busy"),
			MessageForm.of(OTHER, "Bad grant reference {ref}"),
			MessageForm.of(OTHER, "Bad grant reference {ref} for transfer to d{domain}"),
			MessageForm.of(OTHER, "Bad d{domain} handle {handle}"),
			MessageForm.of(OTHER, "Zero flags for d{domain} handle {handle}"),
			MessageForm.of(OTHER, "Unstable d{domain} handle {handle}"),
			MessageForm.of(OTHER, "Bad flags ({flags:x}) or dom ({domain}); expected d{expected}"),
			MessageForm.of(OTHER, "Bad flags ({flags:x}) or dom ({domain}); expected d{expected}, flags {mask:x}"),
			MessageForm.of(OTHER, "Bad domain ({domain} != {expected}), or risk of counter overflow {pin:x}*"),
			MessageForm.of(OTHER, "Grant release {handle} ref {ref} flags {flags} d{domain}"),
			MessageForm.of(OTHER, "d{domain} has active grant {ref:x} (MFN: {mfn:x})"),
			MessageForm.of(OTHER, "d{domain} has active grant {ref:x} (GFN {gfn:x}, MFN: {mfn:x})"),
			MessageForm.of(OTHER, "d{domain} has too many ({count}) active grants to report"));

	private KernelMessages() {
	}
}
