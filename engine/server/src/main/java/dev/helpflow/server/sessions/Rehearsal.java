package dev.helpflow.server.sessions;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.server.clients.Apps;
import dev.helpflow.server.security.Caller;
import dev.helpflow.wire.session.StartRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts a session and goes through it as somebody has written down. */
@Singleton
public final class Rehearsal {
  private final SessionService service;
  private final Apps apps;
  private final Clock clock;

  Rehearsal(SessionService service, Apps apps, Clock clock) {
    this.service = service;
    this.apps = apps;
    this.clock = clock;
  }

  /**
   * Something that a customer does on the screen that is shown.
   *
   * @param action one of the screen's, or {@code back}, {@code change}, {@code escalate}, {@code
   *     cancel}, {@code resume} or {@code abandon}
   * @param target with {@code change}, the screen to open again
   */
  public record Deed(String action, Map<String, Object> answers, String target) {}

  /**
   * How far it came.
   *
   * @param steps how many of the deeds were done
   * @param stuckAt the screen that did not take the next one, or null when all were done
   * @param why what it said
   */
  public record Rehearsed(
      SessionId session, String screen, int steps, @Nullable String stuckAt, String why) {}

  /** Goes through a flow. */
  public Rehearsed play(
      Caller customer,
      FlowId flow,
      Map<String, Object> inputs,
      @Nullable String locale,
      List<Deed> deeds,
      Instant at) {
    Request request =
        new Request(
            customer,
            apps.of(null, at),
            Languages.ofTag(locale),
            Clock.offset(clock, Duration.between(clock.instant(), at)),
            null,
            Map.of());
    Shown shown = shown(service.start(request, new StartRequest(flow, inputs, locale), key()));
    int done = 0;
    for (Deed deed : deeds) {
      Outcome outcome =
          service.step(shown.session(), request, input(deed, shown.view().screen().key()), key());
      if (outcome instanceof Outcome.Refused refused) {
        return new Rehearsed(
            shown.session(),
            shown.view().screen().id(),
            done,
            shown.view().screen().id(),
            refused.rejected().detail() + errors(refused.rejected()));
      }
      shown = shown(outcome);
      done++;
    }
    return new Rehearsed(shown.session(), shown.view().screen().id(), done, null, "");
  }

  private record Shown(SessionId session, View view) {}

  private static Shown shown(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stepped stepped -> new Shown(stepped.head().id(), stepped.view());
      case Outcome.Replayed replayed -> new Shown(replayed.head().id(), replayed.view());
      case Outcome.Refused refused -> new Shown(refused.head().id(), refused.rejected().current());
      case Outcome.KeyReused reused -> throw unexpected(outcome);
      case Outcome.Unknown unknown -> throw unexpected(outcome);
      case Outcome.SignalGone gone -> throw unexpected(outcome);
    };
  }

  private static IllegalStateException unexpected(Outcome outcome) {
    return new IllegalStateException("A rehearsal came to " + outcome + ".");
  }

  private static String errors(Reply.Rejected rejected) {
    StringBuilder errors = new StringBuilder();
    rejected
        .current()
        .screen()
        .errors()
        .forEach(
            error ->
                errors.append(' ').append(error.component()).append(": ").append(error.message()));
    return errors.toString();
  }

  private static Input.Customer input(Deed deed, String key) {
    return switch (deed.action()) {
      case "back" -> new Input.Back(key, deed.answers());
      case "change" -> new Input.Change(key, deed.target(), deed.answers());
      case "escalate" -> new Input.Escalate(key, deed.answers());
      case "cancel" -> new Input.CancelHandoff(key);
      case "resume" -> new Input.Resume(null);
      case "abandon" -> new Input.Abandon(key);
      default -> new Input.Submit(key, deed.action(), deed.answers());
    };
  }

  private static IdempotencyKey key() {
    return IdempotencyKey.of(UUID.randomUUID().toString(), "rehearsal", new byte[0]);
  }
}
