/**
 * Machines that run in this JVM, for several parts of a program: who opens them, who lists them and who is told what
 * happens to them. With OSGi a service, {@link org.grantscope.allocator.service.SimulatedMachines}; without it a library,
 * {@link org.grantscope.allocator.service.LocalMachines}. The rest of the bundle knows neither OSGi nor this package.
 */
@NonNullByDefault
package org.grantscope.allocator.service;

import org.eclipse.jdt.annotation.NonNullByDefault;
