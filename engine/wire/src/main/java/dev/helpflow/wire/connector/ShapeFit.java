package dev.helpflow.wire.connector;

import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request goes where a shape puts requests when it is of a type that the shape was not
 * declared with: the type that was frozen into a version, when the operator has changed the shape
 * since.
 */
public final class ShapeFit {
  private ShapeFit() {}

  /**
   * Why it cannot be carried, as a whole sentence that names a property and never its value; empty
   * when it can be.
   *
   * @param now the operation as it is declared now
   * @param frozen the type of the request
   * @param present the properties that the request has
   */
  public static Optional<String> refusal(
      ConnectorOperation now, ValueType.Struct frozen, Set<String> present) {
    RequestShape shape = now.shape();
    Set<String> inAddress = new LinkedHashSet<>(shape.path().names());
    shape.query().values().forEach(template -> inAddress.addAll(template.names()));
    for (String name : shape.named()) {
      ValueType.Field field = present.contains(name) ? frozen.fields().get(name) : null;
      if (field == null) {
        if (isNeeded(now, name)) {
          return why(name, "is needed by its path, query or headers, and the request has none");
        }
      } else if (!ShapeReader.isOneText(field.type())) {
        return why(name, "is no single text, so that it cannot stand in a path, query or header");
      } else if (field.sensitive() && inAddress.contains(name)) {
        return why(name, "is sensitive, and would stand in an address");
      }
    }
    if (!shape.hasBody()) {
      for (String name : present) {
        if (!shape.named().contains(name)) {
          return why(name, "would not be sent, because " + shape.method() + " has no body");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNeeded(ConnectorOperation now, String name) {
    ValueType.Field field = now.operation().request().fields().get(name);
    return field == null || field.required();
  }

  private static Optional<String> why(String property, String what) {
    return Optional.of("The property \"" + property + "\" " + what + ".");
  }
}
