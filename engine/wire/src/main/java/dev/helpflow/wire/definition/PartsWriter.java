package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the parts that many kinds of node share; what is empty or absent is left out. */
final class PartsWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PartsWriter() {}

  static JsonNode text(Text text) {
    String key = "@" + text.key();
    if (text.args().isEmpty()) {
      return NODES.textNode(key);
    }
    ObjectNode node = NODES.objectNode().put("message", key);
    // A text's arguments have no order of their own, and equal definitions must give equal bytes.
    putExpressions(node, "args", new TreeMap<>(text.args()));
    return node;
  }

  static void putExpression(ObjectNode node, String name, @Nullable Expression expression) {
    if (expression != null) {
      node.put(name, expression.source());
    }
  }

  static void putExpressions(ObjectNode node, String name, Map<String, Expression> expressions) {
    putMap(node, name, expressions, e -> NODES.textNode(e.source()));
  }

  static void putBriefing(ObjectNode node, Briefing briefing) {
    putExpressions(node, "context", briefing.context());
    putExpressions(node, "sensitive", briefing.sensitive());
    if (briefing.summary() != null) {
      node.set("summary", text(briefing.summary()));
    }
  }

  static void putDuration(ObjectNode node, String name, @Nullable Duration duration) {
    if (duration != null) {
      node.put(name, duration.toString());
    }
  }

  static void putTransitions(ObjectNode node, String name, List<Transition> transitions) {
    if (!transitions.isEmpty()) {
      node.set(name, transitions(transitions));
    }
  }

  static void putBranches(ObjectNode node, String name, Map<String, List<Transition>> branches) {
    putMap(node, name, branches, PartsWriter::transitions);
  }

  private static JsonNode transitions(List<Transition> transitions) {
    if (transitions.size() == 1 && transitions.getFirst().when() == null) {
      return NODES.textNode(transitions.getFirst().to().value());
    }
    ArrayNode array = NODES.arrayNode();
    for (Transition each : transitions) {
      ObjectNode node = array.addObject();
      putExpression(node, "when", each.when());
      node.put("to", each.to().value());
    }
    return array;
  }

  static <T> void putMap(
      ObjectNode node, String name, Map<String, T> map, Function<T, JsonNode> write) {
    if (!map.isEmpty()) {
      ObjectNode object = node.putObject(name);
      map.forEach((key, value) -> object.set(key, write.apply(value)));
    }
  }
}
