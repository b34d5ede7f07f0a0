package dev.helpflow.core.lint;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.expression.ExpressionScope;
import dev.helpflow.core.value.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is declared of the paths that a flow's expressions read. */
final class PathTypes {
  /** What is not known of a customer is absent, whatever the schema of the attributes requires. */
  private static final String CUSTOMER = "customer";

  private static final String ELEMENT = "[]";
  private static final ValueType ANY = new ValueType.Any();

  private final ExpressionScope scope;
  private final Map<String, Set<String>> always = new HashMap<>();

  PathTypes(CompiledFlow flow, Map<NodePlan, ScreenAnswers> screens) {
    this.scope = flow.derived().scope();
    screens.forEach((plan, answers) -> always.put(plan.id().value(), answers.always()));
  }

  /** Whether the last step of a path is there whenever those before it are. */
  boolean isAlwaysThere(String path) {
    int dot = path.lastIndexOf('.');
    String field = path.substring(dot + 1).replace(ELEMENT, "");
    String parent = path.substring(0, dot);
    if (parent.equals(CUSTOMER)) {
      return false;
    }
    if (isAnswerAlwaysGiven(parent, field)) {
      return true;
    }
    return switch (type(parent)) {
      case ValueType.Struct(var fields) when fields.containsKey(field) ->
          fields.get(field).required();
      // An unguarded key of a table is refused where the expression is compiled.
      case ValueType.MapOf _, ValueType.Money _ -> true;
      case ValueType.Struct _,
          ValueType.ListOf _,
          ValueType.Text _,
          ValueType.Choice _,
          ValueType.Int _,
          ValueType.Decimal _,
          ValueType.Bool _,
          ValueType.Date _,
          ValueType.Timestamp _,
          ValueType.Any _ ->
          parent.equals("error");
    };
  }

  private boolean isAnswerAlwaysGiven(String parent, String field) {
    String[] steps = parent.split("\\.", -1);
    if (steps.length != 2) {
      return false;
    }
    boolean ofOne = steps[0].equals("answers");
    boolean ofEach = steps[0].equals("all") && steps[1].endsWith(ELEMENT);
    String node = steps[1].replace(ELEMENT, "");
    return (ofOne || ofEach) && always.getOrDefault(node, Set.of()).contains(field);
  }

  /** All values at a path, when they are few and known; empty otherwise. */
  Set<Object> values(String path) {
    return switch (type(path)) {
      case ValueType.Choice(List<String> values) -> Set.copyOf(values);
      case ValueType.Bool _ -> Set.of(true, false);
      case ValueType.Struct _,
          ValueType.ListOf _,
          ValueType.MapOf _,
          ValueType.Money _,
          ValueType.Text _,
          ValueType.Int _,
          ValueType.Decimal _,
          ValueType.Date _,
          ValueType.Timestamp _,
          ValueType.Any _ ->
          Set.of();
    };
  }

  /** The type at a path; any when it is not known. */
  ValueType type(String path) {
    String[] steps = path.split("\\.", -1);
    ValueType type = elements(scope.names().getOrDefault(name(steps[0]), ANY), steps[0]);
    for (int i = 1; i < steps.length; i++) {
      type = elements(field(type, name(steps[i])), steps[i]);
    }
    return type;
  }

  private static String name(String step) {
    return step.replace(ELEMENT, "");
  }

  private static ValueType field(ValueType type, String name) {
    return switch (type) {
      case ValueType.Struct(var fields) when fields.containsKey(name) -> fields.get(name).type();
      case ValueType.MapOf(var value) -> value;
      default -> ANY;
    };
  }

  private static ValueType elements(ValueType type, String step) {
    ValueType element = type;
    for (int at = step.indexOf(ELEMENT); at >= 0; at = step.indexOf(ELEMENT, at + 1)) {
      element =
          switch (element) {
            case ValueType.ListOf(var each) -> each;
            case ValueType.MapOf(var each) -> each;
            default -> ANY;
          };
    }
    return element;
  }
}
