package dev.helpflow.core.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.value.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in our own words what CEL's parser and type checker found. */
final class CelMessages {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'.*");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)'.*");
  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "(?:extraneous input|mismatched input|no viable alternative at input|token recognition"
              + " error at:) '(.*?)'(?: expecting.*)?$");

  private final ExpressionScope scope;
  private final SourceOffsets offsets;
  private final Problems problems;

  CelMessages(ExpressionScope scope, SourceOffsets offsets, Problems problems) {
    this.scope = scope;
    this.offsets = offsets;
    this.problems = problems;
  }

  /** Says what a parser found; what follows from a single {@code =} is not said beside it. */
  void syntax(List<CelIssue> issues, CelSource source) {
    List<CelIssue> signs = issues.stream().filter(CelMessages::isSingleSign).toList();
    for (CelIssue issue : signs.isEmpty() ? issues : signs) {
      syntax(issue, offsets.of(issue, source));
    }
  }

  private static boolean isSingleSign(CelIssue issue) {
    return issue.getMessage().startsWith("token recognition error")
        && issue.getMessage().contains("'=");
  }

  private void syntax(CelIssue issue, int offset) {
    String message = issue.getMessage().lines().findFirst().orElse("");
    if (message.contains("recursion limit")) {
      problems.add(
          ExpressionCodes.TOO_DEEP,
          offset,
          "The expression nests deeper than "
              + ExpressionLimits.MAX_DEPTH
              + " levels. Move parts of it into `derived`.");
      return;
    }
    if (message.contains("node count")) {
      problems.add(
          ExpressionCodes.TOO_DEEP,
          offset,
          "The expression has more than "
              + ExpressionLimits.MAX_NODES
              + " parts. Move parts of it into `derived`.");
      return;
    }
    problems.add(
        ExpressionCodes.SYNTAX,
        offset,
        isSingleSign(issue) ? "A single `=` compares nothing. Write `==`." : sentence(message));
  }

  private static String sentence(String message) {
    if (message.contains("'<EOF>'")) {
      return "The expression ends too early here. Complete it, or close what is still open.";
    }
    if (message.contains("has() macro")) {
      return "`has` tests a field, such as `has(answers.start.reason)`. Give it a path with a dot.";
    }
    if (message.contains("must be a simple name")) {
      return "The first argument here names the element, such as `x` in `list.all(x, x > 0)`. Use a"
          + " simple name.";
    }
    if (message.startsWith("For input string") || message.contains("int literal")) {
      return "This number is too large for a whole number. Use a smaller one.";
    }
    if (message.startsWith("reserved identifier")) {
      return "This is a reserved word and cannot be a name. Use another name.";
    }
    Matcher unexpected = UNEXPECTED.matcher(message);
    return unexpected.matches()
        ? "The expression cannot be understood from `"
            + shortened(unexpected.group(1))
            + "` on. Check what stands before it."
        : "The expression cannot be understood here. Check the operators, quotes and brackets"
            + " around it.";
  }

  private static String shortened(String text) {
    return text.length() <= 20
        ? text
        : text.substring(
                0, text.offsetByCodePoints(0, Math.min(10, text.codePointCount(0, text.length()))))
            + "…";
  }

  void type(CelIssue issue, int offset, Optional<Term> at) {
    String message = issue.getMessage().lines().findFirst().orElse("");
    Matcher undeclared = UNDECLARED.matcher(message);
    Matcher field = FIELD.matcher(message);
    Matcher overload = OVERLOAD.matcher(message);
    if (undeclared.matches()) {
      unknown(undeclared.group(1), offset, at);
    } else if (field.matches()) {
      unknownField(field.group(1), offset, at);
    } else if (message.contains("does not support field selection")) {
      notAnObject(offset, at);
    } else if (overload.matches()) {
      operands(overload.group(1), offset, at);
    } else if (message.startsWith("expected type 'bool'")) {
      problems.add(
          ExpressionCodes.TYPE,
          offset,
          "True or false is wanted here, and this is neither. Compare it with something.");
    } else {
      problems.add(
          ExpressionCodes.TYPE,
          offset,
          "This part does not fit where it stands. Check its type and those around it.");
    }
  }

  private void unknown(String name, int offset, Optional<Term> at) {
    if (at.orElse(null) instanceof Term.Call || CelEnvironment.FUNCTIONS.contains(name)) {
      int start = offsets.before(name, offset);
      problems.add(
          ExpressionCodes.UNKNOWN_NAME,
          start,
          "There is no function `"
              + name
              + "`."
              + Nearest.instead(name, CelEnvironment.FUNCTIONS, '`', "There are"));
      return;
    }
    problems.add(
        ExpressionCodes.UNKNOWN_NAME,
        offset,
        "There is no name `"
            + name
            + "` here."
            + Nearest.instead(name, scope.names().keySet(), '`', "What can be read is"));
  }

  private void unknownField(String field, int offset, Optional<Term> at) {
    Collection<String> fields = List.of();
    String owner = "This object";
    if (at.orElse(null) instanceof Term.Select select) {
      owner = select.operand().path().map(path -> "`" + path + "`").orElse(owner);
      ValueType type = select.operand().type().value();
      if (type instanceof ValueType.Struct(var known)) {
        fields = known.keySet();
      } else if (type instanceof ValueType.Money) {
        fields = ScopeTypes.money().fields().keySet();
      }
    }
    problems.add(
        ExpressionCodes.UNKNOWN_NAME,
        offsets.next(field, offset),
        owner + " has no field `" + field + "`." + Nearest.instead(field, fields, '`', "It has"));
  }

  private void notAnObject(int offset, Optional<Term> at) {
    TermType operand =
        at.orElse(null) instanceof Term.Select select ? select.operand().type() : TermType.UNKNOWN;
    if (operand.known() && operand.value() instanceof ValueType.Any) {
      problems.add(
          ExpressionCodes.OPEN_VALUE,
          offset,
          "The schema of this value is open, so nothing can be read from it. Pass it on whole, or"
              + " give it a schema.");
    } else {
      problems.add(
          ExpressionCodes.TYPE,
          offset,
          "This is " + Words.type(operand) + " and has no fields. Drop what follows the dot.");
    }
  }

  private void operands(String function, int offset, Optional<Term> at) {
    List<TermType> given =
        switch (at.orElse(null)) {
          case Term.Call call -> call.args().stream().map(Term::type).toList();
          case Term.Index index -> List.of(index.operand().type(), index.key().type());
          case Term.Select select -> List.of(select.operand().type());
          case null, default -> List.of();
        };
    if (given.stream().anyMatch(type -> type.known() && type.value() instanceof ValueType.Any)) {
      problems.add(
          ExpressionCodes.OPEN_VALUE,
          offset,
          "The schema of one of these values is open, so `"
              + Words.operator(function)
              + "` cannot work with it. Give it a schema.");
      return;
    }
    String said = given.stream().map(Words::type).distinct().collect(Collectors.joining(" and "));
    problems.add(
        ExpressionCodes.TYPE,
        offset,
        "`"
            + Words.operator(function)
            + "` does not take "
            + (said.isEmpty() ? "these values" : said)
            + "."
            + advice(function, given));
  }

  private static String advice(String function, List<TermType> given) {
    boolean whole = given.stream().anyMatch(type -> type.value() instanceof ValueType.Int);
    boolean decimal = given.stream().anyMatch(type -> type.value() instanceof ValueType.Decimal);
    boolean optional = given.stream().anyMatch(TermType::optional);
    boolean date =
        given.stream()
            .anyMatch(
                type ->
                    type.value() instanceof ValueType.Date
                        || type.value() instanceof ValueType.Timestamp);
    if (optional) {
      return " Take the value out of the optional with `.orValue(…)`.";
    }
    if (whole && decimal) {
      return " Write a number as `2.0`, or convert with `double(…)`.";
    }
    if (date && given.stream().anyMatch(TermType::isText)) {
      return " Write a date as `date('2026-11-21')`.";
    }
    return switch (function) {
      case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" -> " Compare values of one type.";
      case "_&&_", "_||_", "!_" -> " Give it conditions, such as comparisons.";
      case "_?_:_" -> " Give it a condition and two values of one type.";
      default -> " Check the types of what it is given.";
    };
  }
}
