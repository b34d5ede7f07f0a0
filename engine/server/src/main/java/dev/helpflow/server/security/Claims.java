package dev.helpflow.server.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a verified token (RFC 7519), as the JSON they came in: strings, numbers, booleans,
 * lists and maps by name. Immutable.
 *
 * <p>As a string they say nothing, for what they tell of somebody must not reach a log.
 */
public record Claims(Map<String, Object> byName) {
  public Claims {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /**
   * A claim, or empty when the token has none or it is null.
   *
   * @param path the claim's whole name, which may have dots as a URL has, or else the names that
   *     lead to it through objects, with dots between: {@code profile.support}
   */
  public Optional<Object> at(String path) {
    Object whole = byName.get(path);
    if (whole != null) {
      return Optional.of(whole);
    }
    @Nullable Object found = byName;
    for (String name : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return Optional.ofNullable(found);
  }

  @Override
  public String toString() {
    return "Claims[" + byName.size() + "]";
  }
}
