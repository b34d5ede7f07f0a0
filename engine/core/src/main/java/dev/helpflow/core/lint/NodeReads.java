package dev.helpflow.core.lint;

import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.compile.TextPlan;
import dev.helpflow.core.compile.ValuePlan;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The expressions that a node computes besides the guards of its transitions, with what is known
 * where each is computed. What is told to a human is not among them, because there what is absent
 * is left out.
 */
final class NodeReads {
  private static final PropertyType ANY = new PropertyType.Scalar(new ValueType.Any());

  private final Judge judge;
  private final Passage passage;
  private final Predicate<String> outputs;

  NodeReads(CompiledFlow flow, Judge judge, Passage passage) {
    this.judge = judge;
    this.passage = passage;
    this.outputs = required(new ValueType.Struct(flow.definition().outputs()));
  }

  /** What an expression is for. */
  enum Use {
    VALUE,
    /** Decides whether something is shown. */
    SHOW_IF,
    RULE
  }

  /**
   * An expression that is computed.
   *
   * @param pointer to its source
   * @param isNeeded whether there must be a value
   * @param known null when it is never computed
   */
  record Read(
      Use use,
      String pointer,
      ExpressionProgram program,
      boolean isNeeded,
      @Nullable Knowledge known) {}

  /** What is known after a node's own expressions were computed without a fault. */
  Knowledge after(NodePlan plan, Knowledge known) {
    Knowledge after = known;
    for (ExpressionProgram program : Stream.concat(key(plan), with(plan)).toList()) {
      Knowledge next = judge.judge(program.outline(), after).after();
      after = next == null ? after : next;
    }
    return after;
  }

  private static Stream<ExpressionProgram> key(NodePlan plan) {
    return Stream.ofNullable(plan.key());
  }

  private static Stream<ExpressionProgram> with(NodePlan plan) {
    return switch (plan) {
      case NodePlan.Call p -> p.with().values().stream();
      case NodePlan.Script p -> p.with().values().stream();
      case NodePlan.Subflow p -> p.with().values().stream();
      case NodePlan.Screen _,
          NodePlan.Decision _,
          NodePlan.Wait _,
          NodePlan.Experiment _,
          NodePlan.Escalate _,
          NodePlan.End _ ->
          Stream.empty();
    };
  }

  List<Read> of(NodePlan plan, Knowledge known) {
    String at = Pointers.node(plan.id());
    List<Read> reads = new ArrayList<>();
    if (plan.key() != null) {
      reads.add(new Read(Use.VALUE, at + "/key", plan.key(), true, known));
    }
    switch (plan) {
      case NodePlan.Screen p -> screen(reads, p, p.screen(), at, known);
      case NodePlan.Call p ->
          named(reads, p.with(), required(p.operation().request()), at + "/with", known);
      case NodePlan.Script p -> named(reads, p.with(), none -> false, at + "/with", known);
      case NodePlan.Subflow p -> named(reads, p.with(), required(p.inputs()), at + "/with", known);
      case NodePlan.Wait p -> screen(reads, p, p.screen(), at + "/screen", known);
      case NodePlan.Escalate p -> screen(reads, p, p.screen(), at + "/screen", known);
      case NodePlan.End p -> {
        named(reads, p.outputs(), outputs, at + "/outputs", known);
        screen(reads, p, p.screen(), at + "/screen", known);
      }
      case NodePlan.Decision _, NodePlan.Experiment _ -> {
        // Neither computes anything but guards.
      }
    }
    return reads;
  }

  private void screen(
      List<Read> reads, NodePlan plan, @Nullable ScreenPlan screen, String at, Knowledge known) {
    if (screen == null) {
      return;
    }
    text(reads, screen.title(), at + "/title", known);
    for (int i = 0; i < screen.components().size(); i++) {
      ScreenPlan.Component component = screen.components().get(i);
      String pointer = at + "/components/" + i;
      Knowledge shown = shown(reads, component.showIf(), pointer, known);
      values(reads, component.properties(), component.type().properties(), pointer, shown);
    }
    for (int i = 0; i < screen.actions().size(); i++) {
      ScreenPlan.Action action = screen.actions().get(i);
      String pointer = at + "/actions/" + i;
      Knowledge shown = shown(reads, action.showIf(), pointer, known);
      text(reads, action.label(), pointer + "/label", shown);
      values(reads, action.properties(), action.type().properties(), pointer, shown);
    }
    Knowledge answered = screen.rules().isEmpty() ? known : passage.validated(plan, known);
    for (int i = 0; i < screen.rules().size(); i++) {
      ScreenPlan.Rule rule = screen.rules().get(i);
      String pointer = at + "/rules/" + i;
      reads.add(new Read(Use.RULE, pointer + "/when", rule.when(), true, answered));
      // The message stands on the screen as it was before the answers that break the rule.
      text(reads, rule.message(), pointer + "/message", known);
    }
  }

  private @Nullable Knowledge shown(
      List<Read> reads, @Nullable ExpressionProgram showIf, String pointer, Knowledge known) {
    if (showIf == null) {
      return known;
    }
    reads.add(new Read(Use.SHOW_IF, pointer + "/showIf", showIf, true, known));
    return judge.judge(showIf.outline(), known).whenTrue();
  }

  private static Predicate<String> required(ValueType.Struct declared) {
    return name -> {
      ValueType.Field field = declared.fields().get(name);
      return field != null && field.required();
    };
  }

  private static void text(
      List<Read> reads, TextPlan text, String pointer, @Nullable Knowledge known) {
    named(reads, text.args(), name -> true, pointer + "/args", known);
  }

  private static void named(
      List<Read> reads,
      Map<String, ExpressionProgram> programs,
      Predicate<String> isNeeded,
      String pointer,
      @Nullable Knowledge known) {
    programs.forEach(
        (name, program) ->
            reads.add(
                new Read(
                    Use.VALUE,
                    Pointers.child(pointer, name),
                    program,
                    isNeeded.test(name),
                    known)));
  }

  private static void values(
      List<Read> reads,
      Map<String, ValuePlan> values,
      PropertyType type,
      String at,
      @Nullable Knowledge known) {
    values.forEach(
        (name, value) -> {
          PropertyType.Property property =
              type instanceof PropertyType.Struct struct ? struct.properties().get(name) : null;
          value(
              reads,
              value,
              property != null && property.required(),
              property == null ? ANY : property.type(),
              Pointers.child(at, name),
              known);
        });
  }

  private static void value(
      List<Read> reads,
      ValuePlan value,
      boolean isNeeded,
      PropertyType type,
      String pointer,
      @Nullable Knowledge known) {
    switch (value) {
      case ValuePlan.Fixed _ -> {
        // Computes nothing.
      }
      case ValuePlan.Words words -> text(reads, words.text(), pointer, known);
      case ValuePlan.Computed computed ->
          reads.add(new Read(Use.VALUE, pointer + "/expr", computed.program(), isNeeded, known));
      case ValuePlan.Items(List<ValuePlan> items) -> {
        PropertyType element = type instanceof PropertyType.Items list ? list.element() : ANY;
        for (int i = 0; i < items.size(); i++) {
          value(reads, items.get(i), false, element, Pointers.child(pointer, i), known);
        }
      }
      case ValuePlan.Fields(Map<String, ValuePlan> fields) ->
          values(reads, fields, type, pointer, known);
    }
  }
}
