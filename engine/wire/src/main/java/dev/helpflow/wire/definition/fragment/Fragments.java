package dev.helpflow.wire.definition.fragment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FragmentUse;
import dev.helpflow.core.definition.Limits;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Origins;
import dev.helpflow.wire.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The fragments of a document: {@code "fragments": {"<name>": {"description"?, "components"}}},
 * shown by {@code {"fragment": "<name>"}} among the components of screens.
 */
public final class Fragments {
  /** The property that holds a document's fragments. */
  public static final String FRAGMENTS = "fragments";

  /** The property that holds what screens and fragments show. */
  public static final String COMPONENTS = "components";

  /** The property that shows a fragment. */
  public static final String FRAGMENT = "fragment";

  /** A screen's components that came of fragments, in a document that {@link #expand} made. */
  private static final String USES = "fragments";

  private Fragments() {}

  /**
   * Puts the components of fragments where screens show them.
   *
   * @param document one that the JSON Schema has accepted; it stays as it is
   */
  public static Expanded expand(JsonNode document) {
    if (!document.has(FRAGMENTS) && !anyShown(document)) {
      return Expanded.unchanged(document);
    }
    JsonNode fragments = document.path(FRAGMENTS);
    long values = values(document, fragments);
    if (values > Limits.FRAGMENT_VALUES) {
      return new Expanded(document, Origins.SAME, List.of(tooLarge(values)));
    }
    ObjectNode changed = document.deepCopy();
    Expansion expansion = new Expansion(fragments, document.path("sharedFragments"));
    eachScreen(changed, expansion::screen);
    changed.remove(FRAGMENTS);
    return expansion.done(changed);
  }

  /** Says of a document of the first spec, which has no fragments, that it has some. */
  public static Optional<Issue> tooOld(JsonNode document) {
    boolean hasAny =
        document.has(FRAGMENTS) || document.has("sharedFragments") || anyShown(document);
    return document.path("spec").asInt() == 1 && hasAny
        ? Optional.of(
            Issue.error(
                FragmentCodes.TOO_OLD,
                "/spec",
                "Fragments belong to spec 2 of the language: take them out, let \"helpflow upgrade\" write the flow in spec 2, and put them in again; or write \"spec\": 2 yourself, and give names to what \"context\" lists."))
        : Optional.empty();
  }

  /** How many JSON values all uses of fragments put into screens. */
  private static long values(JsonNode document, JsonNode fragments) {
    Map<String, Long> sizes = new HashMap<>();
    fragments.properties().forEach(each -> sizes.put(each.getKey(), values(each.getValue())));
    long[] all = {0};
    eachScreen(
        document,
        (pointer, screen) ->
            screen
                .path(COMPONENTS)
                .forEach(each -> all[0] += sizes.getOrDefault(each.path(FRAGMENT).asText(), 0L)));
    return all[0];
  }

  private static long values(JsonNode value) {
    long values = 1;
    for (JsonNode each : value) {
      values += values(each);
    }
    return values;
  }

  private static Issue tooLarge(long values) {
    return Issue.error(
        FragmentCodes.TOO_LARGE,
        "/" + FRAGMENTS,
        "Screens show fragments so often that these are %,d values of JSON in all, and may be %,d: show smaller ones, or split the flow into sub-flows."
            .formatted(values, Limits.FRAGMENT_VALUES));
  }

  private static boolean anyShown(JsonNode document) {
    boolean[] shown = {false};
    eachScreen(
        document,
        (pointer, screen) ->
            screen.path(COMPONENTS).forEach(each -> shown[0] |= each.has(FRAGMENT)));
    return shown[0];
  }

  /** What a screen took from fragments, of a document that {@link #expand} made. */
  public static List<FragmentUse> uses(JsonNode screen) {
    List<FragmentUse> uses = new ArrayList<>();
    for (JsonNode use : screen.path(USES)) {
      uses.add(
          new FragmentUse(
              use.path("name").textValue(),
              use.path("from").intValue(),
              use.path("count").intValue()));
    }
    return uses;
  }

  /** Says what a screen took from fragments, for {@link #collapse}. */
  public static void putUses(ObjectNode screen, List<FragmentUse> uses) {
    if (!uses.isEmpty()) {
      ArrayNode list = screen.putArray(USES);
      uses.forEach(
          use ->
              list.addObject()
                  .put("name", use.name())
                  .put("from", use.from())
                  .put("count", use.count()));
    }
  }

  /**
   * Takes the components of fragments out of the screens of a document again.
   *
   * @param document as {@link #expand} makes it; it is changed
   * @throws IllegalArgumentException when two screens show a fragment with different components
   */
  public static void collapse(ObjectNode document) {
    Map<String, ArrayNode> fragments = new LinkedHashMap<>();
    eachScreen(document, (pointer, screen) -> collapse(screen, fragments));
    if (!fragments.isEmpty()) {
      ObjectNode all = document.putObject(FRAGMENTS);
      fragments.forEach((name, components) -> all.putObject(name).set(COMPONENTS, components));
    }
  }

  /** Takes out what screens say of fragments, of a document as {@link #expand} makes it. */
  public static void forget(ObjectNode document) {
    eachScreen(document, (pointer, screen) -> screen.remove(USES));
  }

  /** The keys of the messages that a fragment says, without their {@code @}, in its order. */
  public static Set<String> messageKeys(JsonNode fragment) {
    Set<String> keys = new LinkedHashSet<>();
    for (JsonNode component : fragment.path(COMPONENTS)) {
      for (Map.Entry<String, JsonNode> property : component.properties()) {
        // A component's own description is a comment for authors.
        if (!property.getKey().equals("description")) {
          addKeys(property.getValue(), keys);
        }
      }
    }
    return keys;
  }

  private static void addKeys(JsonNode value, Set<String> keys) {
    if (value.isTextual() && value.textValue().startsWith("@")) {
      keys.add(value.textValue().substring(1));
    }
    value.forEach(each -> addKeys(each, keys));
  }

  private static void collapse(ObjectNode screen, Map<String, ArrayNode> fragments) {
    List<FragmentUse> uses = uses(screen);
    screen.remove(USES);
    ArrayNode components = (ArrayNode) screen.path(COMPONENTS);
    for (FragmentUse use : uses.reversed()) {
      ArrayNode own = screen.arrayNode();
      for (int i = 0; i < use.count(); i++) {
        own.add(components.remove(use.from()));
      }
      components.insertObject(use.from()).put(FRAGMENT, use.name());
      ArrayNode known = fragments.putIfAbsent(use.name(), own);
      if (known != null && !known.equals(own)) {
        throw new IllegalArgumentException(
            "The fragment \""
                + use.name()
                + "\" has other components on one screen than on another: give one of them another name.");
      }
    }
  }

  /** Every part of a document that has components, by where it is. */
  private static void eachScreen(JsonNode document, BiConsumer<Pointer, ObjectNode> use) {
    for (Map.Entry<String, JsonNode> node : document.path("nodes").properties()) {
      Pointer pointer = Pointer.ROOT.child("nodes").child(node.getKey());
      if (node.getValue() instanceof ObjectNode screen && screen.path(COMPONENTS).isArray()) {
        use.accept(pointer, screen);
      }
      if (node.getValue().path("screen") instanceof ObjectNode screen
          && screen.path(COMPONENTS).isArray()) {
        use.accept(pointer.child("screen"), screen);
      }
    }
  }
}
