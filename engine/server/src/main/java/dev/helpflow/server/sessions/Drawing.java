package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Event;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an app is sent of what a customer sees: as much as it can draw, and the rest in its terms.
 */
@Singleton
final class Drawing {
  private static final String FALLBACK = "component.fallback";

  private final Negotiator negotiator;
  private final Interpreter interpreter;

  Drawing(LoadedCatalogue catalogue, Interpreter interpreter) {
    this.negotiator = new Negotiator(catalogue.catalogue(), catalogue.messages());
    this.interpreter = interpreter;
  }

  /** What an app is sent of what a customer sees. */
  Drawn draw(View view, Fold fold, Client client) {
    return new Drawn(
        view, client, negotiator.negotiate(view.screen(), client, fold.started().zone()));
  }

  /** The view with a screen that the app can draw; {@code drawn} is used if it is of the two. */
  View of(View view, Fold fold, Client client, @Nullable Drawn drawn) {
    return drawn != null && drawn.isOf(view, client) ? of(drawn) : of(view, fold, client);
  }

  /** The view with a screen that the app can draw. */
  View of(View view, Fold fold, Client client) {
    return of(draw(view, fold, client));
  }

  /** The view with a screen that the app can draw. */
  View of(Drawn drawn) {
    View view = drawn.view();
    return switch (drawn.negotiated()) {
      case Negotiated.Drawable(var screen, var fallbacks) ->
          fallbacks.isEmpty() ? view : view.withScreen(screen);
      case Negotiated.Undrawable undrawable -> interpreter.withoutScreen(view);
    };
  }

  /**
   * An input with its answers as the components of the screen give them, whatever the app drew in
   * their place.
   *
   * @param current what the customer sees; put together only for an app that does not draw
   *     everything
   */
  Input asked(Input input, Fold fold, Client client, Supplier<View> current) {
    if (!(input instanceof Input.Customer customer) || negotiator.drawsEverything(client)) {
      return input;
    }
    return switch (customer) {
      case Input.Submit submit ->
          submit.with(originals(submit.key(), submit.answers(), fold, client, current));
      case Input.Back(String key, var typed) ->
          new Input.Back(key, originals(key, typed, fold, client, current));
      case Input.Change(String key, String target, var typed) ->
          new Input.Change(key, target, originals(key, typed, fold, client, current));
      case Input.Escalate(String key, var typed) ->
          new Input.Escalate(key, originals(key, typed, fold, client, current));
      case Input.Resume resume -> resume;
      case Input.CancelHandoff cancel -> cancel;
      case Input.Abandon abandon -> abandon;
    };
  }

  private Map<String, Object> originals(
      String key, Map<String, Object> sent, Fold fold, Client client, Supplier<View> current) {
    if (sent.isEmpty()) {
      return sent;
    }
    Screen screen = current.get().screen();
    // Answers to another screen are refused as stale, whatever they are.
    return screen.key().equals(key)
        ? negotiator.answers(screen, client, fold.started().zone(), sent)
        : sent;
  }

  /** What had to be replaced, one event for each. */
  static List<Event> fallbacks(Drawn drawn, Instant now) {
    List<Negotiated.Replaced> replaced =
        switch (drawn.negotiated()) {
          case Negotiated.Drawable(var screen, var fallbacks) -> fallbacks;
          case Negotiated.Undrawable(var component) -> List.of(component);
        };
    return replaced.stream().map(one -> event(one, drawn.view(), drawn.client(), now)).toList();
  }

  private static Event event(Negotiated.Replaced one, View view, Client client, Instant now) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("screen", view.screen().key());
    detail.put(word(one.holder()), one.id());
    detail.put("type", one.type());
    detail.put("version", (long) one.version());
    if (one.detail() != null) {
      detail.put(word(one.detail().kind()), one.detail().name());
    }
    detail.put("client", client.name());
    detail.put("catalogue", (long) client.catalogue());
    return new Event(FALLBACK, now, view.screen().id(), detail);
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What came of a screen for one app, kept for the length of a step so that its events and its
   * body are of one negotiation.
   */
  record Drawn(View view, Client client, Negotiated negotiated) {
    /** Whether it came of this very view. */
    boolean isOf(View other, Client app) {
      return view == other && client.equals(app);
    }
  }
}
