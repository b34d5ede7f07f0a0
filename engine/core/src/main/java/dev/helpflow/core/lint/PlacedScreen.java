package dev.helpflow.core.lint;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.issue.Pointers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A screen and where in the document it stands.
 *
 * @param pointer to the object that holds {@code components}: the node itself, or its {@code
 *     screen}
 */
record PlacedScreen(Node node, String pointer, ScreenSpec screen) {

  String component(int index) {
    return pointer + "/components/" + index;
  }

  String action(int index) {
    return pointer + "/actions/" + index;
  }

  String rule(int index) {
    return pointer + "/rules/" + index;
  }

  static List<PlacedScreen> allOf(FlowDefinition flow) {
    List<PlacedScreen> screens = new ArrayList<>();
    for (Node node : flow.nodes().values()) {
      String at = Pointers.node(node.id());
      switch (node) {
        case Node.Screen n -> screens.add(new PlacedScreen(n, at, n.screen()));
        case Node.Wait n -> add(screens, n, n.screen());
        case Node.Escalate n -> add(screens, n, n.screen());
        case Node.End n -> add(screens, n, n.screen());
        case Node.Decision _, Node.Script _, Node.Call _, Node.Experiment _, Node.Subflow _ -> {
          // These show nothing.
        }
      }
    }
    return List.copyOf(screens);
  }

  private static void add(List<PlacedScreen> screens, Node node, @Nullable ScreenSpec screen) {
    if (screen != null) {
      screens.add(new PlacedScreen(node, Pointers.node(node.id()) + "/screen", screen));
    }
  }
}
