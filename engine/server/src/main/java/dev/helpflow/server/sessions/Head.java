package dev.helpflow.server.sessions;

import dev.helpflow.core.ledger.Fold;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was read, or as it was last written.
 *
 * @param revision how many times it was written; 0 of one that is not stored yet
 * @param unfinished whether there is work on it that a server leases
 * @param needed the key of the screen that its customer was called back for and has not seen, or
 *     null for none
 * @param used what an idempotency key that was looked up with it made, or null when the key is new
 */
public record Head(
    SessionId id,
    String customer,
    long revision,
    Fold fold,
    boolean unfinished,
    @Nullable String needed,
    @Nullable UsedKey used) {

  /** The head as a write left it. */
  Head written(Fold next, boolean leased, @Nullable String needs) {
    return new Head(id, customer, revision + 1, next, leased, needs, null);
  }
}
