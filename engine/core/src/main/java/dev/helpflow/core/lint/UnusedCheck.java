package dev.helpflow.core.lint;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, given, kept or derived is of use: something reads it. Nobody reads a consent, or
 * what only reports count.
 */
final class UnusedCheck implements Check {
  /** Kinds of answer that mean something by being given. */
  private static final Set<AnswerKind> FOR_THEMSELVES =
      Set.of(AnswerKind.CONSENT, AnswerKind.PROOF);

  /** Components whose answers reports count. */
  private static final Set<String> COUNTED = Set.of("feedback", "rating");

  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.UNUSED_ANSWER, IssueCodes.UNUSED_NAME);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    FlowKnowledge knowledge = context.knowledge();
    if (knowledge == null) {
      return;
    }
    CompiledFlow flow = knowledge.flow();
    Set<String> paths = new HashSet<>();
    PlacedProgram.allOf(flow, knowledge).forEach(placed -> paths.addAll(placed.program().reads()));
    context.screens().forEach(placed -> constants(placed, paths));
    ReadPrefixes reads = ReadPrefixes.of(paths);
    names(flow.definition().inputs().keySet(), "inputs", reads, findings);
    names(flow.definition().constants().keySet(), "constants", reads, findings);
    names(flow.definition().derived().keySet(), "derived", reads, findings);
    for (NodePlan plan : knowledge.plans()) {
      if (plan instanceof NodePlan.Screen screen) {
        answers(screen, reads, findings);
      }
    }
  }

  private static void names(
      Set<String> names, String holder, ReadPrefixes reads, Findings findings) {
    for (String name : names) {
      if (!reads.of(holder + "." + name)) {
        findings.hint(
            IssueCodes.UNUSED_NAME,
            Pointers.child("/" + holder, name),
            "Nothing reads `" + holder + "." + name + "`. Remove it.");
      }
    }
  }

  private static void answers(NodePlan.Screen plan, ReadPrefixes reads, Findings findings) {
    List<ScreenPlan.Component> components = plan.screen().components();
    Set<String> revealing = new HashSet<>();
    for (ScreenPlan.Component component : components) {
      ComponentSpec.RevealWhen reveal = component.revealWhen();
      if (reveal != null) {
        revealing.add(reveal.component().value());
      }
    }
    for (int i = 0; i < components.size(); i++) {
      ScreenPlan.Component component = components.get(i);
      ScreenPlan.Input input = component.input();
      String path = "answers." + plan.id() + "." + component.id();
      if (input != null
          && !input.consent()
          && !FOR_THEMSELVES.contains(input.kind())
          && !COUNTED.contains(component.type().name())
          && !revealing.contains(component.id().value())
          && !reads.of(path)
          && !reads.of("all." + plan.id() + "[]." + component.id())) {
        findings.hint(
            IssueCodes.UNUSED_ANSWER,
            Pointers.node(plan.id()) + "/components/" + i,
            "Customers are asked for `"
                + path
                + "`, and nothing reads what they answer. Do not ask, or make use of it.");
      }
    }
  }

  private static void constants(PlacedScreen placed, Set<String> reads) {
    placed
        .screen()
        .components()
        .forEach(component -> component.properties().values().forEach(each(reads::add)));
    placed
        .screen()
        .actions()
        .forEach(action -> action.properties().values().forEach(each(reads::add)));
  }

  /** Finds {@code {"from": "constants.x"}} in a property. */
  private static Consumer<@Nullable Template> each(Consumer<String> found) {
    return template -> {
      switch (template) {
        case Template.Fields(Map<String, Template> fields) -> {
          if (fields.get("from") instanceof Template.Literal(Object value)) {
            found.accept(String.valueOf(value));
          }
          fields.values().forEach(each(found));
        }
        case Template.Items(List<Template> items) -> items.forEach(each(found));
        case Template.Literal _, Template.Message _, Template.Computed _ -> {
          // A message is no constant, and what an expression reads is known.
        }
        case null -> {
          // There is no such property.
        }
      }
    };
  }

  /**
   * The paths that are read.
   *
   * @param begun all that some of them begin with, themselves included
   */
  private record ReadPrefixes(Set<String> whole, Set<String> begun) {
    static ReadPrefixes of(Set<String> paths) {
      Set<String> begun = new HashSet<>();
      for (String path : paths) {
        String prefix = path;
        while (!prefix.isEmpty() && begun.add(prefix)) {
          prefix = parent(prefix);
        }
      }
      return new ReadPrefixes(paths, begun);
    }

    /** Whether a path is read, or something that it is a part of, or a part of it. */
    boolean of(String path) {
      if (begun.contains(path)) {
        return true;
      }
      String prefix = parent(path);
      while (!prefix.isEmpty() && !whole.contains(prefix)) {
        prefix = parent(prefix);
      }
      return !prefix.isEmpty();
    }

    private static String parent(String path) {
      return path.endsWith("[]")
          ? path.substring(0, path.length() - 2)
          : path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
  }
}
