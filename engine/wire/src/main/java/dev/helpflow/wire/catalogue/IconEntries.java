package dev.helpflow.wire.catalogue;

import dev.helpflow.core.catalogue.IconType;

/**
 * Reads the entry of an icon: {@code {"kind": "icon", "name", "release", "description",
 * "fallback"}}, where the fallback is an older icon or {@code "none"}.
 */
final class IconEntries {
  private static final String NONE = "none";

  private IconEntries() {}

  static IconType read(JsonPart entry, String name) {
    entry.get("kind").mustBe("icon");
    entry.get("name").mustBe(name);
    String fallback = entry.get("fallback").text();
    return new IconType(
        name,
        entry.get("release").positive(),
        entry.get("description").text(),
        fallback.equals(NONE) ? null : fallback);
  }
}
