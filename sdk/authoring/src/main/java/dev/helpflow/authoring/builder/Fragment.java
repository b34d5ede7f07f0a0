package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ComponentSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * Components that several screens show, and that the document holds once.
 *
 * @param name small letters, digits and hyphens
 */
public record Fragment(String name, List<ComponentSpec> specs) implements Shown {
  public Fragment {
    specs = List.copyOf(specs);
  }

  static Fragment of(String name, Component first, Component... others) {
    return new Fragment(
        name, Stream.concat(Stream.of(first), Stream.of(others)).map(Component::spec).toList());
  }
}
