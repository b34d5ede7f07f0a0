package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Template;

/**
 * What the customer reads or hears: a {@link Message} in their language, or what an expression or a
 * constant gives. Whether it may be marked up with the markdown subset is said where it stands.
 */
public sealed interface Words permits Message, Source {
  /** It as the definition has it. */
  Template template();
}
