package dev.helpflow.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.simulator.Simulator;
import java.util.Iterator;
import java.util.Optional;

/**
 * What a customer is shown at one moment.
 *
 * @param screen as a server sends it, without {@code key}, which names entries and so differs where
 *     more was done
 */
record Snapshot(JsonNode screen, String status, String outcome) {

  static Snapshot of(Simulator session) {
    ObjectNode screen = (ObjectNode) session.screen();
    screen.remove("key");
    return new Snapshot(
        screen, session.view().status().word(), String.valueOf(session.view().outcome()));
  }

  /** Where another one first differs from this, as a sentence. */
  Optional<String> difference(Snapshot other) {
    if (equals(other)) {
      return Optional.empty();
    }
    if (!status.equals(other.status) || !outcome.equals(other.outcome)) {
      return Optional.of(
          "Expected status %s and outcome %s, but found %s and %s."
              .formatted(status, outcome, other.status, other.outcome));
    }
    return Optional.of(first("", screen, other.screen));
  }

  private static String first(String pointer, JsonNode expected, JsonNode found) {
    if (expected.isObject() && found.isObject()) {
      for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!expected.path(name).equals(found.path(name))) {
          return first(pointer + "/" + name, expected.path(name), found.path(name));
        }
      }
    } else if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
      for (int i = 0; i < expected.size(); i++) {
        if (!expected.get(i).equals(found.get(i))) {
          return first(pointer + "/" + i, expected.get(i), found.get(i));
        }
      }
    }
    return "Expected %s at %s of the screen, but found %s."
        .formatted(shown(expected), pointer.isEmpty() ? "the top" : pointer, shown(found));
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
