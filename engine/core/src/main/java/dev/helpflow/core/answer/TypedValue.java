package dev.helpflow.core.answer;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What was typed into an input and is not accepted, or not submitted yet: it is shown again only in
 * a form that the input's component can show.
 */
public final class TypedValue {
  private static final int MAX_SELECTED = 500;

  private TypedValue() {}

  /**
   * Whether an input of this kind can show the value: as a text that was typed, or in the JSON
   * shape of its answers.
   */
  public static boolean canShow(AnswerKind kind, Object value) {
    return switch (kind) {
      case TEXT, MULTILINE, DIGITS, PHONE, EMAIL, DATE, TIME, CHOICE -> value instanceof String;
      case INTEGER -> value instanceof String || value instanceof Long;
      case DECIMAL -> value instanceof String || value instanceof Number;
      case MONEY ->
          value instanceof String
              || Coercion.coerce(new ValueType.Money(), value) instanceof Coercion.Coerced;
      case CHOICES -> value instanceof List<?> selected && canShow(selected);
      case FILES -> value instanceof List<?> files && FilesAnswer.isShaped(files);
      case ADDRESS -> value instanceof Map<?, ?> address && AddressAnswer.isShaped(address);
      case CONSENT, PROOF -> false;
    };
  }

  private static boolean canShow(List<?> selected) {
    return !selected.isEmpty()
        && selected.size() <= MAX_SELECTED
        && selected.stream().allMatch(String.class::isInstance)
        && new HashSet<>(selected).size() == selected.size();
  }
}
