package dev.helpflow.scripts;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps sources, because the engine keeps what it parsed only while somebody holds its source. */
final class SourceCache {
  private final Map<Key, GuestSource> sources =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, GuestSource> eldest) {
          return size() > ScriptLimits.CACHED_SOURCES;
        }
      };

  synchronized GuestSource get(GuestLanguage language, String text) {
    return sources.computeIfAbsent(new Key(language, text), key -> language.wrap(text));
  }

  private record Key(GuestLanguage language, String text) {}
}
