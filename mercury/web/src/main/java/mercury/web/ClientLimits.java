package mercury.web;

import java.time.Duration;

/**
 * The limits of what a client may do with a {@link LocalServer}. Immutable.
 *
 * @param idle how long a connection may be silent, also while it waits for its answer, before it is
 *     closed
 * @param maxBodyBytes the size of the longest body of a request; a longer one is answered with 413
 */
public record ClientLimits(Duration idle, long maxBodyBytes) {}
