package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts that many kinds of node share, of a document that the JSON Schema has accepted.
 */
final class Parts {
  private Parts() {}

  static @Nullable Expression optionalExpression(JsonNode object, String name) {
    JsonNode source = object.get(name);
    return source == null ? null : expression(source);
  }

  static Expression expression(JsonNode source) {
    return new Expression(source.textValue());
  }

  static Map<String, Expression> namedExpressions(JsonNode object) {
    return map(object, Parts::expression);
  }

  static Briefing briefing(JsonNode node) {
    return new Briefing(
        namedExpressions(node.path("context")),
        namedExpressions(node.path("sensitive")),
        node.has("summary") ? text(node.path("summary")) : null);
  }

  static Text text(JsonNode node) {
    return node.isTextual()
        ? Text.of(key(node))
        : new Text(key(node.path("message")), namedExpressions(node.path("args")));
  }

  private static String key(JsonNode messageKey) {
    return messageKey.textValue().substring(1);
  }

  static List<Transition> transitions(JsonNode node) {
    return node.isTextual()
        ? List.of(Transition.always(new NodeId(node.textValue())))
        : list(
            node,
            t ->
                new Transition(
                    optionalExpression(t, "when"), new NodeId(t.path("to").textValue())));
  }

  static Map<String, List<Transition>> branches(JsonNode object) {
    return map(object, Parts::transitions);
  }

  static @Nullable Duration optionalDuration(JsonNode object, String name) {
    JsonNode text = object.get(name);
    return text == null ? null : Duration.parse(text.textValue());
  }

  static @Nullable Integer optionalInteger(JsonNode object, String name) {
    JsonNode number = object.get(name);
    return number == null ? null : number.asInt();
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>(array.size());
    array.forEach(element -> list.add(read.apply(element)));
    return list;
  }

  static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> read) {
    Map<String, T> map = LinkedHashMap.newLinkedHashMap(object.size());
    object.properties().forEach(p -> map.put(p.getKey(), read.apply(p.getValue())));
    return map;
  }
}
