package dev.helpflow.wire.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Catalogue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A catalogue as it was read.
 *
 * @param schemas every entry's schema document by its {@code $id}, such as {@code
 *     urn:helpflow:component:heading:1}; not to be changed
 * @param messages built-in ICU patterns by locale, then by key; the first locale is the last
 *     fallback
 */
public record LoadedCatalogue(
    Catalogue catalogue, Map<String, JsonNode> schemas, Map<String, Map<String, String>> messages) {
  public LoadedCatalogue {
    schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
    messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
  }

  /** The schema of a component as apps receive it. */
  public Optional<JsonNode> componentSchema(String name, int version) {
    return Optional.ofNullable(schemas.get(EntryKind.COMPONENT.urn(name, version)));
  }

  /** The schema of an action as apps receive it. */
  public Optional<JsonNode> actionSchema(String name, int version) {
    return Optional.ofNullable(schemas.get(EntryKind.ACTION.urn(name, version)));
  }

  /** The schema of what a destination needs to know. */
  public Optional<JsonNode> destinationSchema(String name) {
    return Optional.ofNullable(schemas.get(EntryKind.DESTINATION.urn(name, 1)));
  }
}
