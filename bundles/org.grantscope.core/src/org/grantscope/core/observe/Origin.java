package org.grantscope.core.observe;

import java.time.Instant;

/**
 * Where and when something was seen.
 *
 * @param source the file or connection, for people
 * @param time   when it was captured; of a file, when it was last written
 */
public record Origin(String source, Instant time) {
}
