package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Writes docs/events.md from the schemas of the events. */
final class EventDocs {
  private static final String HEAD =
      """
      # Events

      What Helpflow tells subscriptions of: the types there are, and what the data of each has. Made of the schemas that `GET /v1/events/schemas/{type}` serves; how to receive
      events is in [the guide for operators](operations.md#events).

      Every event is a [CloudEvent](https://github.com/cloudevents/spec) 1.0 in its JSON format. `id` is the same whenever the event is sent again, `subject` is the session, `sequence` orders the events of a session as text.
      Data may get further properties; receivers pass over what they do not know.

      ```json
      %s
      ```

      ## What the data of all has

      Of all but `experiment.guardrailCrossed` and `subscription.test`, which are of no session.

      %s
      """;

  private EventDocs() {}

  static String page() {
    StringBuilder page = new StringBuilder();
    ObjectNode any = EventTypes.schema("session.abandoned").orElseThrow();
    ObjectNode handoff = EventTypes.schema("handoff.cancelled").orElseThrow();
    StringBuilder common = new StringBuilder(table());
    rows(common, any, "", Set.of());
    common.append("\nOf hand-offs, besides:\n\n").append(table());
    row(common, "package", handoff.path("properties").path("package"), "no");
    rows(common, (ObjectNode) handoff.at("/properties/package"), "package.", Set.of());
    page.append(HEAD.formatted(example(), common.toString().strip()));
    Set<String> shared = new HashSet<>(Set.of("package"));
    any.path("properties").fieldNames().forEachRemaining(shared::add);
    for (String type : EventTypes.ALL) {
      ObjectNode schema = EventTypes.schema(type).orElseThrow();
      page.append("\n## ").append(type).append("\n\n");
      page.append("**").append(schema.path("title").asText()).append(".** ");
      page.append(schema.path("description").asText()).append("\n");
      StringBuilder own = new StringBuilder();
      rows(own, schema, "", shared);
      if (!own.isEmpty()) {
        page.append("\n").append(table()).append(own);
      }
    }
    return page.toString();
  }

  /** As it is sent, of an event of which all is made up. */
  private static String example() {
    ObjectNode data =
        (ObjectNode) EventTypes.schema("session.ended").orElseThrow().at("/examples/0");
    ObjectNode own = data.deepCopy();
    JsonNode session = own.remove("session");
    String address = own.remove("address").asText();
    EventRow row =
        new EventRow(
            4711,
            session.path("id").asText(),
            "session.ended",
            Instant.parse("2026-11-26T09:30:00Z"),
            own,
            new EventRow.OfSession(
                session.path("seq").asLong(),
                address,
                session.path("flow").asText(),
                session.path("flowVersion").asInt(),
                "customer-4711",
                false,
                null));
    Message message = new MessageWriter(Samples.settings()).of(row, Samples.subscription(Set.of()));
    return Json.parse(message.body()).toPrettyString();
  }

  private static String table() {
    return "| property | | always | |\n|---|---|---|---|\n";
  }

  private static void rows(
      StringBuilder out, ObjectNode schema, String prefix, Set<String> without) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (without.contains(property.getKey())) {
        continue;
      }
      String name = prefix + property.getKey();
      row(out, name, property.getValue(), required.contains(property.getKey()) ? "yes" : "no");
      if (property.getValue().has("properties")) {
        rows(out, (ObjectNode) property.getValue(), name + ".", Set.of());
      }
    }
  }

  private static void row(StringBuilder out, String name, JsonNode schema, String always) {
    String type = schema.path("format").asText(schema.path("type").asText());
    out.append("| `").append(name).append("` | ").append(type).append(" | ").append(always);
    out.append(" | ").append(schema.path("description").asText());
    if (schema.has("enum")) {
      StringBuilder values = new StringBuilder();
      schema.path("enum").forEach(value -> values.append(" `").append(value.asText()).append('`'));
      out.append(" One of").append(values).append('.');
    }
    out.append(" |\n");
  }
}
