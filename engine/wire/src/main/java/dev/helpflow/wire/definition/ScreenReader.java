package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.ActionId;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.ComponentSpec.RevealWhen;
import dev.helpflow.core.definition.RuleSpec;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Text;
import dev.helpflow.wire.definition.fragment.Fragments;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what nodes show. */
public final class ScreenReader {
  static final Set<String> COMPONENT_OWN =
      Set.of("type", "version", "id", "showIf", "revealWhen", "description");
  static final Set<String> ACTION_OWN =
      Set.of("id", "type", "version", "label", "showIf", "validates");

  private ScreenReader() {}

  static @Nullable ScreenSpec optional(JsonNode node) {
    JsonNode screen = node.get("screen");
    return screen == null ? null : read(screen);
  }

  static ScreenSpec read(JsonNode screen) {
    return new ScreenSpec(
        Parts.text(screen.path("title")),
        Parts.list(screen.path("components"), ScreenReader::component),
        Parts.list(screen.path("actions"), ScreenReader::action),
        Parts.list(screen.path("rules"), ScreenReader::rule),
        Fragments.uses(screen));
  }

  /** A component as authored, of JSON that has an id and a type. */
  public static ComponentSpec component(JsonNode node) {
    return new ComponentSpec(
        new ComponentId(node.path("id").textValue()),
        node.path("type").textValue(),
        Parts.optionalInteger(node, "version"),
        Parts.optionalExpression(node, "showIf"),
        revealWhen(node.get("revealWhen")),
        TemplateReader.properties(node, COMPONENT_OWN));
  }

  private static @Nullable RevealWhen revealWhen(@Nullable JsonNode node) {
    return node == null
        ? null
        : new RevealWhen(
            new ComponentId(node.path("component").textValue()),
            Parts.list(node.path("in"), JsonNode::textValue));
  }

  private static ActionSpec action(JsonNode node) {
    return new ActionSpec(
        new ActionId(node.path("id").textValue()),
        node.path("type").textValue(),
        Parts.optionalInteger(node, "version"),
        Parts.text(node.path("label")),
        Parts.optionalExpression(node, "showIf"),
        node.path("validates").asBoolean(true),
        TemplateReader.properties(node, ACTION_OWN));
  }

  /**
   * An action of JSON that has a type, without an id and a label of its own, since it stands in for
   * another.
   */
  public static ActionSpec standIn(JsonNode node) {
    return new ActionSpec(
        new ActionId("same"),
        node.path("type").textValue(),
        Parts.optionalInteger(node, "version"),
        Text.of("same"),
        null,
        node.path("validates").asBoolean(true),
        TemplateReader.properties(node, ACTION_OWN));
  }

  private static RuleSpec rule(JsonNode node) {
    return new RuleSpec(
        Parts.expression(node.path("when")),
        Parts.text(node.path("message")),
        new ComponentId(node.path("component").textValue()));
  }
}
