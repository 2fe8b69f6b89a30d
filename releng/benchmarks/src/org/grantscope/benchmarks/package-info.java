/**
 * How fast the core is, beside other programs that do the same over the same bytes; and whether it reads what Xen says.
 */
package org.grantscope.benchmarks;
