package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.screen.ScreenAssembler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a hand-off whose flow has none of its own: which flow, why, which screen was seen
 * last, and what was answered on the last few; nothing sensitive.
 */
final class Summary {
  private static final int SCREENS = 3;
  private static final int CHARACTERS = 200;
  private static final String KEY = "handoff.summary.";

  private final Messages builtIn;
  private final Fold fold;
  private final Walk.Finished walk;

  Summary(Messages builtIn, Fold fold, Walk.Finished walk) {
    this.builtIn = builtIn;
    this.fold = fold;
    this.walk = walk;
  }

  /** The keys of its messages. */
  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Entry.Origin origin : Entry.Origin.values()) {
      keys.add(KEY + word(origin));
    }
    keys.addAll(List.of(KEY + "where", KEY + "answer", KEY + "masked"));
    return keys;
  }

  private static String word(Entry.Origin origin) {
    return switch (origin) {
      case CUSTOMER -> "customer";
      case NODE -> "node";
      case FAILURE -> "failure";
    };
  }

  String text(Entry.Origin origin, String reason) {
    Frame top = walk.stop().frame();
    while (top.parent() != null) {
      top = top.parent();
    }
    CompiledFlow flow = top.flow();
    String locale = flow.definition().locales().getFirst();
    String title =
        flow.messages()
            .format(flow.title().key(), locale, Map.of(), fold.started().zone())
            .orElse(flow.title().key());
    List<String> lines = new ArrayList<>();
    String why = say(locale, word(origin), Map.of("title", title, "reason", reason));
    String seen = lastTitle();
    lines.add(seen == null ? why : why + " " + say(locale, "where", Map.of("screen", seen)));
    lines.addAll(answers(locale));
    return String.join("\n", lines);
  }

  /** The title of a screen in a scope that the walk is still in, or null when it is not known. */
  @Nullable String title(Address address, NodePlan.Screen screen) {
    Frame frame = Briefings.frame(walk, address);
    if (frame == null) {
      return null;
    }
    try {
      return Briefings.composer(frame, fold).text(screen.screen().title());
    } catch (ExpressionFault unknown) {
      return null;
    }
  }

  private @Nullable String lastTitle() {
    for (Address address : walk.path().nodes().reversed()) {
      NodePlan.Screen screen = screen(address);
      String title = screen == null ? null : title(address, screen);
      if (title != null) {
        return title;
      }
    }
    return null;
  }

  private NodePlan.@Nullable Screen screen(Address address) {
    Frame frame = Briefings.frame(walk, address);
    return frame != null && frame.flow().node(address.node()) instanceof NodePlan.Screen screen
        ? screen
        : null;
  }

  private List<String> answers(String locale) {
    List<List<String>> answered = new ArrayList<>();
    for (Address address : walk.path().nodes().reversed()) {
      NodePlan.Screen screen = screen(address);
      Entry.Answer answer = fold.slot(address).answer();
      // The screen where the customer stands may hold an answer that counts no more.
      boolean isPassed = !address.equals(walk.stop().address());
      if (screen != null && answer != null && isPassed && answered.size() < SCREENS) {
        answered.addFirst(answers(address, screen, answer, locale));
      }
    }
    return answered.stream().flatMap(List::stream).toList();
  }

  private List<String> answers(
      Address address, NodePlan.Screen screen, Entry.Answer answer, String locale) {
    Frame frame = Briefings.frame(walk, address);
    if (frame == null) {
      return List.of();
    }
    List<Screen.ShownComponent> shown;
    try {
      shown =
          ScreenAssembler.components(
              screen.screen(), Briefings.composer(frame, fold), answer.values());
    } catch (ExpressionFault unknown) {
      return List.of();
    }
    Map<String, Screen.ShownComponent> byId = new LinkedHashMap<>();
    shown.forEach(component -> byId.put(component.id(), component));
    List<String> lines = new ArrayList<>();
    for (ScreenPlan.Component component : screen.screen().components()) {
      Object value = answer.values().get(component.id().value());
      Screen.ShownComponent as = byId.get(component.id().value());
      ScreenPlan.Input input = component.input();
      if (value != null && as != null && input != null && !input.consent()) {
        Object told = input.sensitive() ? say(locale, "masked", Map.of()) : told(value, as);
        lines.add(
            say(
                locale,
                "answer",
                Map.of(
                    "question", as.properties().getOrDefault("label", as.id()), "answer", told)));
      }
    }
    return lines;
  }

  /** An answer as words say it: a choice by its label, an address by its lines. */
  private static Object told(Object value, Screen.ShownComponent component) {
    return switch (value) {
      case List<?> list -> list.stream().map(item -> told(item, component)).toList();
      case Map<?, ?> money when money.containsKey("minor") -> money;
      case Map<?, ?> parts ->
          parts.values().stream()
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .collect(Collectors.joining(", "));
      case String text -> label(text, component);
      default -> value;
    };
  }

  private static String label(String text, Screen.ShownComponent component) {
    if (component.properties().get("options") instanceof List<?> options) {
      for (Object option : options) {
        if (option instanceof Map<?, ?> one
            && text.equals(one.get("value"))
            && one.get("label") instanceof String label) {
          return label;
        }
      }
    }
    return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS) + "…";
  }

  private String say(String locale, String word, Map<String, Object> args) {
    return builtIn
        .format(KEY + word, builtIn.resolveLocale(locale), args, fold.started().zone())
        .orElseThrow(() -> new IllegalStateException("There is no built-in message " + word + "."));
  }
}
