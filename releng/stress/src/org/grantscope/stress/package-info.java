/** The promises of the shared grant table under two threads, for jcstress; and that these tests would notice a breach. */
package org.grantscope.stress;
