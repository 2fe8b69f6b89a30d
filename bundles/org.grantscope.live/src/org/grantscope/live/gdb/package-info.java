/**
 * A client of GDB's remote serial protocol: what stands still at the other end of a gdbserver or of QEMU's gdbstub is read, and
 * left as it was found. {@link org.grantscope.live.gdb.GdbSession} is the whole of it;
 * {@link org.grantscope.live.gdb.GdbScheme} makes it a source.
 *
 * <p>The protocol is that of appendix E, "GDB Remote Serial Protocol", of GDB's manual; what the manual leaves open was seen of
 * gdbserver 13.1 and of QEMU 7.2.
 */
@NonNullByDefault
package org.grantscope.live.gdb;

import org.eclipse.jdt.annotation.NonNullByDefault;
