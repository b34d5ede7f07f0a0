package dev.helpflow.authoring.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nodes that have another name in the newer version.
 *
 * @param names from the older name to the newer
 */
record Renames(Map<NodeId, NodeId> names) {
  /** How much of two nodes must be the same for one to be the other renamed. */
  private static final double ALIKE = 0.6;

  /** The properties whose value is the id of a node. */
  private static final Set<String> LEADING =
      Set.of(
          "to",
          "start",
          "change",
          "next",
          "onError",
          "onTimeout",
          "onUnavailable",
          "onReturned",
          "otherwise");

  private static final Pattern READ =
      Pattern.compile("(\\b(?:answers|actions|facts|all)\\.\\??)([a-z][A-Za-z0-9]*)\\b");

  /**
   * Takes a node that is gone for one that is new when they are of one kind and alike, the most
   * alike first.
   */
  static Renames find(Version older, Version newer) {
    List<NodeId> gone = older.flow().nodes().keySet().stream().filter(n -> !newer.has(n)).toList();
    List<NodeId> come = newer.flow().nodes().keySet().stream().filter(n -> !older.has(n)).toList();
    record Pair(NodeId from, NodeId to, double likeness) {}
    List<Pair> pairs =
        gone.stream()
            .flatMap(
                from ->
                    come.stream()
                        .filter(to -> older.kind(from).equals(newer.kind(to)))
                        .map(to -> new Pair(from, to, likeness(older, from, newer, to))))
            .filter(pair -> pair.likeness >= ALIKE)
            .sorted((a, b) -> Double.compare(b.likeness, a.likeness))
            .toList();
    Map<NodeId, NodeId> names = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!names.containsKey(pair.from) && !names.containsValue(pair.to)) {
        names.put(pair.from, pair.to);
      }
    }
    return new Renames(names);
  }

  /** The share of what either says that both say; words count as what they say, not by key. */
  private static double likeness(Version older, NodeId from, Version newer, NodeId to) {
    Set<String> first = said(older, from);
    Set<String> second = said(newer, to);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    Set<String> either = new HashSet<>(first);
    either.addAll(second);
    return (double) both.size() / either.size();
  }

  private static Set<String> said(Version version, NodeId node) {
    Set<String> said = new HashSet<>();
    String locale = version.flow().locales().getFirst();
    leaves("", version.node(node), version, locale, node.value(), said);
    return said;
  }

  private static void leaves(
      String pointer, JsonNode json, Version version, String locale, String own, Set<String> said) {
    if (json.isContainerNode()) {
      json.properties()
          .forEach(
              p -> leaves(pointer + "/" + p.getKey(), p.getValue(), version, locale, own, said));
      int index = 0;
      if (json.isArray()) {
        for (JsonNode each : json) {
          leaves(pointer + "/" + index++, each, version, locale, own, said);
        }
      }
      return;
    }
    String words = Version.textKey(json).map(key -> version.words(locale, key)).orElse(null);
    // A node's expressions on its own answers name it, and are the same all the same.
    String value = words == null ? json.asText().replaceAll("\\b" + own + "\\b", "·") : words;
    said.add(pointer + "=" + value);
  }

  /** The older version as it would be had it used the newer names. */
  Version apply(Version older) {
    if (names.isEmpty()) {
      return older;
    }
    ObjectNode document = older.document().deepCopy();
    for (Map.Entry<String, JsonNode> property : older.document().properties()) {
      if (!property.getKey().equals("messages")) {
        document.set(property.getKey(), renamed(property.getKey(), property.getValue()));
      }
    }
    ObjectNode nodes = document.putObject("nodes");
    older
        .document()
        .path("nodes")
        .properties()
        .forEach(p -> nodes.set(named(p.getKey()), renamed(p.getKey(), p.getValue())));
    return switch (FlowReader.decode(Json.write(document))) {
      case Decoded.Good good -> new Version(good.flow());
      case Decoded.Bad bad ->
          throw new IllegalStateException(
              "A flow with nodes renamed cannot be read: " + bad.issues());
    };
  }

  private JsonNode renamed(String name, JsonNode json) {
    if (json.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      boolean isWays = name.equals("variants") || name.equals("outcomes");
      json.properties()
          .forEach(p -> object.set(p.getKey(), renamed(isWays ? "to" : p.getKey(), p.getValue())));
      return object;
    }
    if (json.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      json.forEach(each -> array.add(renamed(name, each)));
      return array;
    }
    if (!json.isTextual()) {
      return json;
    }
    return JsonNodeFactory.instance.textNode(
        LEADING.contains(name) ? named(json.textValue()) : read(json.textValue()));
  }

  private String named(String node) {
    return names.entrySet().stream()
        .filter(each -> each.getKey().value().equals(node))
        .map(each -> each.getValue().value())
        .findFirst()
        .orElse(node);
  }

  /** An expression by the newer names. */
  private String read(String source) {
    Matcher reads = READ.matcher(source);
    return reads.replaceAll(read -> Matcher.quoteReplacement(read.group(1) + named(read.group(2))));
  }
}
