package dev.helpflow.authoring.simulator;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waits that listen, and the signals that nobody listened for yet. */
final class Mailbox {
  private final Map<Address, Effect.Listen> listening = new LinkedHashMap<>();
  private final List<Letter> inbox = new ArrayList<>();

  private record Letter(String id, String signal, String key, Map<String, Object> payload) {
    boolean isFor(Effect.Listen listen) {
      return signal.equals(listen.signal()) && key.equals(listen.key());
    }
  }

  void arrange(Effect.Arrange arrange) {
    switch (arrange) {
      case Effect.Listen listen -> listening.put(listen.address(), listen);
      case Effect.StopListening stop -> listening.remove(stop.address());
      case Effect.RequestHandoff _,
          Effect.BookCallBack _,
          Effect.RepeatHandoff _,
          Effect.CancelHandoff _ -> {}
    }
  }

  void post(String id, String signal, String key, Map<String, Object> payload) {
    inbox.add(new Letter(id, signal, key, payload));
  }

  /** The oldest signal that some wait listens for, which is then no longer in the inbox. */
  Optional<Input.SignalArrived> collect() {
    for (Letter letter : inbox) {
      for (Effect.Listen listen : listening.values()) {
        if (letter.isFor(listen)) {
          inbox.remove(letter);
          return Optional.of(new Input.SignalArrived(listen.address(), letter.id, letter.payload));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The deadline that comes first, which is then no longer ahead; none when all are after {@code
   * until}.
   */
  Optional<Deadline> nextDeadline(Instant until) {
    Deadline next = null;
    for (Effect.Listen listen : listening.values()) {
      Instant at = listen.deadline();
      if (at != null && !at.isAfter(until) && (next == null || at.isBefore(next.at()))) {
        next = new Deadline(listen.address(), at);
      }
    }
    if (next != null) {
      listening.remove(next.address());
    }
    return Optional.ofNullable(next);
  }

  /** When a wait ends by itself. */
  record Deadline(Address address, Instant at) {}
}
