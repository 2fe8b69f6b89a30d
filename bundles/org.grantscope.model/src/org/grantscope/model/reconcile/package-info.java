/**
 * A new capture becomes the picture that is shown, by as few changes as there are.
 */
@NonNullByDefault
package org.grantscope.model.reconcile;

import org.eclipse.jdt.annotation.NonNullByDefault;
