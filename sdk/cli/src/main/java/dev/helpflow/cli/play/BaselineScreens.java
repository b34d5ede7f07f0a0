package dev.helpflow.cli.play;

import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Screens as a terminal draws them: with the components of the baseline, and those that nothing
 * stands in for.
 */
final class BaselineScreens {
  private static final Set<String> BESIDES = Set.of("file-upload", "step-up");

  private final Negotiator negotiator;
  private final Client terminal;

  BaselineScreens(LoadedCatalogue catalogue) {
    this.negotiator = new Negotiator(catalogue.catalogue(), catalogue.messages());
    this.terminal =
        new Client(
            "terminal",
            catalogue.catalogue().release(),
            catalogue.catalogue().components().stream()
                .filter(type -> type.release() > 1)
                .map(ComponentType::name)
                .filter(name -> !BESIDES.contains(name))
                .collect(Collectors.toSet()));
  }

  View of(View view) {
    return switch (negotiator.negotiate(view.screen(), terminal, ZoneId.systemDefault())) {
      case Negotiated.Drawable(var screen, var fallbacks) -> view.withScreen(screen);
      case Negotiated.Undrawable(var component) ->
          throw new IllegalStateException(
              "The baseline has nothing for the component " + component.type() + ".");
    };
  }

  /** What was answered on such a screen, as the components of the flow's own screen answer. */
  Map<String, Object> answers(View view, Map<String, Object> typed) {
    return negotiator.answers(view.screen(), terminal, ZoneId.systemDefault(), typed);
  }
}
