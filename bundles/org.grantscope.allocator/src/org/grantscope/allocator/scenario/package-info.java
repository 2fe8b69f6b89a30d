/**
 * Scenarios: what is done to a simulated machine, as text. The language is specified in {@code releng/docs/scenario.md}.
 */
@NonNullByDefault
package org.grantscope.allocator.scenario;

import org.eclipse.jdt.annotation.NonNullByDefault;
