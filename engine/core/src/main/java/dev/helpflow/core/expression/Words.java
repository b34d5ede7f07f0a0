package dev.helpflow.core.expression;

import dev.helpflow.core.value.ValueType;
import java.util.Map;

/** Names types and operators in the words of messages. */
final class Words {
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("_==_", "=="),
          Map.entry("_!=_", "!="),
          Map.entry("_<_", "<"),
          Map.entry("_<=_", "<="),
          Map.entry("_>_", ">"),
          Map.entry("_>=_", ">="),
          Map.entry("_+_", "+"),
          Map.entry("_-_", "-"),
          Map.entry("-_", "-"),
          Map.entry("_*_", "*"),
          Map.entry("_/_", "/"),
          Map.entry("_%_", "%"),
          Map.entry("_&&_", "&&"),
          Map.entry("_||_", "||"),
          Map.entry("!_", "!"),
          Map.entry("_?_:_", "? :"),
          Map.entry("@in", "in"),
          Map.entry("_[_]", "[ ]"),
          Map.entry("_[?_]", "[? ]"),
          Map.entry("_?._", ".?"),
          Map.entry("math.@max", "math.greatest"),
          Map.entry("math.@min", "math.least"));

  private Words() {}

  /** An operator as authors write it, a function as it is. */
  static String operator(String function) {
    return OPERATORS.getOrDefault(function, function);
  }

  static String type(TermType type) {
    if (!type.known()) {
      return "a value of another kind";
    }
    return type.optional() ? "an optional (" + type(type.value()) + ")" : type(type.value());
  }

  static String type(ValueType type) {
    return switch (type) {
      case ValueType.Text _ -> "text";
      case ValueType.Choice(var values) when values.isEmpty() -> "nothing";
      case ValueType.Choice _ -> "text";
      case ValueType.Int _ -> "a whole number";
      case ValueType.Decimal _ -> "a decimal number";
      case ValueType.Bool _ -> "true or false";
      case ValueType.Date _ -> "a date";
      case ValueType.Timestamp _ -> "a time";
      case ValueType.Money _ -> "an amount of money";
      case ValueType.ListOf(var element) -> "a list of " + plural(element);
      case ValueType.MapOf(var value) -> "a table of " + plural(value);
      case ValueType.Struct _ -> "an object";
      case ValueType.Any _ -> "a value of open type";
    };
  }

  private static String plural(ValueType type) {
    return switch (type) {
      case ValueType.Text _, ValueType.Choice _ -> "texts";
      case ValueType.Int _ -> "whole numbers";
      case ValueType.Decimal _ -> "decimal numbers";
      case ValueType.Bool _ -> "true or false";
      case ValueType.Date _ -> "dates";
      case ValueType.Timestamp _ -> "times";
      case ValueType.Money _ -> "amounts of money";
      case ValueType.ListOf _ -> "lists";
      case ValueType.MapOf _ -> "tables";
      case ValueType.Struct _ -> "objects";
      case ValueType.Any _ -> "values of open type";
    };
  }
}
