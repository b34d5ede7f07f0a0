package dev.helpflow.generator.shape;

import java.util.List;

/**
 * All that models are written for.
 *
 * @param entries components, then actions, each by name and version
 * @param shared the objects that entries have in common, such as money
 * @param body the types of the bodies around them, each after those that it is made of
 */
public record Vocabulary(List<Entry> entries, List<Shape> shared, List<Shape> body) {
  public Vocabulary {
    entries = List.copyOf(entries);
    shared = List.copyOf(shared);
    body = List.copyOf(body);
  }

  /** The entries of one family. */
  public List<Entry> of(Family family) {
    return entries.stream().filter(entry -> entry.family() == family).toList();
  }
}
