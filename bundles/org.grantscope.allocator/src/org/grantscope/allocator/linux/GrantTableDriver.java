package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.xen.SharedTable;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;

/**
 * The part of the kernel that hands out grant references and writes the table.
 *
 * <p>Counterpart of these in Linux {@code drivers/xen/grant-table.c}, 6.1.192: {@code gnttab_grant_foreign_access},
 * {@code gnttab_update_entry_v1} and {@code _v2}, {@code gnttab_end_foreign_access}, {@code gnttab_add_deferred},
 * {@code get_free_entries}, {@code gnttab_expand}.
 */
public final class GrantTableDriver {

	private final SharedTable table;
	private final FreeList free;
	private final List<Deferred> deferred = new ArrayList<>();

	private record Deferred(int ref, Page page) {
	}

	/** A driver over that table, which holds the settings' entries, with the settings' free references. */
	public GrantTableDriver(SharedTable table, DomainSettings settings) {
		this.table = table;
		this.free = new FreeList(table.entries());
		settings.freeRefs().forEach(free::append);
		for (DomainSettings.Entry entry : settings.entries()) {
			table.grant(entry.ref(), entry.domid(), entry.frame(), entry.flags());
		}
	}

	private GrantTableDriver(GrantTableDriver that, MachineCopy copy) {
		table = that.table.copy();
		free = that.free.copy();
		that.deferred.forEach(entry -> deferred.add(new Deferred(entry.ref, copy.page(entry.page))));
	}

	GrantTableDriver copy(MachineCopy copy) {
		return new GrantTableDriver(this, copy);
	}

	/** The table that is shared with Xen. */
	public SharedTable table() {
		return table;
	}

	/** The kernel's {@code gnttab_free_count}. */
	public int freeCount() {
		return free.size();
	}

	/** The free references, next one first. */
	public List<Integer> freeRefs() {
		return free.refs();
	}

	/**
	 * Offers a page to a domain.
	 *
	 * @return the reference; empty when none is free and the table may not grow
	 */
	OptionalInt grantForeignAccess(int domid, Page page, boolean readonly) {
		if (free.size() == 0 && !expand(1)) {
			return OptionalInt.empty();
		}
		int ref = free.take();
		table.grant(ref, domid, page.frame, GrantType.PERMIT_ACCESS.ordinal() | (readonly ? GrantFlag.READONLY.mask() : 0));
		return OptionalInt.of(ref);
	}

	/** Adds as many whole frames as so many references need, their references to the tail of the free list. */
	private boolean expand(int refs) {
		int perFrame = table.version().entriesPerFrame();
		int first = table.entries();
		if (!table.grow((refs + perFrame - 1) / perFrame)) {
			return false;
		}
		for (int ref = first; ref < table.entries(); ref++) {
			free.append(ref);
		}
		return true;
	}

	/**
	 * Takes an offer back and frees reference and page. While the grantee still uses it both are kept instead, until
	 * the kernel's timer finds it unused; there is no time in this machine yet.
	 */
	void endForeignAccess(int ref, Page page, PageAllocator pages) {
		if (table.revoke(ref)) {
			putFreeEntry(ref);
			pages.put(page);
		} else {
			deferred.add(new Deferred(ref, page));
		}
	}

	/** A reserved reference never gets into the list. */
	private void putFreeEntry(int ref) {
		if (ref >= GrantTableVersion.RESERVED_ENTRIES) {
			free.put(ref);
		}
	}
}
