package org.grantscope.analysis.check;

import org.grantscope.model.Machine;

/**
 * A machine with what every check asks of it, worked out once.
 *
 * @param machine not to be changed meanwhile
 */
public record CheckedMachine(Machine machine) {
}
