package org.grantscope.allocator.xen;

import org.grantscope.allocator.Outcome.ChannelStatus;

/**
 * One end of an event channel, for observers.
 *
 * @param port    its number in its domain
 * @param status  what it is bound to
 * @param pending whether an event has come that the domain has not cleared
 * @param masked  whether the domain wants to hear of none
 */
public record PortStatus(int port, ChannelStatus status, boolean pending, boolean masked) {
}
