package dev.helpflow.server.sessions;

import dev.helpflow.core.ledger.Entry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions are kept (design, section 12). Every operation touches one session; safe for use
 * by many threads.
 *
 * <p>Operations throw {@link dev.helpflow.server.database.DatabaseUnavailableException} when the
 * store cannot be reached.
 */
interface SessionStore {
  /**
   * A session as it is now: one round trip, unless its cached fold cannot be used.
   *
   * @param key an idempotency key to look up in the session's scope, or null for none
   */
  Optional<Head> load(SessionId id, @Nullable IdempotencyKey key);

  /** What a key has started for a customer, or empty when it is new. */
  Optional<UsedKey> started(String customer, IdempotencyKey key);

  /** What a key has started within a scope of another's than the customer, or empty. */
  Optional<UsedKey> used(String scope, IdempotencyKey key);

  /** Stores all of a write or nothing of it: one round trip. */
  Written write(SessionWrite write);

  /** The whole ledger of a session, in order. */
  List<Entry> entries(SessionId id);

  /** What became of a write. */
  enum Written {
    /** It is stored. */
    STORED,
    /** The session has been written since it was read; nothing is stored. */
    LOST,
    /** The signal that the write takes has been taken by another wait; nothing is stored. */
    SIGNAL_TAKEN,
    /** The time for a call that the write takes has no place left; nothing is stored. */
    SLOT_TAKEN,
    /** The idempotency key was used meanwhile; nothing is stored. */
    KEY_USED
  }
}
