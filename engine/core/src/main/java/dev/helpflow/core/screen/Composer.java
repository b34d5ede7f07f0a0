package dev.helpflow.core.screen;

import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Markup;
import dev.helpflow.core.catalogue.Words;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.compile.TextPlan;
import dev.helpflow.core.compile.ValuePlan;
import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.message.Markdown;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what was authored, at one point of a session: messages in the customer's language,
 * expressions by their names.
 *
 * @param locale the locale that the flow serves this customer in
 * @param escapes whether values that are put where the markdown subset is read are shown as they
 *     are, with no mark in them read, as everything has to be that a customer or a bank's system
 *     says
 * @param masks whether what is made from something sensitive is shown as dots, as it is to
 *     everybody but the customer
 */
public record Composer(
    CompiledFlow flow, Names names, String locale, ZoneId zone, boolean escapes, boolean masks) {
  /** What stands for something sensitive. */
  public static final String MASK = "••••";

  /** One that escapes. */
  public Composer(CompiledFlow flow, Names names, String locale, ZoneId zone) {
    this(flow, names, locale, zone, true);
  }

  /** One for the customer. */
  public Composer(CompiledFlow flow, Names names, String locale, ZoneId zone, boolean escapes) {
    this(flow, names, locale, zone, escapes, false);
  }

  /** The same for somebody who is not the customer. */
  public Composer masked() {
    return new Composer(flow, names, locale, zone, escapes, true);
  }

  /**
   * The words of a message.
   *
   * @throws ExpressionFault when an argument cannot be computed
   */
  public String text(TextPlan text) {
    return text(text, Markup.PLAIN);
  }

  private String text(TextPlan text, Markup markup) {
    Map<String, Object> args = Map.of();
    if (!text.args().isEmpty()) {
      args = new LinkedHashMap<>();
      for (var arg : text.args().entrySet()) {
        Object value = isMasked(arg.getValue()) ? MASK : arg.getValue().evaluate(names);
        if (value != null) {
          args.put(arg.getKey(), value);
        }
      }
    }
    // Lint proves that every key is there; should one be missing all the same, its name is better
    // than no screen.
    UnaryOperator<String> written =
        escapes && markup == Markup.MARKDOWN ? Markdown::escape : UnaryOperator.identity();
    return flow.messages().format(text.key(), locale, args, zone, written).orElse(text.key());
  }

  /**
   * The properties of a component or an action, without those that are absent.
   *
   * @throws ExpressionFault when one cannot be computed
   */
  public Map<String, Object> properties(Map<String, ValuePlan> plans) {
    Map<String, Object> properties = LinkedHashMap.newLinkedHashMap(plans.size());
    for (var plan : plans.entrySet()) {
      Object value = value(plan.getValue());
      if (value != null) {
        properties.put(plan.getKey(), value);
      }
    }
    return Collections.unmodifiableMap(properties);
  }

  /** The properties of a component. */
  public Map<String, Object> properties(ScreenPlan.Component component) {
    return component.isStatic()
        ? flow.staticProperties(component, locale, () -> properties(component.properties()))
        : properties(component.properties());
  }

  private @Nullable Object value(ValuePlan plan) {
    return switch (plan) {
      case ValuePlan.Fixed(Object value) -> value;
      case ValuePlan.Words(TextPlan text, Markup markup) -> text(text, markup);
      case ValuePlan.Computed(var program, PropertyType type) when isMasked(program) ->
          type instanceof PropertyType.Words ? MASK : null;
      case ValuePlan.Computed(var program, PropertyType type) -> {
        Object value = program.evaluate(names);
        yield value == null || !escapes ? value : Words.escaped(type, Markup.MARKDOWN, value);
      }
      case ValuePlan.Items(List<ValuePlan> items) -> {
        List<Object> list = new ArrayList<>(items.size());
        for (ValuePlan item : items) {
          Object value = value(item);
          if (value != null) {
            list.add(value);
          }
        }
        yield Collections.unmodifiableList(list);
      }
      case ValuePlan.Fields(Map<String, ValuePlan> fields) -> properties(fields);
    };
  }

  private boolean isMasked(ExpressionProgram program) {
    return masks && flow.sensitive().in(program).isPresent();
  }
}
