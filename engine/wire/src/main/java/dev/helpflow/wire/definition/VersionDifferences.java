package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where versions of one flow differ: the nodes of which one version says something else than
 * another, with the texts, constants and derived values that they name; and of those the first,
 * which are come to by nodes that are the same in all.
 *
 * <p>Whatever is in doubt counts as a difference. To count a customer too early, before they could
 * tell one version from another, makes a difference harder to see; to count them too late would
 * compare people who are no longer alike.
 *
 * @param nodes that differ, or are not in every version
 * @param first those of them at which customers can first come to a difference
 */
public record VersionDifferences(Set<NodeId> nodes, Set<NodeId> first) {
  private static final List<String> OF_THE_WHOLE =
      List.of(
          "title",
          "locales",
          "inputs",
          "outputs",
          "human",
          "protected",
          "discreet",
          "expiresAfter",
          "start");

  public VersionDifferences {
    nodes = Set.copyOf(nodes);
    first = Set.copyOf(first);
  }

  /** Whether no customer could tell one version from another. */
  public boolean isNothing() {
    return nodes.isEmpty();
  }

  /** The differences of at least two versions. */
  public static VersionDifferences of(List<FlowDefinition> versions) {
    List<ObjectNode> documents = versions.stream().map(FlowWriter::whole).toList();
    Set<String> names = new LinkedHashSet<>();
    documents.forEach(document -> document.get("nodes").fieldNames().forEachRemaining(names::add));
    Set<String> texts = changed(documents, "messages");
    Set<String> values = changedValues(documents);
    Set<NodeId> differing = new LinkedHashSet<>();
    for (String name : names) {
      JsonNode first = documents.getFirst().path("nodes").path(name);
      boolean same =
          documents.stream().allMatch(each -> each.path("nodes").path(name).equals(first))
              && !reads(first, texts, values);
      if (!same) {
        differing.add(new NodeId(name));
      }
    }
    boolean wholeDiffers =
        OF_THE_WHOLE.stream()
            .anyMatch(
                member ->
                    documents.stream()
                        .anyMatch(
                            each -> !each.path(member).equals(documents.getFirst().path(member))));
    if (wholeDiffers || reads(head(documents.getFirst()), texts, values)) {
      versions.forEach(version -> differing.add(version.start()));
    }
    Set<NodeId> first = new LinkedHashSet<>();
    versions.forEach(version -> first.addAll(first(version, differing)));
    return new VersionDifferences(differing, first);
  }

  private static ObjectNode head(ObjectNode document) {
    ObjectNode head = document.objectNode();
    head.set("title", document.path("title"));
    head.set("human", document.path("human"));
    return head;
  }

  /** The keys of texts, with {@code @} before them, that one version has otherwise. */
  private static Set<String> changed(List<ObjectNode> documents, String member) {
    Set<String> changed = new HashSet<>();
    Set<String> locales = new HashSet<>();
    documents.forEach(each -> each.path(member).fieldNames().forEachRemaining(locales::add));
    for (String locale : locales) {
      List<JsonNode> texts =
          documents.stream().map(each -> each.path(member).path(locale)).toList();
      keysThatDiffer(texts).forEach(key -> changed.add("@" + key));
    }
    return changed;
  }

  /** Constants and derived values that one version has otherwise, and all derived from them. */
  private static Set<String> changedValues(List<ObjectNode> documents) {
    Set<String> changed = new HashSet<>();
    keysThatDiffer(documents.stream().map(each -> each.path("constants")).toList())
        .forEach(key -> changed.add("constants." + key));
    List<JsonNode> derived = documents.stream().map(each -> each.path("derived")).toList();
    keysThatDiffer(derived).forEach(key -> changed.add("derived." + key));
    boolean more = true;
    while (more) {
      more = false;
      for (var each : derived.getFirst().properties()) {
        more |=
            !changed.contains("derived." + each.getKey())
                && reads(each.getValue(), Set.of(), changed)
                && changed.add("derived." + each.getKey());
      }
    }
    return changed;
  }

  private static Set<String> keysThatDiffer(List<JsonNode> objects) {
    Set<String> keys = new LinkedHashSet<>();
    objects.forEach(each -> each.fieldNames().forEachRemaining(keys::add));
    keys.removeIf(
        key ->
            objects.stream().allMatch(each -> each.path(key).equals(objects.getFirst().path(key))));
    return keys;
  }

  /** Whether any text in a tree is one of these keys, or names one of these values. */
  private static boolean reads(JsonNode tree, Set<String> texts, Set<String> values) {
    if (tree.isTextual()) {
      String text = tree.textValue();
      return texts.contains(text) || values.stream().anyMatch(value -> names(text, value));
    }
    for (JsonNode part : tree) {
      if (reads(part, texts, values)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(String text, String value) {
    return Pattern.compile("\\b" + Pattern.quote(value) + "\\b").matcher(text).find();
  }

  /** The first that differ on every way from the start of a version. */
  private static Set<NodeId> first(FlowDefinition version, Set<NodeId> differing) {
    Set<NodeId> first = new LinkedHashSet<>();
    Set<NodeId> seen = new HashSet<>();
    Deque<NodeId> ahead = new ArrayDeque<>(List.of(version.start()));
    while (!ahead.isEmpty()) {
      NodeId next = ahead.remove();
      if (!seen.add(next)) {
        continue;
      }
      Node node = version.nodes().get(next);
      if (differing.contains(next) || node == null) {
        first.add(next);
        continue;
      }
      List<NodeId> ways = new ArrayList<>();
      for (List<Transition> way : node.ways().values()) {
        way.forEach(transition -> ways.add(transition.to()));
      }
      ahead.addAll(ways);
    }
    return first;
  }
}
