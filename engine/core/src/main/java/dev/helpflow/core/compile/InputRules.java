package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the properties that constrain an input's answer against the kind of answer it takes ({@link
 * AnswerKind}) and against one another.
 */
final class InputRules {
  private static final String CURRENCY = "currency";

  private static final Set<String> CONSTRAINTS =
      Set.of("min", "max", "minLength", "maxLength", "minSelected", "maxSelected", CURRENCY);

  private final ComponentSpec spec;
  private final Map<String, Object> literals;
  private final String pointer;
  private final Findings findings;

  /**
   * Rules for one input.
   *
   * @param literals those of its properties that are known before any session
   */
  InputRules(ComponentSpec spec, Map<String, Object> literals, String pointer, Findings findings) {
    this.spec = spec;
    this.literals = literals;
    this.pointer = pointer;
    this.findings = findings;
  }

  void check(AnswerSpec answer, AnswerKind kind) {
    if (answer instanceof AnswerSpec.ByProperty by
        && spec.properties().containsKey(by.property())
        && !literals.containsKey(by.property())) {
      wrong(
          by.property(),
          "This decides which kind of answer is taken, so it cannot be computed. Write the value"
              + " itself.");
      return;
    }
    for (String name : spec.properties().keySet()) {
      if (CONSTRAINTS.contains(name) && !constraints(kind).contains(name)) {
        wrong(name, "An answer of this kind is not constrained by \"" + name + "\". Remove it.");
      }
    }
    if (kind == AnswerKind.MONEY && !spec.properties().containsKey(CURRENCY)) {
      findings.error(
          IssueCodes.MISSING_PROPERTY,
          pointer,
          "An amount of money needs a \"currency\", such as \"GBP\". Add it.");
    }
    ValueType number = boundType(kind);
    if (number != null) {
      order("min", "max", number);
    }
    order("minLength", "maxLength", new ValueType.Int());
    order("minSelected", "maxSelected", new ValueType.Int());
    options("options");
    options("countries");
  }

  private static Set<String> constraints(AnswerKind kind) {
    return switch (kind) {
      case TEXT, MULTILINE, DIGITS -> Set.of("minLength", "maxLength");
      case INTEGER, DECIMAL, DATE, TIME -> Set.of("min", "max");
      case MONEY -> Set.of("min", "max", CURRENCY);
      case CHOICES -> Set.of("minSelected", "maxSelected");
      case PHONE, EMAIL, CHOICE, ADDRESS, CONSENT, FILES, PROOF -> Set.of();
    };
  }

  private static @Nullable ValueType boundType(AnswerKind kind) {
    return switch (kind) {
      case INTEGER, MONEY -> new ValueType.Int();
      case DECIMAL -> new ValueType.Decimal();
      case DATE -> new ValueType.Date();
      // Times by the 24-hour clock are in the order of their text too.
      case TIME -> new ValueType.Text();
      case TEXT, MULTILINE, DIGITS, PHONE, EMAIL, CHOICE, CHOICES -> null;
      case ADDRESS, CONSENT, FILES, PROOF -> null;
    };
  }

  private void order(String least, String greatest, ValueType type) {
    Object min = bound(least, type);
    Object max = bound(greatest, type);
    if (min != null && max != null && compare(min, max) > 0) {
      wrong(
          least,
          "\""
              + least
              + "\" is greater than \""
              + greatest
              + "\", so no answer would do. Correct one of them.");
    }
  }

  private @Nullable Object bound(String name, ValueType type) {
    Object literal = literals.get(name);
    return switch (Coercion.coerceAuthored(type, literal)) {
      case Coercion.Coerced(Object value) -> value;
      case Coercion.Mismatch(var problems) -> {
        findings.error(
            IssueCodes.PROPERTY_TYPE, Pointers.child(pointer, name), problems.getFirst().message());
        yield null;
      }
    };
  }

  /** Dates in ISO 8601 form are in the order of their text. */
  private static int compare(Object a, Object b) {
    return a instanceof String
        ? a.toString().compareTo(b.toString())
        : new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
  }

  private void options(String property) {
    if (!(literals.get(property) instanceof List<?> options)) {
      return;
    }
    if (options.isEmpty()) {
      wrong(property, "There is no option to choose from. Add some.");
    }
    if (literals.get("minSelected") instanceof Number min && min.intValue() > options.size()) {
      wrong(
          "minSelected",
          "More options must be selected than there are, so no answer would do. Correct it.");
    }
    Set<Object> seen = new HashSet<>();
    for (Object option : options) {
      if (option instanceof Map<?, ?> map
          && map.get("value") instanceof String value
          && !seen.add(value)) {
        wrong(
            property,
            "Two options have the value \"" + value + "\". Give each a value of its own.");
      }
    }
  }

  private void wrong(String property, String sentence) {
    findings.error(IssueCodes.PROPERTY_VALUE, Pointers.child(pointer, property), sentence);
  }
}
