package dev.helpflow.benchmarks.screens;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.util.ArrayList;
import java.util.List;

/**
 * A screen with as much to replace as ours are likely to have: what was done and comes next, a
 * list, a question and an amount, none of the baseline; and a button that only the newest apps
 * know. All are the examples of their catalogue entries.
 */
final class NewerScreen {
  private static final List<String> COMPONENTS =
      List.of("timeline", "list", "money-input", "transaction-card");
  private static final List<String> ACTIONS = List.of("submit", "share");

  private NewerScreen() {}

  static Screen of(LoadedCatalogue loaded) {
    List<JsonNode> components = new ArrayList<>();
    for (String name : COMPONENTS) {
      int version = loaded.catalogue().component(name).orElseThrow().version();
      components.add(loaded.componentSchema(name, version).orElseThrow().at("/examples/0"));
    }
    List<JsonNode> actions = new ArrayList<>();
    for (String name : ACTIONS) {
      int version = loaded.catalogue().action(name).orElseThrow().version();
      actions.add(loaded.actionSchema(name, version).orElseThrow().at("/examples/0"));
    }
    return SentScreen.of(components, actions);
  }
}
