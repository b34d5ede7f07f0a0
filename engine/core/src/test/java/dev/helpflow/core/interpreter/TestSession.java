package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.script.ScriptOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Drives one session as a shell would: asks the world it is given, keeps the entries, and before
 * every input rebuilds the fold from them, which must equal the one carried along.
 */
final class TestSession {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final String LOCALE = "en-GB";

  private final Interpreter interpreter;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Effect.Call> sent = new ArrayList<>();
  private final List<Effect.Arrange> arrangements = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<View> seen = new ArrayList<>();
  private final Map<String, Function<String, Object>> operations = new HashMap<>();
  private final Map<FlowId, Integer> subflows = new HashMap<>();
  private final FlowRef main;
  private final FlowLibrary library;
  private final Map<String, Calendar> calendars = new HashMap<>();
  private final Map<FlowRef, CompiledFlow> compiled = new HashMap<>();
  private final Map<FlowId, FlowInterface> interfaces = new HashMap<>();
  private Function<Map<String, Object>, ScriptOutcome> script =
      inputs -> new ScriptOutcome.Returned("scripted");
  private UnaryOperator<Fold> keeping = UnaryOperator.identity();
  private @Nullable String variant;
  private Fold fold;
  private View view;
  private @Nullable Move move;
  private Instant now = START;
  private int ids;
  private List<Migration> due = List.of();
  private boolean holdsAsks;
  private boolean counted = true;
  private Effect.@Nullable Ask held;

  /** A calendar as operators keep it from now on. */
  TestSession calendar(String name, Calendar calendar) {
    calendars.put(name, calendar);
    return this;
  }

  /** The last of the flows is started; those before it are its sub-flows. */
  TestSession(FlowDefinition... flows) {
    FlowRef last = null;
    for (FlowDefinition flow : flows) {
      last = publish(flow, 1);
      interfaces.put(flow.id(), FlowInterface.of(flow));
      subflows.put(flow.id(), 1);
    }
    main = Objects.requireNonNull(last);
    library = ref -> Objects.requireNonNull(compiled.get(ref), ref::toString);
    interpreter =
        new Interpreter(
            library,
            TestTexts.builtIn(),
            new InterpreterSettings(
                Duration.ofDays(7), Human.of("anyone"), Map.of("phone", "tel:+442079460000")),
            () -> calendars);
    operations.put("find", request -> Map.of("status", "open"));
    operations.put("doIt", request -> Map.of("reference", "ref"));
    operations.put("doMore", request -> Map.of("reference", "more"));
    fold =
        Fold.of(
            List.of(
                new Entry.Started(
                    1, START, main, Map.of(), Map.of(), Map.of(), LOCALE, ZoneId.of("UTC"))));
    view =
        new View(
            Status.ACTIVE,
            main,
            "",
            false,
            Address.of("start"),
            TestTexts.emptyScreen(),
            null,
            null,
            List.of());
  }

  /** Makes another version of a flow known; the session stays where it is. */
  FlowRef publish(FlowDefinition flow, int version) {
    return publish(flow, version, TestDeclarations.of(interfaces));
  }

  /** The same of a flow that may refer to other things. */
  FlowRef publish(FlowDefinition flow, int version, Declarations declarations) {
    Compilation compilation = FlowCompiler.compile(flow, version, declarations);
    assertThat(compilation.issues()).as("issues of %s", flow.id()).isEmpty();
    FlowRef ref = new FlowRef(flow.id(), version);
    compiled.put(ref, Objects.requireNonNull(compilation.flow()));
    return ref;
  }

  /** The session is to move there when its customer next acts. */
  TestSession due(Migration wanted) {
    due = List.of(wanted);
    return this;
  }

  Migrated judge(Migration migration) {
    return interpreter.judge(fold, migration, now);
  }

  /** Moves the session while its customer is away; whether it did. */
  boolean sweep(Migration migration) {
    if (!(judge(migration) instanceof Migrated.Moves moves) || !moves.rests()) {
      return false;
    }
    take(interpreter.migrate(fold, moves, now, this::id));
    return true;
  }

  TestSession start(Map<String, Object> inputs) {
    return start(inputs, null);
  }

  /** Starts as a customer whose version an experiment chooses. */
  TestSession start(Trial trial) {
    return start(Map.of(), trial);
  }

  private TestSession start(Map<String, Object> inputs, @Nullable Trial trial) {
    take(
        interpreter.start(
            new StartRequest(
                main,
                subflows,
                inputs,
                Map.of("firstName", "Sam"),
                LOCALE,
                ZoneId.of("Europe/London"),
                trial,
                Map.of()),
            now,
            this::id));
    return this;
  }

  TestSession start() {
    return start(Map.of());
  }

  /**
   * What an operation answers from now on: a value, a {@link CallError}, or null for nothing known.
   */
  TestSession bank(String operation, Function<String, @Nullable Object> answer) {
    operations.put(operation, answer::apply);
    return this;
  }

  TestSession script(Function<Map<String, Object>, ScriptOutcome> answer) {
    script = answer;
    return this;
  }

  /** How the fold is kept from one input to the next. */
  TestSession keeping(UnaryOperator<Fold> how) {
    keeping = how;
    return this;
  }

  TestSession variant(@Nullable String name) {
    variant = name;
    return this;
  }

  /** The customer is forced into a variant, to look at it. */
  TestSession forced(String name) {
    counted = false;
    return variant(name);
  }

  /** Asks are left unanswered from now on, as if they took long. */
  TestSession holdAsks() {
    holdsAsks = true;
    return this;
  }

  TestSession releaseAsks() {
    holdsAsks = false;
    Input outcome = Objects.requireNonNull(perform(Objects.requireNonNull(held)));
    held = null;
    take(interpreter.advance(fold, outcome, now, this::id));
    return this;
  }

  /** The server dies: what was asked is forgotten. */
  TestSession crash() {
    held = null;
    holdsAsks = false;
    return this;
  }

  TestSession later(Duration by) {
    now = now.plus(by);
    return this;
  }

  TestSession answer(@Nullable String value) {
    return answers(value == null ? Map.of() : Map.of("it", value));
  }

  TestSession answers(Map<String, Object> values) {
    return accept(new Input.Submit(key(), "continue", values));
  }

  TestSession press(String action) {
    return accept(new Input.Submit(key(), action, Map.of()));
  }

  TestSession back() {
    return accept(new Input.Back(key(), Map.of()));
  }

  TestSession change(String target) {
    return accept(new Input.Change(key(), target, Map.of()));
  }

  TestSession resume() {
    return accept(new Input.Resume(null));
  }

  TestSession recover() {
    return accept(new Input.Recover());
  }

  TestSession escalate() {
    return accept(new Input.Escalate(key(), Map.of()));
  }

  TestSession cancel() {
    return accept(new Input.CancelHandoff(key()));
  }

  TestSession agent(HandoffState state) {
    return accept(new Input.HandoffMoved(handoff().id(), state, Map.of()));
  }

  TestSession accept(Input input) {
    Reply reply = send(input);
    assertThat(reply).isInstanceOf(Reply.Advance.class);
    return this;
  }

  Reply.Reason reject(Input input) {
    int before = entries.size();
    Reply reply = send(input);
    assertThat(reply).isInstanceOf(Reply.Rejected.class);
    assertThat(entries).hasSize(before);
    return ((Reply.Rejected) reply).reason();
  }

  Reply send(Input input) {
    assertThat(Fold.of(entries)).as("the fold rebuilt from the entries").isEqualTo(fold);
    int firstId = ids;
    Reply reply = interpreter.advance(Fold.of(entries), input, due, LOCALE, now, this::id);
    ids = firstId;
    assertThat(interpreter.advance(fold, input, due, LOCALE, now, this::id))
        .as("the same step on the fold carried along, with its trail")
        .isEqualTo(reply);
    if (reply instanceof Reply.Advance advance) {
      take(advance);
    }
    return reply;
  }

  private void take(Reply reply) {
    Reply.Advance advance = (Reply.Advance) reply;
    while (true) {
      entries.addAll(advance.entries());
      events.addAll(advance.events());
      arrangements.addAll(advance.arrangements());
      fold = keeping.apply(advance.fold());
      view = advance.next().view();
      move = advance.next().move();
      if (!(advance.next() instanceof Reply.Next.Perform perform)) {
        break;
      }
      if (holdsAsks) {
        held = perform.ask();
        return;
      }
      Input outcome = perform(perform.ask());
      if (outcome == null) {
        return;
      }
      advance = (Reply.Advance) interpreter.advance(fold, outcome, now, this::id);
    }
    assertThat(interpreter.view(fold, now, LOCALE))
        .as("what is read is what the step answered")
        .isEqualTo(view);
    seen.add(view);
  }

  private @Nullable Input perform(Effect.Ask ask) {
    return switch (ask) {
      case Effect.Call call -> {
        sent.add(call);
        Object answer =
            Objects.requireNonNull(operations.get(call.operation().name())).apply(call.request());
        yield answer == null
            ? null
            : new Input.CallReturned(
                call.address(),
                call.digest(),
                call.idempotencyKey(),
                answer instanceof CallError ? null : answer,
                answer instanceof CallError error ? error : null);
      }
      case Effect.RunScript run ->
          new Input.ScriptReturned(run.address(), run.digest(), script.apply(run.inputs()));
      case Effect.Assign assign ->
          new Input.Assigned(assign.address(), variant, counted && variant != null);
    };
  }

  private String id() {
    return "id-" + ++ids;
  }

  String key() {
    return view.screen().key();
  }

  String screen() {
    return view.screen().id();
  }

  View view() {
    return view;
  }

  Move.@Nullable Kind move() {
    return move == null ? null : move.kind();
  }

  Move moved() {
    return Objects.requireNonNull(move);
  }

  Status status() {
    return view.status();
  }

  @Nullable Object shown(String component) {
    return view.screen().components().stream()
        .filter(c -> c.id().equals(component))
        .findFirst()
        .orElseThrow()
        .value();
  }

  Fold fold() {
    return fold;
  }

  Interpreter interpreter() {
    return interpreter;
  }

  FlowLibrary library() {
    return library;
  }

  Instant now() {
    return now;
  }

  List<Entry> entries() {
    return entries;
  }

  /** What was shown after each input, in order. */
  List<View> seen() {
    return seen;
  }

  List<Effect.Arrange> arrangements() {
    return arrangements;
  }

  List<Event> events() {
    return events;
  }

  List<Effect.Call> sent(String operation) {
    return sent.stream().filter(call -> call.operation().name().equals(operation)).toList();
  }

  Entry.Handoff handoff() {
    return (Entry.Handoff)
        entries.stream().filter(Entry.Handoff.class::isInstance).reduce((a, b) -> b).orElseThrow();
  }
}
