package dev.helpflow.wire.definition.fragment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FragmentUse;
import dev.helpflow.core.definition.Limits;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.wire.Origins;
import dev.helpflow.wire.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The putting of fragments into the screens of one document; used once. */
final class Expansion {
  private static final Pointer ALL = Pointer.ROOT.child(Fragments.FRAGMENTS);

  private final JsonNode fragments;
  private final List<String> shared;
  private final Map<String, String> written = new HashMap<>();
  private final Set<String> shown = new LinkedHashSet<>();
  private final List<Issue> issues = new ArrayList<>();

  /**
   * An expansion.
   *
   * @param shared what {@code sharedFragments} names
   */
  Expansion(JsonNode fragments, JsonNode shared) {
    this.fragments = fragments;
    this.shared = shared.valueStream().map(JsonNode::asText).toList();
  }

  void screen(Pointer pointer, ObjectNode screen) {
    Pointer place = pointer.child(Fragments.COMPONENTS);
    int count = count(screen);
    if (count > Limits.COMPONENTS) {
      issues.add(tooMany(count, place));
      return;
    }
    List<FragmentUse> uses = new ArrayList<>();
    ArrayNode components = screen.arrayNode();
    int at = 0;
    for (JsonNode each : screen.path(Fragments.COMPONENTS)) {
      Pointer author = place.child(at++);
      if (!each.has(Fragments.FRAGMENT)) {
        put(components, each, place, author);
        continue;
      }
      String name = each.path(Fragments.FRAGMENT).textValue();
      JsonNode known = components(name);
      if (known.isEmpty()) {
        // Of one that the flow means to take from its namespace it is said there, and once.
        if (!shared.contains(name)) {
          issues.add(unknown(name, author.child(Fragments.FRAGMENT)));
        }
        continue;
      }
      uses.add(new FragmentUse(name, components.size(), known.size()));
      for (int i = 0; i < known.size(); i++) {
        Pointer inside = ALL.child(name).child(Fragments.COMPONENTS).child(i);
        put(components, known.get(i), place, inside);
      }
    }
    screen.set(Fragments.COMPONENTS, components);
    Fragments.putUses(screen, uses);
  }

  /** Before anything is put in: a small document may show much. */
  private int count(ObjectNode screen) {
    int count = 0;
    for (JsonNode each : screen.path(Fragments.COMPONENTS)) {
      String name = each.path(Fragments.FRAGMENT).textValue();
      if (name == null) {
        count++;
      } else {
        count += components(name).size();
        shown.add(name);
      }
    }
    return count;
  }

  private JsonNode components(String name) {
    return fragments.path(name).path(Fragments.COMPONENTS);
  }

  private void put(ArrayNode components, JsonNode each, Pointer place, Pointer author) {
    String changed = place.child(components.size()).toString();
    if (!changed.equals(author.toString())) {
      written.put(changed, author.toString());
    }
    components.add(each);
  }

  private Issue unknown(String name, Pointer pointer) {
    List<String> known = new ArrayList<>();
    fragments.fieldNames().forEachRemaining(known::add);
    return Issue.error(
        FragmentCodes.UNKNOWN,
        pointer.toString(),
        "There is no fragment \""
            + name
            + "\" here."
            + Nearest.instead(name, known, '"', "There are")
            + " Write it under \"fragments\", or name it under \"sharedFragments\" if the namespace keeps it.");
  }

  private static Issue tooMany(int count, Pointer pointer) {
    return Issue.error(
        FragmentCodes.TOO_MANY,
        pointer.toString(),
        "With its fragments the screen has %d components, and may have %d: show less of them."
            .formatted(count, Limits.COMPONENTS));
  }

  Expanded done(ObjectNode document) {
    int at = 0;
    Set<String> told = new LinkedHashSet<>();
    for (String name : shared) {
      if (!fragments.has(name)) {
        issues.add(absent(name, Pointer.ROOT.child("sharedFragments").child(at)));
      } else if (!shown.contains(name)) {
        told.add(name);
        issues.add(unused(name, Pointer.ROOT.child("sharedFragments").child(at)));
      }
      at++;
    }
    for (Map.Entry<String, JsonNode> fragment : fragments.properties()) {
      String name = fragment.getKey();
      if (!shown.contains(name) && !told.contains(name)) {
        issues.add(unused(name, ALL.child(name)));
      }
    }
    return new Expanded(document, new Origins(written), issues);
  }

  private static Issue absent(String name, Pointer pointer) {
    return Issue.error(
        FragmentCodes.UNKNOWN,
        pointer.toString(),
        "The namespace keeps no fragment \""
            + name
            + "\": in a repository it would be in ../fragments/"
            + name
            + ".json, and in a document under \"fragments\".");
  }

  private static Issue unused(String name, Pointer pointer) {
    return Issue.error(
        FragmentCodes.UNUSED,
        pointer.toString(),
        "No screen shows the fragment \""
            + name
            + "\", so nothing checks it: write {\"fragment\": \""
            + name
            + "\"} among the components of a screen, or take it away.");
  }
}
