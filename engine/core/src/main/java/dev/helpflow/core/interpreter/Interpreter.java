package dev.helpflow.core.interpreter;

import dev.helpflow.core.answer.AnswerCodes;
import dev.helpflow.core.calendar.Calendars;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.message.Messages;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Steps sessions: a function of flows, fold, input, instant and ids, and of nothing else (design,
 * sections 2 and 4). Safe for use by many threads.
 *
 * <p>A shell performs the {@link Effect.Ask} of an advance and gives its outcome back as an {@link
 * Input}, until the advance shows a screen; and it stores entries, events and arrangements
 * together, those of an intention before the commit is sent.
 */
public final class Interpreter {
  private final FlowLibrary flows;
  private final Walker walker;
  private final Viewer viewer;
  private final Continuation continuation;
  private final CustomerInputs customers;
  private final WorldInputs world;
  private final DeskInputs desk;
  private final Listening listening;
  private final Migrations migrations;
  private final Transcripts transcripts;
  private final Reveals reveals;

  /**
   * An interpreter.
   *
   * @param builtIn the messages of built-in screens and of refused answers
   * @param calendars in whose opening hours timeouts may count
   * @throws IllegalArgumentException when one of {@link #builtInMessages} is missing
   */
  public Interpreter(
      FlowLibrary flows, Messages builtIn, InterpreterSettings settings, Calendars calendars) {
    for (String key : builtInMessages()) {
      if (!builtIn.has(key)) {
        throw new IllegalArgumentException("The built-in messages lack \"" + key + "\".");
      }
    }
    this.flows = flows;
    this.walker = new Walker(flows);
    this.viewer = new Viewer(flows, builtIn, settings);
    HandoffRequests handoffs =
        new HandoffRequests(flows, settings.human(), new Briefings(flows, builtIn));
    this.continuation = new Continuation(walker, viewer, handoffs, new Deadlines(calendars));
    this.migrations = new Migrations(flows, walker, viewer);
    this.customers =
        new CustomerInputs(walker, viewer, continuation, handoffs, migrations, builtIn);
    this.listening = new Listening(walker);
    this.world = new WorldInputs(walker, viewer, continuation);
    this.desk = new DeskInputs(walker, viewer, continuation, flows);
    this.transcripts = new Transcripts(flows, walker, new Viewer(flows, builtIn, settings, true));
    this.reveals = new Reveals(flows, walker);
  }

  /** The keys of the messages that every interpreter is given. */
  public static Set<String> builtInMessages() {
    Set<String> keys = new LinkedHashSet<>(AnswerCodes.all().keySet());
    keys.addAll(BuiltInScreens.keys());
    keys.addAll(Summary.keys());
    keys.add(Corrections.ANNOUNCEMENT);
    return keys;
  }

  /** Starts a session. */
  public Reply.Advance start(StartRequest request, Instant now, Ids ids) {
    Turn turn = new Turn(null, now, ids);
    turn.begin(
        new Entry.Started(
            1,
            now,
            request.flow(),
            request.subflows(),
            request.inputs(),
            request.customer(),
            request.locale(),
            request.zone(),
            request.trial(),
            request.forced()));
    turn.happened(
        "session.started",
        null,
        Map.of("flow", request.flow().id().toString(), "version", (long) request.flow().version()));
    return listening.follow(
        null, continuation.goOn(turn, WalkMode.look(now), request.locale(), Move.Kind.FORWARD));
  }

  /**
   * Starts a session anew after it expired, with its answers carried over but for files, which stay
   * where they are; what they lead to is called again, and no commit is sent on them.
   *
   * @param flow the version to start on, with its sub-flows' versions and the nodes that have other
   *     names there, and the customer's attributes as they are now
   * @param trial by which experiment it runs that version, or null for none
   * @param forced the variant by experiment that whoever looks at them asked to be in
   */
  public Reply.Advance restart(
      Fold expired,
      FlowRef flow,
      Map<FlowId, Integer> subflows,
      Map<FlowId, Renames> renames,
      Map<String, Object> customer,
      @Nullable Trial trial,
      Map<String, String> forced,
      Instant now,
      Ids ids) {
    Entry.Started before = expired.started();
    Turn turn = new Turn(null, now, ids);
    turn.begin(
        new Entry.Started(
            1,
            now,
            flow,
            subflows,
            before.inputs(),
            customer,
            before.locale(),
            before.zone(),
            trial,
            forced));
    List<Entry.Answer> answers =
        expired.slots().values().stream()
            .map(Slot::answer)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparingLong(Entry::seq))
            .toList();
    CarriedAnswers carried = new CarriedAnswers(flows, expired);
    Places places = new Places(flows, expired.flow(), expired.subflows());
    for (Entry.Answer answer : answers) {
      Map<String, Object> values = carried.values(answer);
      // An answer that lacks its files is asked for again, with the rest of it filled in.
      turn.<Entry>append(
          seq ->
              values.size() == answer.values().size()
                  ? new Entry.Answer(
                      seq, now, places.moved(answer.address(), renames), answer.action(), values)
                  : new Entry.Draft(seq, now, places.moved(answer.address(), renames), values));
    }
    if (!answers.isEmpty()) {
      // A turn of its own, so that none of these answers is the one a commit is sent on.
      Entry.Answer last = answers.getLast();
      turn.append(
          seq ->
              new Entry.Draft(
                  seq, now, places.moved(last.address(), renames), carried.values(last)));
    }
    turn.happened("session.restarted", null, Map.of("flow", flow.id().toString()));
    return listening.follow(
        null, continuation.goOn(turn, WalkMode.look(now), before.locale(), Move.Kind.RESUME));
  }

  /** Takes an input, in the locale that the session began with. */
  public Reply advance(Fold fold, Input input, Instant now, Ids ids) {
    return advance(fold, input, fold.started().locale(), now, ids);
  }

  /**
   * Takes an input.
   *
   * @param locale the one asked for; changes text only
   */
  public Reply advance(Fold fold, Input input, String locale, Instant now, Ids ids) {
    return advance(fold, input, List.of(), locale, now, ids);
  }

  /**
   * Takes an input to a session that is to move to another version when its customer next acts. An
   * answer to a screen that looks otherwise there is taken as it was meant, on the version that it
   * was given on, and then the session moves; no commit is sent on it.
   *
   * @param due where it is to move to, the first that it can; empty when it need not
   */
  public Reply advance(
      Fold fold, Input input, List<Migration> due, String locale, Instant now, Ids ids) {
    Turn turn = new Turn(fold, now, ids);
    Reply reply = take(turn, input, due, locale);
    return reply instanceof Reply.Advance advance && !advance.entries().isEmpty()
        ? listening.follow(fold, advance)
        : reply;
  }

  private Reply take(Turn turn, Input input, List<Migration> due, String locale) {
    return switch (input) {
      case Input.Customer customer -> customers.take(turn, customer, due, locale);
      case Input.CallReturned returned -> world.callReturned(turn, returned, locale);
      case Input.AttemptReturned attempt -> world.attemptReturned(turn, attempt, locale);
      case Input.ScriptReturned returned -> world.scriptReturned(turn, returned, locale);
      case Input.Assigned assigned -> world.assigned(turn, assigned, locale);
      case Input.SignalArrived signal ->
          world.signal(turn, signal.address(), signal.id(), signal.payload(), locale);
      case Input.DeadlineReached deadline -> world.deadline(turn, deadline.address(), locale);
      case Input.HandoffMoved moved -> desk.moved(turn, moved, locale);
      case Input.SlotsOffered offered -> desk.slotsOffered(turn, offered, locale);
      case Input.Recover recover -> continuation.recover(turn, locale);
    };
  }

  /** What becomes of a session when it is to move to another version; changes nothing. */
  public Migrated judge(Fold fold, Migration migration, Instant now) {
    return migrations.judge(fold, migration, now);
  }

  /**
   * Moves a session to another version while its customer is away: nothing is called, nobody is
   * asked and nothing ends by it.
   *
   * @param moves what was judged of this fold, which must come to rest there
   */
  public Reply.Advance migrate(Fold fold, Migrated.Moves moves, Instant now, Ids ids) {
    if (!moves.rests()) {
      throw new IllegalArgumentException(
          "A session that goes on from " + moves.to() + " moves only when its customer acts.");
    }
    Turn turn = new Turn(fold, now, ids);
    migrations.append(turn, moves);
    return listening.follow(
        fold,
        continuation.show(
            turn, walker.settle(turn.fold()).walk(), fold.started().locale(), Move.Kind.REPLACE));
  }

  /** What the customer sees; changes nothing, and ages nothing but the session itself. */
  public View view(Fold fold, Instant now, String locale) {
    Walker.Settled settled = walker.settle(fold);
    return viewer.view(settled.fold(), settled.walk(), now, locale);
  }

  /**
   * What an app sees in place of a screen that it cannot draw: that it is too old, and the ways to
   * a person.
   */
  public View withoutScreen(View view) {
    return viewer.withoutScreen(view);
  }

  /** The commit that was intended and whose outcome a session waits for. */
  public Optional<Effect.Call> pending(Fold fold) {
    return walker.walk(fold, WalkMode.READ).stop() instanceof Stop.Committed stop
        ? Optional.of(Continuation.call(stop))
        : Optional.empty();
  }

  /** Whether a session stands at a call, a script or an experiment whose outcome is not known. */
  public boolean isAsking(Fold fold) {
    return walker.settle(fold).walk().stop() instanceof Stop.Asking;
  }

  /**
   * The places that a session has come to, in the order of its path; the last is where it stands.
   */
  public List<Address> path(Fold fold) {
    return walker.settle(fold).walk().path().nodes();
  }

  /** The screens that the customer of a whole ledger saw, in order, with what they did there. */
  public List<ShownScreen> transcript(List<Entry> ledger) {
    return transcripts.of(ledger);
  }

  /**
   * What a hand-off told only the name of.
   *
   * @param ledger the whole of it
   * @param handoff the hand-off's id
   * @return in the form of the ledger or of expressions; empty when it told no such name
   */
  public Optional<Object> reveal(List<Entry> ledger, String handoff, String name) {
    return reveals.reveal(ledger, handoff, name);
  }

  /** What the end gives that a session has come to, but for what is sensitive. */
  public Map<String, Object> outputs(Fold fold) {
    if (!(walker.settle(fold).walk().stop() instanceof Stop.Ended ended) || ended.plan() == null) {
      return Map.of();
    }
    Map<String, Object> outputs =
        new LinkedHashMap<>(
            Briefings.values(ended.plan().outputs(), ended.frame().names().names()));
    ended
        .frame()
        .flow()
        .definition()
        .outputs()
        .forEach(
            (name, field) -> {
              if (field.sensitive()) {
                outputs.remove(name);
              }
            });
    return outputs;
  }
}
