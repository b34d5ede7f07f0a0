package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.HandoffState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A change of a hand-off, as the outbox tells it: {@code {"session", "handoff", "state", …}}.
 *
 * @param type such as {@code handoff.requested}
 */
record HandoffEvent(String type, Map<String, Object> data) {

  static HandoffEvent requested(Effect.RequestHandoff request) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("handoff", request.id());
    data.put("state", "requested");
    data.put("queue", request.queue());
    data.put("priority", request.priority());
    data.put("reason", request.reason());
    data.put("context", request.context());
    data.put("path", request.path());
    return new HandoffEvent("handoff.requested", data);
  }

  static HandoffEvent moved(String id, HandoffState state, Map<String, Object> desk) {
    String word = state.name().toLowerCase(Locale.ROOT);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("handoff", id);
    data.put("state", word);
    if (!desk.isEmpty()) {
      data.put("desk", desk);
    }
    return new HandoffEvent("handoff." + word, data);
  }

  Map<String, Object> body(String session) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("session", session);
    body.putAll(data);
    return body;
  }
}
