package dev.helpflow.cli.play;

import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.time.ZoneId;

/** Screens as a terminal draws them: with the components of the baseline and no others. */
final class BaselineScreens {
  private final Negotiator negotiator;

  BaselineScreens(LoadedCatalogue catalogue) {
    this.negotiator = new Negotiator(catalogue.catalogue(), catalogue.messages());
  }

  View of(View view) {
    return switch (negotiator.negotiate(view.screen(), Client.BASELINE, ZoneId.systemDefault())) {
      case Negotiated.Drawable(var screen, var fallbacks) -> view.withScreen(screen);
      case Negotiated.Undrawable(var component) ->
          throw new IllegalStateException(
              "The baseline has nothing for the component " + component.type() + ".");
    };
  }
}
