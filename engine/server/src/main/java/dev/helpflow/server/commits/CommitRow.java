package dev.helpflow.server.commits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.helpflow.core.ledger.Address;
import java.time.Instant;

/**
 * A commit of unknown outcome: {@code {"id", "session", "flow", "version", "node", "address",
 * "connector", "operation", "state": "unknown", "since", "attempts", "lastAt", "lastError"}}.
 *
 * @param id the idempotency key that it is sent with, by which the connector's side can find it
 * @param attempts how many times it was tried without its outcome becoming known
 */
record CommitRow(
    String id,
    String session,
    String flow,
    int version,
    String node,
    String address,
    String connector,
    String operation,
    String state,
    String since,
    int attempts,
    String lastAt,
    String lastError) {

  /** Where it is in its session. */
  @JsonIgnore
  Address place() {
    return Address.parse(address);
  }

  /** Its place in the list. */
  @JsonIgnore
  Cursor cursor() {
    return new Cursor(Instant.parse(since), id);
  }

  /** The same, its outcome known. */
  CommitRow in(String known) {
    return new CommitRow(
        id, session, flow, version, node, address, connector, operation, known, since, attempts,
        lastAt, lastError);
  }
}
