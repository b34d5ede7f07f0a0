package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Template;
import java.util.Map;

/**
 * A constant of the flow in the place of a property: {@code {"from": "constants.countries"}}.
 *
 * @param name without {@code constants.}
 */
public record Constant(String name) implements Source {
  @Override
  public Template template() {
    return new Template.Fields(Map.of("from", new Template.Literal("constants." + name)));
  }
}
