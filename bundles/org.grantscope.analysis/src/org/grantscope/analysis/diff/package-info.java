/**
 * What differs between two machines: grant by grant, and the devices, files and event channels about them.
 */
@NonNullByDefault
package org.grantscope.analysis.diff;

import org.eclipse.jdt.annotation.NonNullByDefault;
