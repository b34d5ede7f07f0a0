package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of events that there are, each with a JSON Schema of its data (CloudEvents, {@code
 * dataschema}). What all have in common is said once, here, and put before what each has itself.
 * Thread-safe.
 */
public final class EventTypes {
  /** All there are, in the order that they are told of; each has a file in the folder types. */
  static final List<String> ALL =
      List.of(
          "session.started",
          "session.restarted",
          "session.ended",
          "session.abandoned",
          "session.failed",
          "session.migrated",
          "session.needsCustomer",
          "session.seen",
          "screen.answered",
          "screen.reopened",
          "topic.answered",
          "call.succeeded",
          "call.failed",
          "commit.intended",
          "commit.succeeded",
          "commit.refused",
          "commit.contradicted",
          "wait.armed",
          "wait.hoursUnknown",
          "signal.received",
          "deadline.reached",
          "handoff.requested",
          "handoff.queued",
          "handoff.booked",
          "handoff.repeated",
          "handoff.accepted",
          "handoff.flowSent",
          "handoff.transferred",
          "handoff.returned",
          "handoff.ended",
          "handoff.cancelled",
          "handoff.failed",
          "experiment.exposed",
          EventTypes.GUARDRAIL_CROSSED,
          "component.fallback",
          "app.shown",
          "app.opened",
          "app.renderFailed",
          "app.closed",
          EventTypes.TEST);

  /** What the types of the events of hand-offs begin with. */
  public static final String OF_HANDOFFS = "handoff.";

  /** A variant of an experiment has been shown to do harm. */
  public static final String GUARDRAIL_CROSSED = "experiment.guardrailCrossed";

  /** Sent by hand, to see whether a subscription works. */
  static final String TEST = "subscription.test";

  private static final Set<String> OF_NO_SESSION = Set.of(GUARDRAIL_CROSSED, TEST);

  private static final String COMMON = "event.json";
  private static final List<String> OWN_PARTS = List.of("title", "description");

  private EventTypes() {}

  /** What the {@code dataschema} of a type's events is, and the {@code $id} of its schema. */
  static String urn(String type) {
    return "urn:helpflow:event:" + type + ":1";
  }

  /** The JSON Schema of a type's data; empty when there is no such type. */
  static Optional<ObjectNode> schema(String type) {
    return Optional.ofNullable(Held.SCHEMAS.get(type)).map(ObjectNode::deepCopy);
  }

  /** Whether events of a type happen in no session. */
  static boolean isOfNoSession(@Nullable String type) {
    return type != null && OF_NO_SESSION.contains(type);
  }

  /** Whether a pattern, a type or {@code *} or {@code handoff.*}, is of any type there is. */
  static boolean isOfAny(String pattern) {
    return ALL.stream().anyMatch(type -> matches(pattern, type));
  }

  /** Whether a pattern is of this type. */
  static boolean matches(String pattern, String type) {
    return pattern.endsWith("*")
        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(type);
  }

  /** Whether any of these patterns is of this type. */
  static boolean isAny(List<String> patterns, String type) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, type));
  }

  /** Read when first asked for, so that a server without subscriptions does not. */
  private static final class Held {
    static final Map<String, ObjectNode> SCHEMAS = read();

    private static Map<String, ObjectNode> read() {
      ObjectNode common = resource(COMMON);
      Map<String, ObjectNode> schemas = new LinkedHashMap<>();
      ALL.forEach(
          type -> schemas.put(type, composed(type, common, resource("types/" + type + ".json"))));
      return Collections.unmodifiableMap(schemas);
    }

    private static ObjectNode composed(String type, ObjectNode common, ObjectNode own) {
      ObjectNode schema = Json.mapper().createObjectNode();
      schema.set("$schema", common.get("$schema"));
      schema.put("$id", urn(type));
      OWN_PARTS.forEach(part -> schema.set(part, own.get(part)));
      schema.put("type", "object");
      boolean isOfSession = !isOfNoSession(type);
      ArrayNode required = schema.putArray("required");
      ObjectNode properties = schema.putObject("properties");
      if (isOfSession) {
        common.get("required").forEach(required::add);
        properties.setAll((ObjectNode) common.get("properties").deepCopy());
        if (!type.startsWith(OF_HANDOFFS)) {
          properties.remove("package");
        }
      }
      own.get("required").forEach(required::add);
      properties.setAll((ObjectNode) own.get("properties").deepCopy());
      ArrayNode examples = schema.putArray("examples");
      for (var example : own.get("examples")) {
        ObjectNode whole = examples.addObject();
        if (isOfSession) {
          whole.setAll((ObjectNode) common.get("examples").get(0).deepCopy());
        }
        whole.setAll((ObjectNode) example.deepCopy());
      }
      return schema;
    }

    private static ObjectNode resource(String name) {
      try (InputStream in = EventTypes.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(
              "The resource " + name + " is missing from the class path.");
        }
        return (ObjectNode) Json.parse(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("The resource " + name + " could not be read.", e);
      }
    }
  }

  /** The types that any of these patterns is of. */
  static List<String> matching(List<String> patterns) {
    List<String> types = new ArrayList<>(ALL);
    types.removeIf(type -> patterns.stream().noneMatch(pattern -> matches(pattern, type)));
    return types;
  }
}
