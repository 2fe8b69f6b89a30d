/**
 * What one source saw, as it saw it, with where and when; and the one door to all sources.
 */
@NonNullByDefault
package org.grantscope.core.observe;

import org.eclipse.jdt.annotation.NonNullByDefault;
