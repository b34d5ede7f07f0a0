package dev.helpflow.wire.definition.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From spec 1 to 2: {@code context}, of {@code human} and of {@code escalate} nodes, was a list of
 * expressions, {@code ["answers.a.b"]}, which the desk read by their sources. It is an object,
 * {@code {"b": "answers.a.b"}}, whose names are the author's to choose. An older list gets its
 * sources as names, so that a desk goes on reading what it read, but for a source of over 512
 * characters, which is called by its place in the list: {@code "expression 3"}. Spec 2 also has
 * {@code fragments}, {@code sensitive} and {@code summary} beside a context, {@code hours} of a
 * wait and {@code answers} of what shows a screen, which spec 1 cannot say.
 */
final class NamedContext implements SpecMigration {
  private static final String CONTEXT = "context";
  private static final int LONGEST = 512;

  @Override
  public List<Edit> forward(JsonNode document) {
    List<Edit> edits = new ArrayList<>();
    for (Map.Entry<Pointer, JsonNode> holder : holders(document).entrySet()) {
      Pointer place = holder.getKey().child(CONTEXT);
      ObjectNode named = JsonNodeFactory.instance.objectNode();
      Map<String, String> origins = new HashMap<>();
      int at = 0;
      for (JsonNode expression : holder.getValue().path(CONTEXT)) {
        String source = expression.textValue();
        String name = name(source, at);
        named.put(name, source);
        origins.put(place.child(name).toString(), place.child(at).toString());
        at++;
      }
      edits.add(new Edit(place.toString(), named, origins));
    }
    return edits;
  }

  @Override
  public Optional<List<Edit>> back(JsonNode document) {
    if (document.has("fragments") || document.has("sharedFragments") || saysMore(document)) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    for (Map.Entry<Pointer, JsonNode> holder : holders(document).entrySet()) {
      ArrayNode sources = JsonNodeFactory.instance.arrayNode();
      for (Map.Entry<String, JsonNode> named : holder.getValue().path(CONTEXT).properties()) {
        String source = named.getValue().textValue();
        if (!named.getKey().equals(name(source, sources.size()))) {
          return Optional.empty();
        }
        sources.add(source);
      }
      edits.add(new Edit(holder.getKey().child(CONTEXT).toString(), sources, Map.of()));
    }
    return Optional.of(edits);
  }

  private static boolean saysMore(JsonNode document) {
    return tellsMoreThanContext(document.path("human"))
        || document
            .path("nodes")
            .valueStream()
            .anyMatch(
                node ->
                    switch (node.path("type").asText()) {
                      case "escalate" -> tellsMoreThanContext(node);
                      case "screen" -> node.has("answers");
                      case "wait" -> node.has("hours") || node.has("answers");
                      default -> false;
                    });
  }

  private static boolean tellsMoreThanContext(JsonNode holder) {
    return holder.has("sensitive") || holder.has("summary");
  }

  /** The source itself, unless that is too long for a name. */
  private static String name(String source, int place) {
    return source.length() <= LONGEST ? source : "expression " + (place + 1);
  }

  /** What has a context, by where it is. */
  private static Map<Pointer, JsonNode> holders(JsonNode document) {
    Map<Pointer, JsonNode> holders = new LinkedHashMap<>();
    if (document.path("human").has(CONTEXT)) {
      holders.put(Pointer.ROOT.child("human"), document.path("human"));
    }
    for (Map.Entry<String, JsonNode> node : document.path("nodes").properties()) {
      if (node.getValue().path("type").asText().equals("escalate")
          && node.getValue().has(CONTEXT)) {
        holders.put(Pointer.ROOT.child("nodes").child(node.getKey()), node.getValue());
      }
    }
    return holders;
  }
}
