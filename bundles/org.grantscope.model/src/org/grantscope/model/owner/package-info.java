/**
 * Who keeps a grant: what in the granting domain has it, as far as the sources tell.
 */
@NonNullByDefault
package org.grantscope.model.owner;

import org.eclipse.jdt.annotation.NonNullByDefault;
