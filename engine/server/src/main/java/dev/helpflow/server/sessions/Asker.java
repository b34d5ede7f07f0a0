package dev.helpflow.server.sessions;

import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.negotiation.Client;
import java.util.Map;

/**
 * For whom an effect is performed.
 *
 * @param customer the verified subject of the session's customer
 * @param fold the session as it was last stored; of one that begins, as it begins
 * @param client the app that they have before them, or had when a request last named one
 * @param forced the variant by experiment that whoever looks at them asked to be in
 */
public record Asker(
    SessionId session, String customer, Fold fold, Client client, Map<String, String> forced) {
  public Asker {
    forced = Map.copyOf(forced);
  }

  static Asker of(Head head, Turn turn) {
    Map<String, String> forced = ForcedVariants.of(head.fold().started(), turn.forced());
    return new Asker(head.id(), head.customer(), head.fold(), head.client(), forced);
  }
}
