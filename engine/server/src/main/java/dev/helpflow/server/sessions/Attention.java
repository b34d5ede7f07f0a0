package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Event;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.message.Messages;
import dev.helpflow.server.flows.PreviewedFlows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells, once, that a session needs its customer who is away, for whoever sends them a push; and
 * takes it back when they are there (design, section 9). Neither says what the session is about.
 */
@Singleton
final class Attention {
  static final String SEEN = "session.seen";
  private static final String NEEDED = "session.needsCustomer";
  private static final String TEXT = "push.needsCustomer";

  private final Interpreting interpreting;
  private final Messages builtIn;
  private final PushSettings settings;

  Attention(Interpreting interpreting, Messages builtIn, PushSettings settings) {
    if (!builtIn.has(TEXT)) {
      throw new IllegalArgumentException("The built-in messages lack \"" + TEXT + "\".");
    }
    this.interpreting = interpreting;
    this.builtIn = builtIn;
    this.settings = settings;
  }

  /**
   * What a write tells.
   *
   * @param needed the key of the screen that the customer is to come back for, or null for none
   */
  record Told(@Nullable String needed, List<Event> events) {}

  /** What is told when a session that was {@code before} is stored where it stops now. */
  Told of(Head before, Gathering gathering, Stop stop, Pace pace) {
    Instant now = pace.clock().instant();
    if (pace.isCustomerThere()) {
      return before.needed() == null ? nothing(before) : back(before, "customer", now);
    }
    if (!(stop instanceof Stop.Shown shown) || gathering.isEmpty()) {
      return nothing(before);
    }
    View view = shown.view();
    if (view.status() != Status.ACTIVE) {
      return before.needed() == null ? nothing(before) : back(before, "moved", now);
    }
    String key = view.screen().key();
    if (before.needed() != null) {
      return new Told(key, List.of());
    }
    boolean mayCall = !view.discreet() && !PreviewedFlows.isPreview(view.flow().id());
    return mayCall && !isShown(before, key, pace)
        ? new Told(key, List.of(needed(before, gathering.fold(), now)))
        : nothing(before);
  }

  /** What is told of a customer who is there; what made their session need them is over. */
  static Map<String, Object> seen(SessionId session, String because) {
    return Map.of("collapseKey", session.value(), "because", because);
  }

  private static Told nothing(Head before) {
    return new Told(before.needed(), List.of());
  }

  private static Told back(Head before, String because, Instant now) {
    return new Told(null, List.of(new Event(SEEN, now, "", seen(before.id(), because))));
  }

  /** Whether it is what the customer had before them when they went away. */
  private boolean isShown(Head before, String key, Pace pace) {
    View view = interpreting.view(before.fold(), Languages.NONE, pace);
    return view.status() == Status.ACTIVE && view.screen().key().equals(key);
  }

  private Event needed(Head before, Fold fold, Instant now) {
    String locale = builtIn.resolveLocale(fold.started().locale());
    String session = before.id().value();
    return new Event(
        NEEDED,
        now,
        "",
        Map.of(
            "collapseKey",
            session,
            "textKey",
            TEXT,
            "locale",
            locale,
            "text",
            text(fold, locale),
            "link",
            settings.link().replace("{session}", session)));
  }

  private String text(Fold fold, String locale) {
    return builtIn
        .format(TEXT, locale, Map.of(), fold.started().zone())
        .orElseThrow(() -> new IllegalStateException("There is no built-in message " + TEXT + "."));
  }
}
