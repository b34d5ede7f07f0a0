package dev.helpflow.server.experiments;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.expression.Compiled;
import dev.helpflow.core.expression.Expected;
import dev.helpflow.core.expression.ExpressionCompiler;
import dev.helpflow.core.expression.ExpressionProblem;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.ExpressionScope;
import dev.helpflow.core.expression.ExpressionValues;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.server.customers.CustomerAttributes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may be in an experiment, in CEL over {@code customer}, the attributes that operators declare,
 * and {@code client}: {@code {platform, version, catalogue}}.
 */
@Singleton
final class Targeting {
  private static final Logger LOG = LoggerFactory.getLogger(Targeting.class);

  private static final ValueType.Struct CLIENT =
      new ValueType.Struct(
          Map.of(
              "platform", new ValueType.Field(new ValueType.Text(), true, false),
              "version", new ValueType.Field(new ValueType.Text(), true, false),
              "catalogue", new ValueType.Field(new ValueType.Int(), true, false)));

  private static final ExpressionValues CLIENT_FORM = ExpressionValues.of(CLIENT);

  private final ExpressionCompiler compiler;
  private final ValueType.Struct customer;
  private final ExpressionValues attributesForm;

  Targeting(CustomerAttributes customers) {
    Map<String, ValueType> names = new LinkedHashMap<>();
    this.customer = customers.type();
    this.attributesForm = ExpressionValues.of(customer);
    names.put("customer", customer);
    names.put("client", CLIENT);
    this.compiler = new ExpressionCompiler(new ExpressionScope(names));
  }

  /** What is wrong with an expression, each a sentence; empty when nothing is. */
  List<String> problems(Expression source) {
    return switch (compiler.compile(source, new Expected.Guard())) {
      case Compiled.Refused refused ->
          refused.problems().stream().map(ExpressionProblem::message).toList();
      case Compiled.Program(ExpressionProgram program) ->
          program.needs().stream()
              .filter(path -> path.startsWith("customer.") && !isCertain(path))
              .sorted()
              .map(
                  path ->
                      path
                          + " is not known of every customer. Test it first, as in has("
                          + path
                          + ") && ….")
              .toList();
    };
  }

  private boolean isCertain(String path) {
    ValueType.Field field = customer.fields().get(path.split("\\.", -1)[1]);
    return field != null && field.required();
  }

  /** What the names of targeting stand for, of one customer. */
  Map<String, Object> names(Map<String, Object> attributes, String client, long catalogue) {
    int slash = client.indexOf('/');
    return Map.of(
        "customer",
        attributesForm.toExpression(attributes),
        "client",
        CLIENT_FORM.toExpression(
            Map.of(
                "platform",
                slash < 0 ? client : client.substring(0, slash),
                "version",
                client.substring(slash + 1),
                "catalogue",
                catalogue)));
  }

  /** Whom an expression holds for. One that cannot be compiled here holds for nobody. */
  Audience audience(String experiment, Expression source) {
    return switch (compiler.compile(source, new Expected.Guard())) {
      case Compiled.Program(ExpressionProgram program) -> Audience.of(experiment, program);
      case Compiled.Refused(List<ExpressionProblem> problems) -> {
        LOG.error(
            "The targeting of experiment {} does not fit what this server knows of customers, so"
                + " that it assigns nobody: {}",
            experiment,
            problems.getFirst().message());
        yield Audience.nobody(experiment);
      }
    };
  }
}
