/**
 * Sessions: their store, the loop that takes a session from an input to its next screen, and the
 * customer's endpoints.
 *
 * <p>Effects, waits and hand-offs know this package and are known to it only through the ports it
 * declares: {@link dev.helpflow.server.sessions.Effects}, {@link dev.helpflow.server.sessions.Work}
 * and {@link dev.helpflow.server.sessions.Inbox}.
 */
@NullMarked
package dev.helpflow.server.sessions;

import org.jspecify.annotations.NullMarked;
