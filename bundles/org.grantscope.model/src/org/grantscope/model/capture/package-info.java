/**
 * What was joined: which sources, of which moments, and what their logs say of a grant.
 */
@NonNullByDefault
package org.grantscope.model.capture;

import org.eclipse.jdt.annotation.NonNullByDefault;
