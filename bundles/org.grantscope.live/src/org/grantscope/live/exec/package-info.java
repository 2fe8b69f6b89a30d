/**
 * Sources that are commands: what they print is read as a file of the same content would be.
 */
@NonNullByDefault
package org.grantscope.live.exec;

import org.eclipse.jdt.annotation.NonNullByDefault;
