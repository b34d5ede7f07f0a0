package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.issue.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A use of a message and where in the document it stands. Texts of a constant count as used: a list
 * of options may be taken from it.
 */
record PlacedText(Text text, String pointer) {

  static List<PlacedText> allOf(FlowDefinition flow, List<PlacedScreen> screens) {
    List<PlacedText> texts = new ArrayList<>();
    texts.add(new PlacedText(flow.title(), "/title"));
    if (flow.human() != null) {
      summary(texts, flow.human().briefing(), "/human");
    }
    for (Node node : flow.nodes().values()) {
      if (node instanceof Node.Escalate escalate) {
        summary(texts, escalate.briefing(), Pointers.node(node.id()));
      }
    }
    flow.constants()
        .forEach((name, value) -> constant(texts, value, Pointers.child("/constants", name)));
    for (PlacedScreen placed : screens) {
      screen(texts, placed);
    }
    return List.copyOf(texts);
  }

  private static void screen(List<PlacedText> texts, PlacedScreen placed) {
    ScreenSpec screen = placed.screen();
    texts.add(new PlacedText(screen.title(), placed.pointer() + "/title"));
    for (int i = 0; i < screen.components().size(); i++) {
      ComponentSpec component = screen.components().get(i);
      properties(texts, component.properties(), placed.component(i));
    }
    for (int i = 0; i < screen.actions().size(); i++) {
      ActionSpec action = screen.actions().get(i);
      texts.add(new PlacedText(action.label(), placed.action(i) + "/label"));
      properties(texts, action.properties(), placed.action(i));
    }
    for (int i = 0; i < screen.rules().size(); i++) {
      texts.add(new PlacedText(screen.rules().get(i).message(), placed.rule(i) + "/message"));
    }
  }

  private static void summary(List<PlacedText> texts, Briefing briefing, String pointer) {
    if (briefing.summary() != null) {
      texts.add(new PlacedText(briefing.summary(), pointer + "/summary"));
    }
  }

  private static void properties(
      List<PlacedText> texts, Map<String, Template> properties, String pointer) {
    properties.forEach((name, value) -> template(texts, value, Pointers.child(pointer, name)));
  }

  private static void template(List<PlacedText> texts, Template template, String pointer) {
    switch (template) {
      case Template.Message(Text text) -> texts.add(new PlacedText(text, pointer));
      case Template.Items(List<Template> items) -> {
        for (int i = 0; i < items.size(); i++) {
          template(texts, items.get(i), Pointers.child(pointer, i));
        }
      }
      case Template.Fields(Map<String, Template> fields) -> properties(texts, fields, pointer);
      case Template.Literal _, Template.Computed _ -> {
        // Neither is a message.
      }
    }
  }

  private static void constant(List<PlacedText> texts, Object value, String pointer) {
    switch (value) {
      case String word when word.startsWith("@") ->
          texts.add(new PlacedText(Text.of(word.substring(1)), pointer));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          constant(texts, list.get(i), Pointers.child(pointer, i));
        }
      }
      case Map<?, ?> map ->
          map.forEach(
              (name, part) -> constant(texts, part, Pointers.child(pointer, String.valueOf(name))));
      default -> {
        // Numbers, booleans and other strings are no texts.
      }
    }
  }
}
