package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.RuleSpec;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.wire.definition.fragment.Fragments;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what nodes show. */
final class ScreenWriter {
  private ScreenWriter() {}

  static void putOptional(ObjectNode node, @Nullable ScreenSpec screen) {
    if (screen != null) {
      put(node.putObject("screen"), screen);
    }
  }

  static void put(ObjectNode node, ScreenSpec screen) {
    node.set("title", PartsWriter.text(screen.title()));
    ArrayNode components = node.putArray("components");
    screen.components().forEach(each -> put(components.addObject(), each));
    if (!screen.actions().isEmpty()) {
      ArrayNode actions = node.putArray("actions");
      screen.actions().forEach(each -> put(actions.addObject(), each));
    }
    if (!screen.rules().isEmpty()) {
      ArrayNode rules = node.putArray("rules");
      screen.rules().forEach(each -> put(rules.addObject(), each));
    }
    Fragments.putUses(node, screen.fragments());
  }

  private static void put(ObjectNode node, ComponentSpec component) {
    node.put("type", component.type());
    putVersion(node, component.version());
    node.put("id", component.id().value());
    PartsWriter.putExpression(node, "showIf", component.showIf());
    if (component.revealWhen() != null) {
      ObjectNode reveal = node.putObject("revealWhen");
      reveal.put("component", component.revealWhen().component().value());
      component.revealWhen().in().forEach(reveal.putArray("in")::add);
    }
    putProperties(node, component.properties(), ScreenReader.COMPONENT_OWN);
  }

  private static void put(ObjectNode node, ActionSpec action) {
    node.put("id", action.id().value()).put("type", action.type());
    putVersion(node, action.version());
    node.set("label", PartsWriter.text(action.label()));
    PartsWriter.putExpression(node, "showIf", action.showIf());
    if (!action.validates()) {
      node.put("validates", false);
    }
    putProperties(node, action.properties(), ScreenReader.ACTION_OWN);
  }

  private static void put(ObjectNode node, RuleSpec rule) {
    node.put("when", rule.when().source());
    node.set("message", PartsWriter.text(rule.message()));
    node.put("component", rule.component().value());
  }

  private static void putVersion(ObjectNode node, @Nullable Integer version) {
    if (version != null) {
      node.put("version", version);
    }
  }

  private static void putProperties(
      ObjectNode node, Map<String, Template> properties, Set<String> own) {
    properties.forEach(
        (name, template) -> {
          if (own.contains(name)) {
            throw new IllegalArgumentException(
                "A catalogue entry's property cannot be called \""
                    + name
                    + "\", which the language has for itself.");
          }
          node.set(name, TemplateWriter.write(template));
        });
  }
}
