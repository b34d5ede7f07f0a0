package dev.helpflow.core.expression;

import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.value.ValueType.Choice;
import dev.helpflow.core.value.ValueType.ListOf;
import java.util.List;

/** Refuses to compare a choice with a text that it never is. */
final class ChoiceCheck {
  private final Problems problems;

  ChoiceCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Term root) {
    root.all().filter(Term.Call.class::isInstance).map(Term.Call.class::cast).forEach(this::call);
  }

  private void call(Term.Call call) {
    if (call.is("_==_", 2) || call.is("_!=_", 2)) {
      compare(call.arg(0), call.arg(1));
    } else if (call.is("@in", 2) && call.arg(1) instanceof Term.Items items) {
      items.items().forEach(item -> compare(call.arg(0), item));
    } else if (call.is("@in", 2)
        && call.arg(1).type().value() instanceof ListOf(Choice(var values))) {
      never(call.arg(0), values, call.arg(1));
    }
  }

  private void compare(Term left, Term right) {
    if (left.type().value() instanceof Choice(var values) && !(left instanceof Term.Literal)) {
      never(right, values, left);
    } else if (right.type().value() instanceof Choice(var values)
        && !(right instanceof Term.Literal)) {
      never(left, values, right);
    }
  }

  private void never(Term compared, List<String> values, Term choice) {
    if (compared.type().value() instanceof Choice(var others)
        && !others.isEmpty()
        && !values.isEmpty()
        && values.stream().noneMatch(others::contains)) {
      problems.add(
          ExpressionCodes.CHOICE_VALUE,
          compared.offset(),
          choice.path().map(path -> "`" + path + "`").orElse("This choice")
              + " is never '"
              + String.join("' or '", others)
              + "'."
              + Nearest.instead(others.getFirst(), values, '`', "It can be"));
    }
  }
}
