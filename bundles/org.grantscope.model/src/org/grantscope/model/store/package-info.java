/**
 * Machines in files: the {@code .grants} format, and the one way to load a machine from files of any kind.
 */
@NonNullByDefault
package org.grantscope.model.store;

import org.eclipse.jdt.annotation.NonNullByDefault;
