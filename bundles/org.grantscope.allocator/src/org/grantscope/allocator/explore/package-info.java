/**
 * What the orders come to in which the same things can be done: every order of a scenario's last part is followed, and the
 * final states are told apart.
 */
@NonNullByDefault
package org.grantscope.allocator.explore;

import org.eclipse.jdt.annotation.NonNullByDefault;
