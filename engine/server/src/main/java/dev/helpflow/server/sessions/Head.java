package dev.helpflow.server.sessions;

import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.negotiation.Client;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was read, or as it was last written.
 *
 * @param revision how many times it was written; 0 of one that is not stored yet
 * @param unfinished whether there is work on it that a server leases
 * @param needed the key of the screen that its customer was called back for and has not seen, or
 *     null for none
 * @param client the app that a request named last, by its name and catalogue; the baseline where
 *     none has
 * @param used what an idempotency key that was looked up with it made, or null when the key is new
 */
public record Head(
    SessionId id,
    String customer,
    long revision,
    Fold fold,
    boolean unfinished,
    @Nullable String needed,
    Client client,
    @Nullable UsedKey used) {
  public Head {
    // What it draws is for each request to say.
    client = new Client(client.name(), client.catalogue(), Set.of());
  }

  /** The head as a write left it. */
  Head written(Fold next, boolean leased, @Nullable String needs) {
    return new Head(id, customer, revision + 1, next, leased, needs, client, null);
  }

  /** The same for a request from this app, which may have named none. */
  Head by(Client app) {
    return app.name().equals(Client.BASELINE.name())
        ? this
        : new Head(id, customer, revision, fold, unfinished, needed, app, used);
  }
}
