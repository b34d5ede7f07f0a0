package dev.helpflow.authoring.source;

import com.palantir.javapoet.CodeBlock;
import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.value.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The parts of Java that many nodes share, in a class that imports the words of flows statically.
 */
final class Code {
  /** What fits into a line beside the call that it is given to. */
  private static final int SHORT = 72;

  private Code() {}

  /** A call of one of the words of the language. */
  static CodeBlock word(String name, CodeBlock... arguments) {
    return CodeBlock.of("$L($L)", name, listed(List.of(arguments)));
  }

  static CodeBlock cel(Expression expression) {
    return word("cel", text(expression.source()));
  }

  static CodeBlock message(Text text) {
    CodeBlock message = word("message", text("@" + text.key()));
    for (var arg : text.args().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      message = CodeBlock.of("$L.with($S, $L)", message, arg.getKey(), cel(arg.getValue()));
    }
    return message;
  }

  static CodeBlock text(String text) {
    return CodeBlock.of("$S", text);
  }

  static CodeBlock duration(Duration duration) {
    return CodeBlock.of("$T.parse($S)", Duration.class, duration.toString());
  }

  /** One more call of a chain, on a line of its own. */
  static CodeBlock then(CodeBlock chain, String method, CodeBlock... arguments) {
    return then(chain, method, List.of(arguments));
  }

  /** The same; of several arguments, each stands on a line of its own. */
  static CodeBlock then(CodeBlock chain, String method, List<CodeBlock> arguments) {
    return CodeBlock.of("$L\n$>$>.$L($L)$<$<", chain, method, listed(arguments));
  }

  /** Arguments of a call. */
  static CodeBlock listed(List<CodeBlock> arguments) {
    CodeBlock inOneLine = CodeBlock.join(arguments, ", ");
    return arguments.size() < 2 || isShort(inOneLine)
        ? inOneLine
        : CodeBlock.of("\n$>$>$L$<$<", CodeBlock.join(arguments, ",\n"));
  }

  private static boolean isShort(CodeBlock code) {
    String text = code.toString();
    return text.length() <= SHORT && text.indexOf('\n') < 0;
  }

  /** A call of a chain for each entry of a map. */
  static CodeBlock thenEach(CodeBlock chain, String method, Map<String, Expression> expressions) {
    CodeBlock longer = chain;
    for (var entry : expressions.entrySet()) {
      longer =
          CodeBlock.of(
              "$L\n$>$>.$L($S, $L)$<$<", longer, method, entry.getKey(), cel(entry.getValue()));
    }
    return longer;
  }

  /** What an agent is told with a hand-off. */
  static CodeBlock thenTold(CodeBlock chain, Briefing briefing) {
    CodeBlock longer = thenEach(chain, "context", briefing.context());
    longer = thenEach(longer, "sensitive", briefing.sensitive());
    return briefing.summary() == null
        ? longer
        : then(longer, "summary", message(briefing.summary()));
  }

  /** The arguments that say where something leads, or none when it leads nowhere. */
  static List<CodeBlock> ways(List<Transition> transitions) {
    if (transitions.size() == 1 && transitions.getFirst().when() == null) {
      return List.of(id(transitions.getFirst().to()));
    }
    List<CodeBlock> ways = new ArrayList<>();
    for (Transition transition : transitions) {
      Expression when = transition.when();
      ways.add(
          when == null
              ? word("otherwise", id(transition.to()))
              : word("when", cel(when), id(transition.to())));
    }
    return ways;
  }

  /** A way out of a node, which is left out when it leads nowhere. */
  static CodeBlock thenLead(CodeBlock chain, String method, List<Transition> transitions) {
    return transitions.isEmpty() ? chain : then(chain, method, ways(transitions));
  }

  static CodeBlock id(NodeId id) {
    return text(id.value());
  }

  static <T> List<CodeBlock> each(Collection<T> all, Function<T, CodeBlock> code) {
    return all.stream().map(code).toList();
  }

  static CodeBlock type(ValueType type) {
    return switch (type) {
      case ValueType.Text t -> typeWord("string", List.of());
      case ValueType.Choice(List<String> values) -> typeWord("choice", each(values, Code::text));
      case ValueType.Int t -> typeWord("integer", List.of());
      case ValueType.Decimal t -> typeWord("number", List.of());
      case ValueType.Bool t -> typeWord("bool", List.of());
      case ValueType.Date t -> typeWord("date", List.of());
      case ValueType.Timestamp t -> typeWord("timestamp", List.of());
      case ValueType.Money t -> typeWord("money", List.of());
      case ValueType.ListOf(ValueType element) -> typeWord("array", List.of(type(element)));
      case ValueType.MapOf(ValueType value) -> typeWord("lookup", List.of(type(value)));
      case ValueType.Struct(Map<String, ValueType.Field> fields) ->
          typeWord("object", fields(fields));
      case ValueType.Any t -> typeWord("any", List.of());
    };
  }

  static List<CodeBlock> fields(Map<String, ValueType.Field> fields) {
    return each(
        fields.entrySet(),
        entry ->
            CodeBlock.of(
                "field($S, $L)$L$L",
                entry.getKey(),
                type(entry.getValue().type()),
                entry.getValue().required() ? "" : ".optional()",
                entry.getValue().sensitive() ? ".sensitive()" : ""));
  }

  private static CodeBlock typeWord(String name, List<CodeBlock> arguments) {
    return CodeBlock.of("$L($L)", name, listed(arguments));
  }

  /** A plain value, as constants have it. */
  static CodeBlock value(Object value) {
    return switch (value) {
      case String text -> text(text);
      case Long number -> CodeBlock.of("$LL", number);
      case List<?> list -> CodeBlock.of("$T.of($L)", List.class, listed(each(list, Code::value)));
      case Map<?, ?> map ->
          word(
              "values",
              listed(
                  each(
                      map.entrySet(),
                      entry ->
                          CodeBlock.of(
                              "$T.entry($S, $L)",
                              Map.class,
                              entry.getKey(),
                              value(entry.getValue())))));
      default -> CodeBlock.of("$L", value);
    };
  }
}
