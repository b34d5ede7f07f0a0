package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.Allowed;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.IconType;
import dev.helpflow.core.catalogue.LaterValue;
import dev.helpflow.core.catalogue.PropertyType;
import java.util.Map;

/** What icons and values fall back to must be older, so that their chains end. */
final class NewerNames {
  private NewerNames() {}

  /**
   * Checks all of a catalogue's.
   *
   * @throws IllegalArgumentException when one does not fall back to something older
   */
  static void check(Catalogue catalogue) {
    for (IconType icon : catalogue.icons()) {
      if (icon.fallback() != null) {
        int release =
            catalogue.icon(icon.fallback()).map(IconType::release).orElse(Integer.MAX_VALUE);
        if (release >= icon.release()) {
          throw new IllegalArgumentException(
              "The icon %s falls back to %s, which is not an icon of an older release."
                  .formatted(icon.name(), icon.fallback()));
        }
      }
    }
    catalogue.components().forEach(type -> check(type.name(), type.properties()));
    catalogue.actions().forEach(type -> check(type.name(), type.properties()));
  }

  private static void check(String entry, PropertyType type) {
    switch (type) {
      case PropertyType.Words words -> {}
      case PropertyType.EntryName name -> {}
      case PropertyType.Scalar(var scalar, Allowed allowed) -> check(entry, allowed.later());
      case PropertyType.Items(PropertyType element, int max) -> check(entry, element);
      case PropertyType.Struct(var properties) ->
          properties.values().forEach(property -> check(entry, property.type()));
    }
  }

  private static void check(String entry, Map<String, LaterValue> later) {
    later.forEach(
        (value, one) -> {
          LaterValue next = one.fallback() == null ? null : later.get(one.fallback());
          if (next != null && next.release() >= one.release()) {
            throw new IllegalArgumentException(
                "The value %s of %s falls back to %s, which is not of an older release."
                    .formatted(value, entry, one.fallback()));
          }
        });
  }
}
