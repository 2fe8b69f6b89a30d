/**
 * From observations to the one picture of a machine.
 */
@NonNullByDefault
package org.grantscope.model.join;

import org.eclipse.jdt.annotation.NonNullByDefault;
