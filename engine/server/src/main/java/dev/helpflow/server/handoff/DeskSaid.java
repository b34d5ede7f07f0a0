package dev.helpflow.server.handoff;

import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a desk said, as the ledger keeps it. */
record DeskSaid(HandoffState to, Map<String, Object> data, String agent) {
  private static final String AGENT = "agent";
  private static final String OUTCOME = "outcome";

  /** So much of what somebody typed is told, in characters. */
  private static final int MOST_TYPED = 200;

  static DeskSaid read(DeskMove move, @Nullable String known) {
    Map<String, Object> rest = new LinkedHashMap<>(move.data());
    Object named = rest.remove(AGENT);
    if (named != null && !(named instanceof String)) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST, "The property agent must be a string.");
    }
    String agent =
        named instanceof String name && !name.isBlank()
            ? name
            : known == null ? "desk:" + move.desk() : known;
    HandoffState to = to(move.kind());
    Map<String, Object> data =
        move.kind() == DeskMove.Kind.QUEUED
            ? QueuedSaid.read(rest)
            : MoveRequest.read(
                asked(move.kind()), agent, rest, "The desk " + move.desk() + " says so.");
    return new DeskSaid(to, data, agent);
  }

  boolean needsAgent() {
    return to == HandoffState.RETURNED
        || to == HandoffState.ENDED
        || to == HandoffState.TRANSFERRED;
  }

  /** The same where the outcome that was typed is none of the flow's, which is kept beside it. */
  DeskSaid unresolved(String desk) {
    String typed =
        String.valueOf(data.get(OUTCOME))
            .codePoints()
            .limit(MOST_TYPED)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Map<String, Object> kept = new LinkedHashMap<>(data);
    kept.put(OUTCOME, "unresolved");
    kept.put(
        "reason",
        "The desk " + desk + " says so, with an outcome that the flow does not have: " + typed);
    return new DeskSaid(to, kept, agent);
  }

  Map<String, Object> acceptance() {
    return Map.of(AGENT, agent);
  }

  private static HandoffState to(DeskMove.Kind kind) {
    return kind == DeskMove.Kind.QUEUED ? HandoffState.QUEUED : asked(kind).to();
  }

  private static HandoffMove asked(DeskMove.Kind kind) {
    return switch (kind) {
      case QUEUED, UNAVAILABLE -> HandoffMove.UNAVAILABLE;
      case ACCEPTED -> HandoffMove.ACCEPT;
      case TRANSFERRED -> HandoffMove.TRANSFER;
      case RETURNED -> HandoffMove.RETURN;
      case ENDED -> HandoffMove.END;
    };
  }
}
