package dev.helpflow.core.expression;

import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.NullValue;
import dev.cel.common.values.SelectableValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The derived values of one evaluation, each computed when it is first read and kept; for one
 * thread.
 */
// CEL asks for an immutable value; this one always answers the same, and is computed in between.
@SuppressWarnings("Immutable")
final class DerivedValues extends CelValue implements SelectableValue<String> {
  private final Map<String, PlannedExpression> programs;
  private final Names names;
  private final Map<String, Optional<Object>> computed = new HashMap<>();

  DerivedValues(Map<String, PlannedExpression> programs, Names base) {
    this.programs = programs;
    this.names = name -> name.equals(DerivedExpressions.NAME) ? this : base.find(name);
  }

  /** The names of the evaluation, with these values among them. */
  Names names() {
    return names;
  }

  @Override
  public Object select(String name) {
    return find(name).orElseThrow(() -> CelAttributeNotFoundException.forMissingMapKey(name));
  }

  @Override
  public Optional<Object> find(String name) {
    return raw(name).map(FieldsValue::of);
  }

  /** All of them, which is what reading {@code derived} whole means. */
  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    programs.keySet().forEach(name -> raw(name).ifPresent(value -> all.put(name, value)));
    return all;
  }

  private Optional<Object> raw(String name) {
    Optional<Object> known = computed.get(name);
    if (known == null) {
      PlannedExpression program = programs.get(name);
      known = program == null ? Optional.empty() : present(program.compute(names));
      computed.put(name, known);
    }
    return known;
  }

  private static Optional<Object> present(Object value) {
    return switch (value) {
      case NullValue _ -> Optional.empty();
      case Optional<?> optional -> optional.map(Object.class::cast);
      default -> Optional.of(value);
    };
  }

  /** This itself, because a plain map would be walked through and so be computed whole. */
  @Override
  public Object value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return programs.isEmpty();
  }

  @Override
  public CelType celType() {
    return SimpleType.DYN;
  }
}
