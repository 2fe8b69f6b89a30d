package org.grantscope.debug.ui.table;

/**
 * By which column rows are ordered; equal ones stay in the order of their domains and references.
 *
 * @param descending the largest first
 */
record GridOrder(GrantColumn column, boolean descending) {

	/** As in the table. */
	static final GridOrder BY_REF = new GridOrder(GrantColumn.GREF, false);
}
