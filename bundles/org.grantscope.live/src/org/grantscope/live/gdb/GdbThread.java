package org.grantscope.live.gdb;

/**
 * A thread of what is debugged.
 *
 * @param id   what the stub calls it
 * @param name what the stub tells people of it, such as {@code CPU#0 [running]}; empty when it tells nothing
 */
public record GdbThread(ThreadId id, String name) {
}
