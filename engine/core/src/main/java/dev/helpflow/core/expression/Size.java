package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;

/**
 * How large a value can be.
 *
 * @param count its elements, or its characters when it is a text; 1 for all else
 * @param total its characters and elements altogether
 */
record Size(double count, double total) {
  static final Size ONE = new Size(1, 1);

  /** What a value of the ledger is reckoned to hold altogether, in characters and elements. */
  private static final double LARGEST_VALUE = 262_144;

  static Size text(double characters) {
    return new Size(characters, characters);
  }

  static Size of(ValueType type) {
    Size size =
        switch (type) {
          case ValueType.Text _ -> text(ExpressionLimits.ASSUMED_TEXT);
          case ValueType.Choice(var values) ->
              text(values.stream().mapToInt(String::length).max().orElse(0));
          case ValueType.Int _,
              ValueType.Decimal _,
              ValueType.Bool _,
              ValueType.Date _,
              ValueType.Timestamp _ ->
              ONE;
          case ValueType.Money _ -> new Size(2, 5);
          case ValueType.ListOf(var element) -> items(element);
          case ValueType.MapOf(var value) -> items(value);
          case ValueType.Struct(var fields) ->
              new Size(
                  fields.size(),
                  1
                      + fields.values().stream()
                          .mapToDouble(field -> of(field.type()).total())
                          .sum());
          case ValueType.Any _ -> new Size(ExpressionLimits.ASSUMED_ITEMS, LARGEST_VALUE);
        };
    return new Size(size.count(), Math.min(size.total(), LARGEST_VALUE));
  }

  private static Size items(ValueType element) {
    return new Size(
        ExpressionLimits.ASSUMED_ITEMS, ExpressionLimits.ASSUMED_ITEMS * (1 + of(element).total()));
  }

  Size or(Size other) {
    return new Size(Math.max(count, other.count), Math.max(total, other.total));
  }

  Size and(Size other) {
    return new Size(count + other.count, total + other.total);
  }
}
