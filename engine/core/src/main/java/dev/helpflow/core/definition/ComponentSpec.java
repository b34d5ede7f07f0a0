package dev.helpflow.core.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component as a screen's author wrote it.
 *
 * <p>JSON shape: {@code {"type", "version"?, "id", "showIf"?, "revealWhen"?, …properties of its
 * catalogue entry}}.
 *
 * @param version the catalogue entry's version, or null for the newest; publishing writes it
 * @param showIf decides on the server whether the component is on the screen at all; may not read
 *     its own screen's answers
 * @param revealWhen shows the component while another one on the screen has one of some values; app
 *     and server agree
 */
public record ComponentSpec(
    ComponentId id,
    String type,
    @Nullable Integer version,
    @Nullable Expression showIf,
    @Nullable RevealWhen revealWhen,
    Map<String, Template> properties) {
  public ComponentSpec {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** Shown while {@code component}'s answer is, or contains, one of {@code in}. */
  public record RevealWhen(ComponentId component, java.util.List<String> in) {
    public RevealWhen {
      in = java.util.List.copyOf(in);
    }
  }
}
