package dev.helpflow.core.answer;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The type that expressions see when they read an input's answer. */
public final class AnswerTypes {
  private AnswerTypes() {}

  /**
   * The type of an answer of this kind.
   *
   * @param literals those of the component's properties whose values are known before a session
   *     runs; a caller that knows a constant puts its value here. A choice whose option values are
   *     not all known is any string.
   */
  public static ValueType typeOf(AnswerKind kind, Map<String, Object> literals) {
    return switch (kind) {
      case TEXT, MULTILINE, DIGITS, PHONE, EMAIL, TIME, PROOF -> new ValueType.Text();
      case INTEGER -> new ValueType.Int();
      case DECIMAL -> new ValueType.Decimal();
      case DATE -> new ValueType.Date();
      case MONEY -> new ValueType.Money();
      case CHOICE -> choice(literals);
      case CHOICES -> new ValueType.ListOf(choice(literals));
      case ADDRESS -> AddressAnswer.TYPE;
      case CONSENT -> new ValueType.Bool();
      case FILES -> new ValueType.ListOf(new ValueType.Text());
    };
  }

  private static ValueType choice(Map<String, Object> literals) {
    if (!(literals.get("options") instanceof List<?> options) || options.isEmpty()) {
      return new ValueType.Text();
    }
    List<String> values = new ArrayList<>();
    for (Object option : options) {
      if (option instanceof Map<?, ?> map && map.get("value") instanceof String value) {
        values.add(value);
      } else {
        return new ValueType.Text();
      }
    }
    return new ValueType.Choice(values.stream().distinct().toList());
  }
}
