package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Template;
import java.util.Map;

/** A part of a component, such as an option, that has all that it must have. Immutable. */
public abstract class Part {
  private final Template template;

  protected Part(Template template) {
    this.template = template;
  }

  /** It as the definition has it. */
  protected final Template template() {
    return template;
  }

  /** A part with no properties yet. */
  protected static Template start() {
    return new Template.Fields(Map.of());
  }

  /** The same with one property more; a part that is computed as a whole has none of its own. */
  protected static Template with(Template part, String name, Template value) {
    if (!(part instanceof Template.Fields(Map<String, Template> fields))) {
      throw new IllegalStateException(
          "The property \""
              + name
              + "\" cannot be set on a part that comes as a whole from elsewhere. Write the part out"
              + " instead.");
    }
    return new Template.Fields(Templates.with(fields, name, value));
  }
}
