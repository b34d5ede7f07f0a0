package dev.helpflow.authoring.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares words, in every language of both versions; the same change in many places is one. */
final class Texts {
  private final Version older;
  private final Version newer;
  private final Set<String> locales = new LinkedHashSet<>();
  private final Map<Words, List<Place>> found = new LinkedHashMap<>();
  private final Set<String> compared = new HashSet<>();

  private record Words(String locale, @Nullable String from, @Nullable String to) {}

  Texts(Version older, Version newer) {
    this.older = older;
    this.newer = newer;
    // A language that came or went is a change of its own, and not one of each of its texts.
    locales.addAll(newer.flow().locales());
    locales.retainAll(older.flow().locales());
  }

  /** Compares the words of one place by the keys that stand there; null for no text. */
  void compare(Place place, @Nullable String from, @Nullable String to) {
    if (from != null) {
      compared.add(from);
    }
    if (to != null) {
      compared.add(to);
    }
    for (String locale : locales) {
      String before = older.words(locale, from);
      String after = newer.words(locale, to);
      if (!Objects.equals(before, after)) {
        found.computeIfAbsent(new Words(locale, before, after), _ -> new ArrayList<>()).add(place);
      }
    }
  }

  List<Change> changes() {
    Set<String> shown = new HashSet<>();
    keys(newer.document(), shown);
    for (String locale : locales) {
      JsonNode messages = older.document().path("messages").path(locale);
      for (Map.Entry<String, JsonNode> message : messages.properties()) {
        String after = newer.words(locale, message.getKey());
        String before = message.getValue().textValue();
        if (after != null
            && !after.equals(before)
            && !compared.contains(message.getKey())
            && !shown.contains(message.getKey())) {
          found.putIfAbsent(new Words(locale, before, after), new ArrayList<>());
        }
      }
    }
    List<Change> changes = new ArrayList<>();
    found.forEach(
        (words, places) ->
            changes.add(new Change.TextChanged(words.locale, words.from, words.to, places)));
    return changes;
  }

  /** The keys that a document shows anywhere but in its own list of messages. */
  private static void keys(JsonNode json, Set<String> keys) {
    Version.textKey(json).ifPresent(keys::add);
    json.forEach(each -> keys(each, keys));
  }
}
