package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.HandoffPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person is given with a hand-off, as it is stored: {@code {"context", "sensitive"?,
 * "supportNeeds"?, "summary", "path": [{"address", "title"?}]}}.
 */
final class StoredPackage {
  private StoredPackage() {}

  static Map<String, Object> of(HandoffPackage told) {
    Map<String, Object> stored = new LinkedHashMap<>();
    stored.put("context", told.context());
    putUnlessEmpty(stored, "sensitive", told.sensitive());
    putUnlessEmpty(stored, "supportNeeds", told.supportNeeds());
    stored.put("summary", told.summary());
    stored.put("path", told.path().stream().map(StoredPackage::passed).toList());
    return stored;
  }

  private static void putUnlessEmpty(Map<String, Object> stored, String name, List<String> list) {
    if (!list.isEmpty()) {
      stored.put(name, list);
    }
  }

  private static Map<String, Object> passed(HandoffPackage.Passed passed) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("address", passed.address());
    if (passed.title() != null) {
      place.put("title", passed.title());
    }
    return place;
  }
}
