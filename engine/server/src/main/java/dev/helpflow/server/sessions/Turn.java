package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.negotiation.Client;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One input and what has to hold, and to be kept, when it is stored.
 *
 * @param languages that the texts are asked for in
 * @param client the app that will draw what comes of it
 * @param key of the request that brought it, or null when no request did
 * @param signal that the input takes from the inbox, or null for none
 * @param check looks at each fold that the input is about to be given to, and throws to refuse it
 * @param attempts how many times the work was taken over before; 0 of a new input
 * @param forced the variant by experiment that whoever looks at them asked to be in
 */
public record Turn(
    Input input,
    Languages languages,
    Client client,
    @Nullable IdempotencyKey key,
    @Nullable SignalRef signal,
    Consumer<Fold> check,
    int attempts,
    Map<String, String> forced) {
  public Turn {
    forced = Map.copyOf(forced);
  }

  /** An input that brings nothing with it. */
  public static Turn of(Input input) {
    return new Turn(input, Languages.NONE, Client.BASELINE, null, null, fold -> {}, 0, Map.of());
  }

  /** A signal for a wait, which it takes from the inbox. */
  public static Turn of(Address wait, Inbox.Waiting signal) {
    Input input = new Input.SignalArrived(wait, signal.ref().id(), signal.payload());
    return new Turn(
        input, Languages.NONE, Client.BASELINE, null, signal.ref(), fold -> {}, 0, Map.of());
  }

  /** Work that was taken over. */
  public static Turn recovery(int attempts) {
    return new Turn(
        new Input.Recover(),
        Languages.NONE,
        Client.BASELINE,
        null,
        null,
        fold -> {},
        attempts,
        Map.of());
  }

  /** The same, asked for in these languages. */
  public Turn in(Languages asked) {
    return new Turn(input, asked, client, key, signal, check, attempts, forced);
  }

  /** The same, sent by this app. */
  public Turn by(Client app) {
    return new Turn(input, languages, app, key, signal, check, attempts, forced);
  }

  /** The same, brought by a request with this key. */
  public Turn keyed(@Nullable IdempotencyKey used) {
    return new Turn(input, languages, client, used, signal, check, attempts, forced);
  }

  /** The same, refused when {@code refuses} throws over a fold. */
  public Turn checked(Consumer<Fold> refuses) {
    return new Turn(input, languages, client, key, signal, refuses, attempts, forced);
  }

  /** The same, by somebody who is forced into these variants. */
  Turn forcing(Map<String, String> variants) {
    return new Turn(input, languages, client, key, signal, check, attempts, variants);
  }

  /** The same with more known of its input. */
  Turn with(Input known) {
    return new Turn(known, languages, client, key, signal, check, attempts, forced);
  }

  /** What follows this one in the same step. */
  Turn then(Input next) {
    return new Turn(next, languages, client, null, null, fold -> {}, attempts, forced);
  }

  /** The signal that follows this one in the same step. */
  Turn then(Address wait, Inbox.Waiting waiting) {
    return of(wait, waiting).in(languages).by(client).forcing(forced);
  }

  /** The wait that this feeds, or null when it feeds none. */
  @Nullable String feeds() {
    return switch (input) {
      case Input.SignalArrived arrived -> arrived.address().toString();
      case Input.DeadlineReached reached -> reached.address().toString();
      case Input.Customer c -> null;
      case Input.CallReturned c -> null;
      case Input.AttemptReturned a -> null;
      case Input.ScriptReturned s -> null;
      case Input.Assigned a -> null;
      case Input.HandoffMoved h -> null;
      case Input.SlotsOffered s -> null;
      case Input.Recover r -> null;
    };
  }

  /** Whether it takes up what a server left unfinished. */
  boolean isRecovery() {
    return input instanceof Input.Recover;
  }
}
