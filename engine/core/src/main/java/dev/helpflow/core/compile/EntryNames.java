package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.catalogue.IconType;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The destinations and icons that a screen may name. */
record EntryNames(Catalogue catalogue) {
  private static final String WITH = "with";
  private static final PropertyType DESTINATION =
      new PropertyType.EntryName(PropertyType.Named.DESTINATION);

  boolean has(PropertyType.Named kind, Object value) {
    return value instanceof String name
        && switch (kind) {
          case DESTINATION -> catalogue.destination(name).isPresent();
          case ICON -> catalogue.icon(name).isPresent();
        };
  }

  static String code(PropertyType.Named kind) {
    return switch (kind) {
      case DESTINATION -> IssueCodes.UNKNOWN_DESTINATION;
      case ICON -> IssueCodes.UNKNOWN_ICON;
    };
  }

  /** A sentence on a name that is not there, and what may have been meant. */
  String unknown(PropertyType.Named kind, String name) {
    return switch (kind) {
      case DESTINATION ->
          "The catalogue has no destination \""
              + name
              + "\", so that no app could open it."
              + Nearest.instead(
                  name, sorted(catalogue.destinations().stream().map(DestinationType::name)));
      case ICON ->
          "The catalogue has no icon \""
              + name
              + "\"."
              + Nearest.instead(name, sorted(catalogue.icons().stream().map(IconType::name)));
    };
  }

  /**
   * What an action may have where it stands: with the arguments of the destination that it opens in
   * place of arguments of any name.
   */
  PropertyType.Struct withArguments(ActionType type, ActionSpec spec) {
    Map<String, PropertyType.Property> declared = type.properties().properties();
    Optional<DestinationType> destination =
        declared.containsKey(WITH) ? destination(declared, spec) : Optional.empty();
    if (destination.isEmpty()) {
      return type.properties();
    }
    PropertyType.Struct arguments = destination.get().with();
    boolean needed =
        arguments.properties().values().stream().anyMatch(PropertyType.Property::required);
    Map<String, PropertyType.Property> narrowed = new LinkedHashMap<>(declared);
    narrowed.put(WITH, new PropertyType.Property(arguments, needed));
    return new PropertyType.Struct(narrowed);
  }

  private Optional<DestinationType> destination(
      Map<String, PropertyType.Property> declared, ActionSpec spec) {
    return declared.entrySet().stream()
        .filter(property -> property.getValue().type().equals(DESTINATION))
        .map(property -> spec.properties().get(property.getKey()))
        .flatMap(
            template ->
                template instanceof Template.Literal(Object name)
                    ? catalogue.destination(String.valueOf(name)).stream()
                    : Stream.empty())
        .findFirst();
  }

  private static List<String> sorted(Stream<String> names) {
    return names.sorted().toList();
  }
}
