/**
 * The running machines as an OSGi service, tested in a framework without a user interface, and the library in a JVM of its
 * own. The manual quotes the examples.
 */
@NonNullByDefault
package org.grantscope.allocator.tests;

import org.eclipse.jdt.annotation.NonNullByDefault;
