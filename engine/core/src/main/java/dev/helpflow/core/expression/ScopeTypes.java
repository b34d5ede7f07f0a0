package dev.helpflow.core.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.core.value.ValueType.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The CEL types of one scope. A struct is a message type over a plain map, so that an unknown field
 * is found when an expression is compiled; what is open is an opaque type, which has no operations.
 */
// The maps are filled by the constructor alone, which the checker cannot see.
@SuppressWarnings("Immutable")
final class ScopeTypes implements CelTypeProvider {
  /** No name of a scope has a dot or a capital first, so these can never be mistaken for a path. */
  private static final String PREFIX = "Struct.";

  static final CelType OPEN = OpaqueType.create("Open.value");

  private static final ValueType.Struct MONEY =
      new ValueType.Struct(
          new LinkedHashMap<>(
              Map.of(
                  "currency", Field.required(new ValueType.Text()),
                  "minor", Field.required(new ValueType.Int()))));

  private final Map<String, StructType> byName = new LinkedHashMap<>();
  private final Map<ValueType.Struct, StructType> byStruct = new LinkedHashMap<>();
  private final Map<String, ValueType.Struct> structs = new LinkedHashMap<>();

  /** Registers the types of a scope; complete, and so immutable, when this returns. */
  ScopeTypes(ExpressionScope scope) {
    scope.names().values().forEach(this::celType);
  }

  /** The fields of a money value. */
  static ValueType.Struct money() {
    return MONEY;
  }

  CelType celType(ValueType type) {
    return switch (type) {
      case ValueType.Text _, ValueType.Choice _ -> SimpleType.STRING;
      case ValueType.Int _ -> SimpleType.INT;
      case ValueType.Decimal _ -> SimpleType.DOUBLE;
      case ValueType.Bool _ -> SimpleType.BOOL;
      case ValueType.Date _, ValueType.Timestamp _ -> SimpleType.TIMESTAMP;
      case ValueType.Money _ -> struct(MONEY);
      case ValueType.ListOf(var element) -> ListType.create(celType(element));
      case ValueType.MapOf(var value) -> MapType.create(SimpleType.STRING, celType(value));
      case ValueType.Struct struct -> struct(struct);
      case ValueType.Any _ -> OPEN;
    };
  }

  private StructType struct(ValueType.Struct struct) {
    StructType known = byStruct.get(struct);
    if (known != null) {
      return known;
    }
    Map<String, CelType> fields = new LinkedHashMap<>();
    struct.fields().forEach((name, field) -> fields.put(name, celType(field.type())));
    String name = PREFIX + "S" + byName.size();
    StructType made =
        StructType.create(
            name,
            ImmutableSet.copyOf(fields.keySet()),
            field -> Optional.ofNullable(fields.get(field)));
    byName.put(name, made);
    byStruct.put(struct, made);
    structs.put(name, struct);
    return made;
  }

  /** The type of a part that CEL has typed and whose value type cannot be read off the tree. */
  TermType termType(CelType type) {
    return switch (type.kind()) {
      case STRING -> TermType.of(new ValueType.Text());
      case INT -> TermType.of(new ValueType.Int());
      case DOUBLE -> TermType.of(new ValueType.Decimal());
      case BOOL -> TermType.of(new ValueType.Bool());
      case TIMESTAMP -> TermType.of(new ValueType.Timestamp());
      case LIST -> element(type, 0, ValueType.ListOf::new);
      case MAP -> element(type, 1, ValueType.MapOf::new);
      case STRUCT -> {
        ValueType.Struct struct = structs.get(type.name());
        yield struct == null ? TermType.UNKNOWN : TermType.of(struct);
      }
      case OPAQUE ->
          type.name().equals(OptionalType.NAME)
              ? termType(type.parameters().getFirst()).asOptional()
              : type.equals(OPEN) ? TermType.of(new ValueType.Any()) : TermType.UNKNOWN;
      case UNSPECIFIED, ERROR, DYN, ANY, BYTES, DURATION, NULL_TYPE, TYPE, TYPE_PARAM, UINT ->
          TermType.UNKNOWN;
    };
  }

  private TermType element(
      CelType type, int parameter, java.util.function.Function<ValueType, ValueType> wrap) {
    TermType element = termType(type.parameters().get(parameter));
    return new TermType(wrap.apply(element.value()), false, element.known() && !element.optional());
  }

  static boolean mixes(CelType type) {
    return type.kind() == CelKind.DYN || type.parameters().stream().anyMatch(ScopeTypes::mixes);
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(byName.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
