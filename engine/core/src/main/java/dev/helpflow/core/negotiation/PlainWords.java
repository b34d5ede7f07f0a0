package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Markup;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.screen.Screen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plain words that a fallback puts where the markdown subset is read, so that a label with a star
 * in it shows the star.
 *
 * <p>It goes by the types of the catalogue: a fallback is put together a second time with every
 * plain text escaped, and of that only what stands where markup is read is taken.
 */
final class PlainWords {
  private PlainWords() {}

  /**
   * Components with the words of {@code marked} where the markdown subset is read and those of
   * {@code plain} everywhere else.
   */
  static List<Screen.ShownComponent> inMarkdown(
      ScreenPlan plan, List<Screen.ShownComponent> plain, List<Screen.ShownComponent> marked) {
    Map<String, ComponentType> types = new HashMap<>();
    plan.components().forEach(component -> types.put(component.id().value(), component.type()));
    Map<String, Screen.ShownComponent> escaped = new HashMap<>();
    marked.forEach(component -> escaped.put(component.id(), component));
    return plain.stream()
        .map(
            component ->
                merged(
                    Objects.requireNonNull(types.get(component.id())),
                    component,
                    escaped.get(component.id())))
        .toList();
  }

  @SuppressWarnings("unchecked") // A struct's values are kept by their names.
  private static Screen.ShownComponent merged(
      ComponentType type, Screen.ShownComponent plain, Screen.@Nullable ShownComponent marked) {
    if (marked == null) {
      return plain;
    }
    Object properties = merged(type.properties(), plain.properties(), marked.properties());
    return new Screen.ShownComponent(
        plain.type(),
        plain.version(),
        plain.id(),
        (Map<String, Object>) properties,
        plain.input(),
        plain.value());
  }

  private static Object merged(PropertyType type, Object plain, @Nullable Object marked) {
    if (marked == null || plain.equals(marked)) {
      return plain;
    }
    return switch (type) {
      case PropertyType.Words(Markup markup) -> markup == Markup.MARKDOWN ? marked : plain;
      case PropertyType.Scalar scalar -> plain;
      case PropertyType.EntryName name -> plain;
      case PropertyType.Items(PropertyType element, int max) ->
          plain instanceof List<?> list && marked instanceof List<?> others
              ? merged(element, list, others)
              : plain;
      case PropertyType.Struct(var properties) ->
          plain instanceof Map<?, ?> map && marked instanceof Map<?, ?> others
              ? merged(properties, map, others)
              : plain;
    };
  }

  private static Object merged(PropertyType element, List<?> plain, List<?> marked) {
    List<Object> items = new ArrayList<>(plain.size());
    for (int i = 0; i < plain.size(); i++) {
      items.add(merged(element, plain.get(i), i < marked.size() ? marked.get(i) : null));
    }
    return Collections.unmodifiableList(items);
  }

  private static Object merged(
      Map<String, PropertyType.Property> properties, Map<?, ?> plain, Map<?, ?> marked) {
    Map<Object, Object> fields = new LinkedHashMap<>(plain);
    for (Map.Entry<Object, Object> field : fields.entrySet()) {
      PropertyType.Property property = properties.get(String.valueOf(field.getKey()));
      if (property != null) {
        field.setValue(merged(property.type(), field.getValue(), marked.get(field.getKey())));
      }
    }
    return Collections.unmodifiableMap(fields);
  }
}
