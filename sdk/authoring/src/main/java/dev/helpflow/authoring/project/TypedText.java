package dev.helpflow.authoring.project;

import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads values that a person types: strings as they are, everything else as JSON. */
public final class TypedText {
  private TypedText() {}

  /**
   * The value meant, still to be coerced; text that is not JSON where JSON is expected stays text.
   */
  public static @Nullable Object parse(@Nullable ValueType type, String text) {
    boolean isString =
        switch (type) {
          case null -> true;
          case ValueType.Text _, ValueType.Choice _, ValueType.Date _, ValueType.Timestamp _ ->
              true;
          case ValueType.Int _, ValueType.Decimal _, ValueType.Bool _, ValueType.Money _ -> false;
          case ValueType.ListOf _, ValueType.MapOf _, ValueType.Struct _, ValueType.Any _ -> false;
        };
    if (isString) {
      return text;
    }
    try {
      return Json.toValue(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonException e) {
      // Coercion says what was expected, which tells more than where the JSON broke off.
      return text;
    }
  }
}
