package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.IconType;
import dev.helpflow.core.catalogue.LaterValue;
import dev.helpflow.core.catalogue.PropertyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in the properties of an entry stand icons and values that came later than the entry, which
 * an app that draws the entry may not know all the same.
 */
sealed interface Revision {
  /** Some of an object's properties. */
  record Fields(Map<String, Revision> fields) implements Revision {}

  /** Each element of a list. */
  record Each(Revision element) implements Revision {}

  /** A value of an enumeration. */
  record Value(Map<String, LaterValue> later) implements Revision {}

  /** The name of an icon. */
  record Icon() implements Revision {}

  /** Where they stand, or null when there are none. */
  static @Nullable Revision of(PropertyType type) {
    return switch (type) {
      case PropertyType.Words words -> null;
      case PropertyType.EntryName(PropertyType.Named kind) ->
          kind == PropertyType.Named.ICON ? new Icon() : null;
      case PropertyType.Scalar(var scalar, var allowed) ->
          allowed.later().isEmpty() ? null : new Value(allowed.later());
      case PropertyType.Items(PropertyType element, int max) -> {
        Revision each = of(element);
        yield each == null ? null : new Each(each);
      }
      case PropertyType.Struct(var properties) -> {
        Map<String, Revision> fields = new LinkedHashMap<>();
        properties.forEach(
            (name, property) -> {
              Revision field = of(property.type());
              if (field != null) {
                fields.put(name, field);
              }
            });
        yield fields.isEmpty() ? null : new Fields(fields);
      }
    };
  }

  /** Goes through the values of one component or action for one app. */
  final class Pass {
    private final Catalogue catalogue;
    private final Client client;
    private final List<Negotiated.Detail> replaced = new ArrayList<>();

    Pass(Catalogue catalogue, Client client) {
      this.catalogue = catalogue;
      this.client = client;
    }

    /** What had to be replaced so far. */
    List<Negotiated.Detail> replaced() {
      return replaced;
    }

    /** The properties as the app knows them; the same object when it knows them all. */
    Map<String, Object> properties(Map<String, Object> properties, Fields revision) {
      Map<String, Object> revised = null;
      for (Map.Entry<String, Revision> field : revision.fields().entrySet()) {
        Object value = properties.get(field.getKey());
        if (value == null) {
          continue;
        }
        Object instead = value(value, field.getValue());
        if (instead != value) {
          revised = revised == null ? new LinkedHashMap<>(properties) : revised;
          if (instead == null) {
            revised.remove(field.getKey());
          } else {
            revised.put(field.getKey(), instead);
          }
        }
      }
      return revised == null ? properties : revised;
    }

    private @Nullable Object value(Object value, Revision revision) {
      return switch (revision) {
        case Fields fields -> value instanceof Map<?, ?> map ? object(map, fields) : value;
        case Each(Revision element) -> value instanceof List<?> list ? list(list, element) : value;
        case Value(Map<String, LaterValue> later) -> known(value, later);
        case Icon icon -> shown(value);
      };
    }

    @SuppressWarnings("unchecked") // Values on a screen are plain JSON, whose names are strings.
    private Object object(Map<?, ?> map, Fields fields) {
      return properties((Map<String, Object>) map, fields);
    }

    private Object list(List<?> list, Revision revision) {
      List<Object> revised = null;
      for (int i = 0; i < list.size(); i++) {
        Object element = list.get(i);
        Object instead = element == null ? null : value(element, revision);
        if (instead != element && instead != null) {
          revised = revised == null ? new ArrayList<>(list) : revised;
          revised.set(i, instead);
        }
      }
      return revised == null ? list : revised;
    }

    private @Nullable Object known(Object value, Map<String, LaterValue> later) {
      Object known = value;
      while (known != null
          && later.get(known) instanceof LaterValue one
          && one.release() > client.catalogue()) {
        known = one.fallback();
      }
      return noted(value, known, Negotiated.Detail.Kind.VALUE);
    }

    private @Nullable Object shown(Object value) {
      Object shown = value;
      while (shown != null) {
        IconType icon = catalogue.icon(String.valueOf(shown)).orElse(null);
        if (icon != null && client.shows(icon)) {
          break;
        }
        shown = icon == null ? null : icon.fallback();
      }
      return noted(value, shown, Negotiated.Detail.Kind.ICON);
    }

    private @Nullable Object noted(
        Object value, @Nullable Object instead, Negotiated.Detail.Kind kind) {
      if (instead != value) {
        replaced.add(new Negotiated.Detail(kind, String.valueOf(value)));
      }
      return instead;
    }
  }
}
