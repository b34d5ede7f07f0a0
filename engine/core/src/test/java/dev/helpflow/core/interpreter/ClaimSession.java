package dev.helpflow.core.interpreter;

import dev.helpflow.core.calendar.Calendars;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.script.ScriptOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One random conversation with a flow: a customer who does whatever the screen allows, a world that
 * fails and leaves out at will. Notes the first thing that must not happen.
 */
final class ClaimSession {
  private static final int STEPS = 14;
  private static final String LOCALE = "en-GB";
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final RandomGenerator random;
  private final Interpreter interpreter;
  private final Map<FlowId, Integer> subflows = new HashMap<>();
  private final FlowRef main;
  private Fold fold;
  private View view;
  private Instant now = START;
  private int ids;
  private @Nullable Address listening;
  private @Nullable String handoff;
  private @Nullable String failure;

  private ClaimSession(
      Map<FlowRef, CompiledFlow> flows, FlowRef main, Messages builtIn, RandomGenerator random) {
    this.random = random;
    this.main = main;
    flows.keySet().forEach(ref -> subflows.put(ref.id(), ref.version()));
    this.interpreter =
        new Interpreter(
            ref -> Objects.requireNonNull(flows.get(ref)),
            builtIn,
            new InterpreterSettings(
                Duration.ofDays(7), Human.of("anyone"), Map.of("phone", "tel:+442079460000")),
            Calendars.NONE);
    Map<String, Object> inputs = new HashMap<>(Map.of("given", "a"));
    if (random.nextBoolean()) {
      inputs.put("maybe", "a");
    }
    Map<String, Object> customer = random.nextBoolean() ? Map.of() : Map.of("name", "Sam");
    Reply.Advance opening =
        interpreter.start(
            new StartRequest(main, subflows, inputs, customer, LOCALE, ZoneId.of("UTC")),
            now,
            this::id);
    this.fold = opening.fold();
    this.view = opening.next().view();
    take(opening);
  }

  /** What went wrong, or null when nothing did. */
  static @Nullable String hold(
      Map<FlowRef, CompiledFlow> flows, FlowRef main, Messages builtIn, RandomGenerator random) {
    ClaimSession session = new ClaimSession(flows, main, builtIn, random);
    for (int i = 0; i < STEPS && session.failure == null && !session.view.status().isOver(); i++) {
      session.now = session.now.plus(Duration.ofMinutes(random.nextInt(3)));
      if (session.interpreter.advance(session.fold, session.next(), session.now, session::id)
          instanceof Reply.Advance advance) {
        session.take(advance);
      }
    }
    return session.failure;
  }

  private String id() {
    return "id-" + ++ids;
  }

  private Input next() {
    String key = view.screen().key();
    return switch (view.status()) {
      case ESCALATED ->
          handoff == null
              ? new Input.CancelHandoff(key)
              : new Input.HandoffMoved(
                  handoff,
                  random.nextBoolean() ? HandoffState.RETURNED : HandoffState.FAILED,
                  Map.of());
      case WAITING ->
          listening == null || random.nextInt(3) == 0
              ? submit(key)
              : random.nextBoolean()
                  ? new Input.SignalArrived(listening, "s" + ids, Map.of())
                  : new Input.DeadlineReached(listening);
      default ->
          switch (random.nextInt(14)) {
            case 0 -> new Input.Back(key, Map.of());
            case 1 -> new Input.Change(key, "n" + random.nextInt(5), Map.of());
            default -> submit(key);
          };
    };
  }

  private Input submit(String key) {
    List<Screen.ShownAction> actions = view.screen().actions();
    String action =
        actions.isEmpty() ? "continue" : actions.get(random.nextInt(actions.size())).id();
    Map<String, Object> answers = new HashMap<>();
    for (Screen.ShownComponent component : view.screen().components()) {
      if (random.nextInt(4) > 0) {
        answers.put(component.id(), random.nextBoolean() ? "a" : "b");
      }
    }
    return new Input.Submit(key, action, answers);
  }

  private void take(Reply.Advance first) {
    Reply.Advance advance = first;
    while (true) {
      fold = advance.fold();
      view = advance.next().view();
      advance.events().forEach(this::judge);
      advance.arrangements().forEach(this::arrange);
      if (!(advance.next() instanceof Reply.Next.Perform perform)) {
        break;
      }
      advance = (Reply.Advance) interpreter.advance(fold, perform(perform.ask()), now, this::id);
    }
    judge(view);
  }

  private void arrange(Effect.Arrange arrangement) {
    switch (arrangement) {
      case Effect.Listen listen -> listening = listen.address();
      case Effect.StopListening _ -> listening = null;
      case Effect.RequestHandoff request -> handoff = request.id();
      case Effect.CancelHandoff _ -> handoff = null;
      case Effect.BookCallBack _, Effect.RepeatHandoff _ -> {}
    }
  }

  /** A call or a script that fails may lead to a human; an expression or a walk may not. */
  private void judge(Event event) {
    String code = String.valueOf(event.data().get("code"));
    if (event.type().equals("session.failed")
        && (code.startsWith("expression/") || code.startsWith("walk/"))) {
      failure = code + " at " + event.address();
    }
  }

  private void judge(View shown) {
    for (Screen.ShownComponent component : shown.screen().components()) {
      if (component.type().equals("note") && !component.properties().containsKey("text")) {
        failure = "a note without a text at " + shown.screen().id();
      }
    }
    boolean isAwaited = shown.status() == Status.WAITING || shown.status() == Status.ESCALATED;
    if (!isAwaited && !shown.status().isOver() && shown.screen().actions().isEmpty()) {
      failure = "nothing to press at " + shown.screen().id();
    }
  }

  private Input perform(Effect.Ask ask) {
    return switch (ask) {
      case Effect.Call call -> {
        CallError error =
            random.nextInt(4) > 0
                ? null
                : CallError.of(
                    random.nextBoolean()
                        ? CallError.TIMEOUT
                        : call.operation().name().equals("find") ? "notFound" : "refused");
        yield new Input.CallReturned(
            call.address(),
            call.digest(),
            call.idempotencyKey(),
            error == null ? found("status", random.nextBoolean() ? "open" : "shut", "note") : null,
            error);
      }
      case Effect.RunScript run ->
          new Input.ScriptReturned(
              run.address(),
              run.digest(),
              random.nextInt(4) == 0
                  ? new ScriptOutcome.Failed(ScriptOutcome.Code.TIME_LIMIT, "slow")
                  : new ScriptOutcome.Returned(found("said", "a", "more")));
      case Effect.Assign assign ->
          new Input.Assigned(assign.address(), random.nextBoolean() ? "x" : null);
    };
  }

  private Map<String, Object> found(String name, String value, String other) {
    Map<String, Object> found = new HashMap<>(Map.of(name, value));
    if (random.nextBoolean()) {
      found.put(other, random.nextBoolean() ? "a" : "b");
    }
    return found;
  }
}
