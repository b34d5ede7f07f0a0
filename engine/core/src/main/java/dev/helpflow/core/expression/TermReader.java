package dev.helpflow.core.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads CEL's tree, checked or only parsed, as {@link Term}s: macros as they were written, and a
 * type for each part.
 */
final class TermReader {
  private static final Set<String> MACROS =
      Set.of("all", "exists", "exists_one", "existsOne", "map", "filter", "optMap", "optFlatMap");

  private final ExpressionScope scope;
  private final ScopeTypes types;
  private final CelAbstractSyntaxTree ast;
  private final CelSource source;
  private final SourceOffsets offsets;
  private final Map<Long, Term> byId = new HashMap<>();

  TermReader(
      ExpressionScope scope, ScopeTypes types, CelAbstractSyntaxTree ast, SourceOffsets offsets) {
    this.scope = scope;
    this.types = types;
    this.ast = ast;
    this.source = ast.getSource();
    this.offsets = offsets;
  }

  Term read() {
    return read(ast.getExpr(), Map.of());
  }

  /** The term of one of CEL's ids, once {@link #read()} has been called. */
  Optional<Term> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  private Term read(CelExpr expr, Map<String, Term.Name> variables) {
    CelExpr written = source.getMacroCalls().getOrDefault(expr.id(), expr);
    int offset = offsets.of(source.getPositionsMap().getOrDefault(expr.id(), 0));
    Term term =
        switch (written.getKind()) {
          case CONSTANT -> literal(written.constant(), offset);
          case IDENT -> name(written.ident().name(), variables, offset);
          case SELECT ->
              select(
                  read(written.select().operand(), variables),
                  written.select().field(),
                  false,
                  offset);
          case LIST -> items(readAll(written.list().elements(), variables), offset);
          case MAP -> entries(written, variables, offset);
          case CALL -> call(expr, written.call(), variables, offset);
          case STRUCT, COMPREHENSION, NOT_SET -> new Term.Literal(null, TermType.UNKNOWN, offset);
        };
    byId.put(expr.id(), term);
    return term;
  }

  private List<Term> readAll(List<CelExpr> exprs, Map<String, Term.Name> variables) {
    return exprs.stream().map(expr -> read(expr, variables)).toList();
  }

  private static Term literal(CelConstant constant, int offset) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE ->
          new Term.Literal(constant.booleanValue(), TermType.of(new ValueType.Bool()), offset);
      case INT64_VALUE ->
          new Term.Literal(constant.int64Value(), TermType.of(new ValueType.Int()), offset);
      case DOUBLE_VALUE ->
          new Term.Literal(constant.doubleValue(), TermType.of(new ValueType.Decimal()), offset);
      case STRING_VALUE ->
          new Term.Literal(
              constant.stringValue(),
              TermType.of(new ValueType.Choice(List.of(constant.stringValue()))),
              offset);
      case NULL_VALUE, UINT64_VALUE, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE, NOT_SET ->
          new Term.Literal(null, TermType.UNKNOWN, offset);
    };
  }

  private Term name(String name, Map<String, Term.Name> variables, int offset) {
    Term.Name variable = variables.get(name);
    if (variable != null) {
      return new Term.Name(name, true, variable.root(), variable.type(), offset);
    }
    ValueType type = scope.names().get(name);
    return new Term.Name(
        name, false, name, type == null ? TermType.UNKNOWN : TermType.of(type), offset);
  }

  private Term select(Term operand, String field, boolean optional, int offset) {
    boolean wrapped = optional || operand.type().optional();
    TermType type =
        wrapped ? fieldOf(operand.type(), field).asOptional() : fieldOf(operand.type(), field);
    return new Term.Select(operand, field, optional, type, offset);
  }

  private static TermType fieldOf(TermType operand, String field) {
    ValueType type =
        operand.value() instanceof ValueType.Money ? ScopeTypes.money() : operand.value();
    return switch (type) {
      case ValueType.Struct(var fields) when fields.containsKey(field) ->
          TermType.of(fields.get(field).type());
      case ValueType.MapOf(var value) -> TermType.of(value);
      default -> TermType.UNKNOWN;
    };
  }

  private Term items(List<Term> items, int offset) {
    TermType element =
        items.stream().map(Term::type).reduce(TermType::join).orElse(TermType.of(TermType.NOTHING));
    return new Term.Items(
        items, new TermType(new ValueType.ListOf(element.value()), false, element.known()), offset);
  }

  private Term entries(CelExpr written, Map<String, Term.Name> variables, int offset) {
    List<Term> keys = new ArrayList<>();
    List<Term> values = new ArrayList<>();
    Map<String, ValueType.Field> fields = new java.util.LinkedHashMap<>();
    boolean known = true;
    for (CelExpr.CelMap.Entry entry : written.map().entries()) {
      Term key = read(entry.key(), variables);
      Term value = read(entry.value(), variables);
      keys.add(key);
      values.add(value);
      known &= value.type().known() && key.type().isText();
      if (key instanceof Term.Literal(String name, _, _)) {
        boolean required = !entry.optionalEntry() && !value.type().optional();
        fields.put(name, new ValueType.Field(value.type().value(), required, false));
      }
    }
    ValueType type = new ValueType.Struct(fields);
    if (fields.size() < keys.size()) {
      type =
          new ValueType.MapOf(
              values.stream()
                  .map(Term::type)
                  .reduce(TermType::join)
                  .orElse(TermType.UNKNOWN)
                  .value());
    }
    return new Term.Entries(keys, values, new TermType(type, false, known), offset);
  }

  private Term call(CelExpr expr, CelCall call, Map<String, Term.Name> variables, int offset) {
    String function = call.function();
    if (call.target().isEmpty() && function.equals("has") && call.args().size() == 1) {
      return new Term.Has(
          read(call.args().getFirst(), variables), TermType.of(new ValueType.Bool()), offset);
    }
    boolean macro = source.getMacroCalls().containsKey(expr.id());
    if (macro && call.target().isPresent() && MACROS.contains(function)) {
      return macro(expr, call, call.target().get(), variables, offset);
    }
    List<Term> args = new ArrayList<>();
    boolean member = call.target().isPresent();
    String full = function;
    if (member) {
      CelExpr target = call.target().get();
      if (macro && target.getKind() == Kind.IDENT) {
        full = target.ident().name() + "." + function;
        member = false;
      } else {
        args.add(read(target, variables));
      }
    }
    args.addAll(readAll(call.args(), variables));
    if (args.size() == 2) {
      Term key = args.getLast();
      switch (full) {
        case "_?._" -> {
          return select(
              args.getFirst(),
              key instanceof Term.Literal(String field, _, _) ? field : "",
              true,
              offset);
        }
        case "_[_]", "_[?_]" -> {
          return index(args.getFirst(), key, full.equals("_[?_]"), offset);
        }
        default -> {
          // Every other operator of two arguments is a call.
        }
      }
    }
    return new Term.Call(
        full, member, List.copyOf(args), expr, typeOfCall(expr.id(), full, args), offset);
  }

  private static Term index(Term operand, Term key, boolean optional, int offset) {
    TermType element =
        switch (operand.type().value()) {
          case ValueType.ListOf(var value) -> TermType.of(value);
          case ValueType.MapOf(var value) -> TermType.of(value);
          case ValueType.Struct _ when key instanceof Term.Literal(String field, _, _) ->
              fieldOf(operand.type(), field);
          default -> TermType.UNKNOWN;
        };
    boolean wrapped = optional || operand.type().optional();
    return new Term.Index(operand, key, optional, wrapped ? element.asOptional() : element, offset);
  }

  private Term macro(
      CelExpr expr, CelCall call, CelExpr target, Map<String, Term.Name> variables, int offset) {
    Term range = read(target, variables);
    String name =
        call.args().getFirst().getKind() == Kind.IDENT ? call.args().getFirst().ident().name() : "";
    boolean loops = !call.function().startsWith("opt");
    Term.Name variable = variable(name, range, loops, offset);
    Map<String, Term.Name> inner = new HashMap<>(variables);
    inner.put(name, variable);
    List<Term> body = readAll(call.args().subList(1, call.args().size()), inner);
    TermType result = body.isEmpty() ? TermType.UNKNOWN : body.getLast().type();
    TermType type =
        switch (call.function()) {
          case "map" -> new TermType(new ValueType.ListOf(result.value()), false, result.known());
          case "filter" ->
              range.type().value() instanceof ValueType.ListOf
                  ? range.type()
                  : new TermType(
                      new ValueType.ListOf(variable.type().value()), false, range.type().known());
          case "optMap", "optFlatMap" -> result.asOptional();
          default -> TermType.of(new ValueType.Bool());
        };
    return new Term.Macro(call.function(), range, variable, body, type, offset);
  }

  private static Term.Name variable(String name, Term range, boolean loops, int offset) {
    @Nullable String path = range.path().orElse(null);
    if (!loops) {
      return new Term.Name(name, true, path, range.type().unwrapped(), offset);
    }
    return switch (range.type().value()) {
      case ValueType.ListOf(var element) ->
          new Term.Name(
              name,
              true,
              path == null ? null : path + "[]",
              new TermType(element, false, range.type().known()),
              offset);
      case ValueType.MapOf _, ValueType.Struct _ ->
          new Term.Name(name, true, null, TermType.of(new ValueType.Text()), offset);
      default -> new Term.Name(name, true, null, TermType.UNKNOWN, offset);
    };
  }

  private TermType typeOfCall(long id, String function, List<Term> args) {
    return switch (function) {
      case "_?_:_" ->
          args.size() == 3 ? args.get(1).type().join(args.get(2).type()) : TermType.UNKNOWN;
      case "orValue" ->
          args.size() == 2
              ? args.get(0).type().unwrapped().join(args.get(1).type())
              : TermType.UNKNOWN;
      case "or" ->
          args.size() == 2 ? args.get(0).type().join(args.get(1).type()) : TermType.UNKNOWN;
      case "value" -> args.size() == 1 ? args.getFirst().type().unwrapped() : TermType.UNKNOWN;
      case "optional.of" ->
          args.size() == 1 ? args.getFirst().type().asOptional() : TermType.UNKNOWN;
      case "optional.none" -> new TermType(TermType.NOTHING, true, true);
      case "date" -> TermType.of(new ValueType.Date());
      case "addDays", "addMonths", "endOfMonth" ->
          args.isEmpty() ? TermType.UNKNOWN : args.getFirst().type();
      case "_+_" ->
          args.getFirst().type().value() instanceof ValueType.ListOf
              ? args.getFirst().type().join(args.getLast().type())
              : byCel(id);
      default -> byCel(id);
    };
  }

  private TermType byCel(long id) {
    return ast.getType(id).map(types::termType).orElse(TermType.UNKNOWN);
  }
}
