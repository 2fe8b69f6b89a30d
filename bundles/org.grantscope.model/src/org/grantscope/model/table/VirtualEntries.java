package org.grantscope.model.table;

import java.util.AbstractList;

import org.eclipse.emf.common.util.DelegatingEList;
import org.eclipse.emf.common.util.EList;
import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.ForeignMapping;
import org.grantscope.model.GrantEntry;
import org.grantscope.model.GrantTable;
import org.grantscope.model.ModelFactory;

/** The entries of a table as model objects: a list that holds none of them and makes each when it is asked for. */
public final class VirtualEntries extends AbstractList<GrantEntry> {

	private final GrantTable table;
	private final EntryTable rows;

	private VirtualEntries(GrantTable table) {
		this.table = table;
		this.rows = EntryTable.of(table);
	}

	/** An unmodifiable list of the entries of that table as it is now, by reference. */
	public static EList<GrantEntry> of(GrantTable table) {
		return new DelegatingEList.UnmodifiableEList<@NonNull GrantEntry>(new VirtualEntries(table));
	}

	@Override
	public int size() {
		return rows.size();
	}

	@Override
	public GrantEntry get(int ref) {
		GrantEntry entry = ModelFactory.eINSTANCE.createGrantEntry();
		entry.setTable(table);
		entry.setRef(ref);
		entry.setState(rows.state(ref));
		entry.setFlags(EntryTable.known(rows.flags(ref)));
		entry.setStatus(EntryTable.known(rows.status(ref)));
		entry.setGrantee(EntryTable.known(rows.grantee(ref)));
		entry.setFrame(rows.hasFrame(ref) ? Long.valueOf(rows.frame(ref)) : null);
		TrackedEntries.Entry tracked = rows.tracked(ref);
		if (tracked != null) {
			entry.setMapping(mapping(tracked));
		}
		return entry;
	}

	private static ForeignMapping mapping(TrackedEntries.Entry tracked) {
		ForeignMapping mapping = ModelFactory.eINSTANCE.createForeignMapping();
		mapping.setMapper(tracked.mapper());
		mapping.setMfn(tracked.mfn());
		mapping.setPins(tracked.pins());
		return mapping;
	}
}
