package dev.helpflow.authoring.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares JSON property by property, and the words in it as words. */
record Settings(Texts texts, List<Change> changes) {

  void compare(Place place, JsonNode from, JsonNode to) {
    Optional<String> older = Version.textKey(from);
    Optional<String> newer = Version.textKey(to);
    if (older.isPresent() && (newer.isPresent() || to.isMissingNode())
        || newer.isPresent() && from.isMissingNode()) {
      texts.compare(place, older.orElse(null), newer.orElse(null));
      compareValues(place.below("args"), from.path("args"), to.path("args"));
    } else {
      compareValues(place, from, to);
    }
  }

  private void compareValues(Place place, JsonNode from, JsonNode to) {
    if (from.equals(to)) {
      return;
    }
    boolean isTree =
        (from.isObject() || from.isMissingNode()) && (to.isObject() || to.isMissingNode());
    if (isTree && !from.has("expr") && !to.has("expr")) {
      Set<String> names = new LinkedHashSet<>();
      to.fieldNames().forEachRemaining(names::add);
      from.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(place.below(name), from.path(name), to.path(name)));
    } else if (from.isArray() && to.isArray() && from.size() == to.size()) {
      for (int i = 0; i < from.size(); i++) {
        compare(place.below(String.valueOf(i)), from.get(i), to.get(i));
      }
    } else {
      changes.add(new Change.SettingChanged(place, json(from), json(to)));
    }
  }

  private static @Nullable String json(JsonNode node) {
    return node.isMissingNode() ? null : node.toString();
  }
}
