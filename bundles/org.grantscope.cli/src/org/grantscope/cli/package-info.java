/**
 * The command: the same as the views, from a terminal. Its output goes to the streams it is given.
 */
@NonNullByDefault
package org.grantscope.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
