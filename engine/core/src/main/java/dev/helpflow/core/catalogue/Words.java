package dev.helpflow.core.catalogue;

import dev.helpflow.core.catalogue.PropertyType.Markup;
import dev.helpflow.core.message.Markdown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words in the values of properties, by what the catalogue says of their markup. */
public final class Words {
  private Words() {}

  /** Whether the markdown subset is read anywhere in a value of this type. */
  public static boolean areMarkedUp(PropertyType type) {
    return switch (type) {
      case PropertyType.Words(Markup markup) -> markup == Markup.MARKDOWN;
      case PropertyType.Scalar scalar -> false;
      case PropertyType.EntryName name -> false;
      case PropertyType.Items(PropertyType element, int max) -> areMarkedUp(element);
      case PropertyType.Struct(var properties) ->
          properties.values().stream().anyMatch(property -> areMarkedUp(property.type()));
    };
  }

  /**
   * A value with those of its words escaped whose type has this markup, so that the markdown subset
   * shows them as they are; the same object when there is nothing to escape.
   */
  public static Object escaped(PropertyType type, Markup which, Object value) {
    return switch (type) {
      case PropertyType.Words(Markup markup) ->
          markup == which && value instanceof String text ? Markdown.escape(text) : value;
      case PropertyType.Scalar scalar -> value;
      case PropertyType.EntryName name -> value;
      case PropertyType.Items(PropertyType element, int max) ->
          value instanceof List<?> list ? escaped(element, which, list) : value;
      case PropertyType.Struct(var properties) ->
          value instanceof Map<?, ?> map ? escaped(properties, which, map) : value;
    };
  }

  private static Object escaped(PropertyType element, Markup which, List<?> list) {
    List<Object> items = new ArrayList<>(list.size());
    boolean isSame = true;
    for (Object item : list) {
      Object escaped = escaped(element, which, item);
      isSame &= escaped == item;
      items.add(escaped);
    }
    return isSame ? list : Collections.unmodifiableList(items);
  }

  private static Object escaped(
      Map<String, PropertyType.Property> properties, Markup which, Map<?, ?> map) {
    Map<Object, Object> fields = new LinkedHashMap<>(map);
    boolean isSame = true;
    for (Map.Entry<Object, Object> field : fields.entrySet()) {
      PropertyType.Property property = properties.get(String.valueOf(field.getKey()));
      if (property != null) {
        Object escaped = escaped(property.type(), which, field.getValue());
        isSame &= escaped == field.getValue();
        field.setValue(escaped);
      }
    }
    return isSame ? map : Collections.unmodifiableMap(fields);
  }
}
