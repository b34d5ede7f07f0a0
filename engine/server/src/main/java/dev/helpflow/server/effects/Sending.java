package dev.helpflow.server.effects;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.value.CanonicalJson;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.connector.Rendering;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that is ready to be sent.
 *
 * @param operation how it is asked, as its connector declares it now
 * @param held what is asked and what comes back: as it is frozen into the version that asks
 * @param customer the verified subject
 * @param idempotencyKey of a commit, else null
 * @param timeout how long the whole exchange may take
 */
record Sending(
    ConnectedOperation operation,
    Operation held,
    Rendering.Rendered request,
    SessionId session,
    String customer,
    @Nullable String idempotencyKey,
    Duration timeout) {

  /** Whether it is a commit, which is sent once at a time and never answered from what is kept. */
  boolean isCommit() {
    return idempotencyKey != null;
  }

  /** Of all that is sent, but for proofs of who sends it. */
  String digest() {
    return CanonicalJson.digest(operation.connector().base() + " " + request.text());
  }
}
