package dev.helpflow.wire.catalogue;

import java.util.Set;

/**
 * The kinds of catalogue entry that have a JSON Schema, and which properties of theirs are the
 * engine's rather than an author's.
 */
enum EntryKind {
  COMPONENT("component", "components"),
  ACTION("action", "actions"),
  DESTINATION("destination", "destinations");

  private final String word;
  private final String folder;

  EntryKind(String word, String folder) {
    this.word = word;
    this.folder = folder;
  }

  String word() {
    return word;
  }

  /** The folder in which its entries lie, and the property of the index that lists them. */
  String folder() {
    return folder;
  }

  /**
   * Properties that every instance has, whatever its type, so that they are not among the type's
   * own.
   */
  Set<String> given() {
    return switch (this) {
      case COMPONENT -> Set.of("type", "version", "id", "revealWhen", "value");
      case ACTION -> Set.of("type", "version", "id", "label", "validates");
      case DESTINATION -> Set.of();
    };
  }

  String urn(String name, int version) {
    return "urn:helpflow:" + word + ":" + name + ":" + version;
  }
}
