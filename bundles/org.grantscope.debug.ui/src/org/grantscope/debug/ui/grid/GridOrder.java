package org.grantscope.debug.ui.grid;

import org.eclipse.jdt.annotation.Nullable;

/**
 * In which order rows are to be shown.
 *
 * @param column     by what that column says; null for the order that they come in
 * @param descending the last one first
 */
public record GridOrder<C>(@Nullable C column, boolean descending) {
}
