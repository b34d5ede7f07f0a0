package dev.helpflow.core.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the customer can press on a screen.
 *
 * <p>JSON shape: {@code {"id", "type", "version"?, "label", "showIf"?, "validates"?, …properties of
 * its catalogue entry}}.
 *
 * @param validates whether answers must be valid and complete for it; only of {@code submit}, and
 *     true unless said otherwise
 */
public record ActionSpec(
    ActionId id,
    String type,
    @Nullable Integer version,
    Text label,
    @Nullable Expression showIf,
    boolean validates,
    Map<String, Template> properties) {
  public ActionSpec {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
