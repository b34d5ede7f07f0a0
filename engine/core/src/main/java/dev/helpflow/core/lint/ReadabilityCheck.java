package dev.helpflow.core.lint;

import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A screen asks for little and says little: people in trouble read on a phone, and not much. */
final class ReadabilityCheck implements Check {
  /**
   * Questions of one screen that are always shown. A postal address, asked in parts, has five; what
   * is more is better as two screens.
   */
  static final int QUESTIONS = 6;

  /** Words of one screen in the flow's first locale: about a minute of reading. */
  static final int WORDS = 200;

  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.MANY_QUESTIONS, IssueCodes.MANY_WORDS);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    FlowKnowledge knowledge = context.knowledge();
    if (knowledge != null) {
      knowledge.plans().forEach(plan -> questions(plan, findings));
    }
    words(context, findings);
  }

  private static void questions(NodePlan plan, Findings findings) {
    if (!(plan instanceof NodePlan.Screen screen)) {
      return;
    }
    long asked =
        screen.screen().components().stream()
            .filter(
                each -> each.input() != null && each.showIf() == null && each.revealWhen() == null)
            .count();
    if (asked > QUESTIONS) {
      findings.hint(
          IssueCodes.MANY_QUESTIONS,
          Pointers.node(plan.id()),
          "\""
              + plan.id()
              + "\" asks "
              + asked
              + " questions at once; more than "
              + QUESTIONS
              + " are easier to answer on several screens. Divide it.");
    }
  }

  private static void words(LintContext context, Findings findings) {
    Map<String, String> messages =
        context.flow().messages().getOrDefault(context.flow().locales().getFirst(), Map.of());
    Map<String, Integer> words = new HashMap<>();
    for (PlacedText text : context.texts()) {
      String pattern = messages.get(text.text().key());
      if (pattern != null) {
        words.merge(node(text.pointer()), pattern.strip().split("\\s+").length, Integer::sum);
      }
    }
    for (PlacedScreen placed : context.screens()) {
      int said = words.getOrDefault(node(placed.pointer()), 0);
      if (said > WORDS) {
        findings.hint(
            IssueCodes.MANY_WORDS,
            node(placed.pointer()),
            "The screen of \""
                + placed.node().id()
                + "\" has "
                + said
                + " words; people read at most "
                + WORDS
                + " or so. Say less, or say it on several screens.");
      }
    }
  }

  /** The first two steps of a pointer: a node has one screen. */
  private static String node(String pointer) {
    String[] steps = pointer.split("/", 4);
    return steps.length < 3 ? pointer : "/" + steps[1] + "/" + steps[2];
  }
}
