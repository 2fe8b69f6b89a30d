package org.grantscope.debug.ui.selection;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantEntry;

/**
 * Entries of one domain's table, as the workbench's selection. As a structured selection it consists of {@link GrantEntry}s, which
 * are made when they are asked for, and of the first {@link #OBJECTS} alone: half a million selected entries cost no more than their
 * numbers, also with listeners that look at each, such as the Properties view. Immutable.
 */
public final class EntrySelection implements IStructuredSelection {

	/** More entries than this are not made into objects: nobody reads so many details. {@link #refs()} has all. */
	public static final int OBJECTS = 100;

	private final OpenMachine machine;
	private final Domain domain;
	private final int[] refs;

	/**
	 * These entries.
	 *
	 * @param machine where they were selected
	 * @param domain  one of its domains, with a table
	 * @param refs    their references, in the order shown; a copy is taken
	 */
	public EntrySelection(OpenMachine machine, Domain domain, int... refs) {
		this.machine = machine;
		this.domain = domain;
		this.refs = refs.clone();
	}

	/** Where they were selected. */
	public OpenMachine machine() {
		return machine;
	}

	/** Whose table. */
	public Domain domain() {
		return domain;
	}

	/** Their references, in the order shown; a copy. */
	public int[] refs() {
		return refs.clone();
	}

	@Override
	public boolean isEmpty() {
		return refs.length == 0;
	}

	/** Of how many objects it consists. */
	@Override
	public int size() {
		return Math.min(refs.length, OBJECTS);
	}

	@Override
	public @Nullable GrantEntry getFirstElement() {
		return refs.length == 0 ? null : toList().get(0);
	}

	@Override
	public Object[] toArray() {
		return toList().toArray();
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Iterator iterator() {
		return toList().iterator();
	}

	@Override
	public List<GrantEntry> toList() {
		return new AbstractList<>() {
			@Override
			public GrantEntry get(int index) {
				return domain.getTable().getEntries().get(refs[index]);
			}

			@Override
			public int size() {
				return Math.min(refs.length, OBJECTS);
			}
		};
	}

	/** Whether it is of the same entries of the same look. */
	@Override
	public boolean equals(Object other) {
		return other instanceof EntrySelection selection && domain == selection.domain && Arrays.equals(refs, selection.refs);
	}

	@Override
	public int hashCode() {
		return Objects.hash(System.identityHashCode(domain), Arrays.hashCode(refs));
	}

	@Override
	public String toString() {
		return "%d entries of domain %s of %s".formatted(refs.length, domain.getDomid(), machine.title());
	}
}
