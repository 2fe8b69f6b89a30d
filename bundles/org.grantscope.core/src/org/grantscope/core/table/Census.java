package org.grantscope.core.table;

/**
 * How many entries of a table are what, by their bits alone. A version 2 image without status frames counts no entry as in use.
 *
 * @param entries all
 * @param valid   entries whose type is not invalid
 * @param inUse   entries with a reading or a writing bit
 * @param writing entries with a writing bit
 */
public record Census(int entries, int valid, int inUse, int writing) {
}
