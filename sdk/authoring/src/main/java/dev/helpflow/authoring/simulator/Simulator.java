package dev.helpflow.authoring.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.interpreter.Ids;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.InterpreterSettings;
import dev.helpflow.core.interpreter.Move;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.script.ScriptRunner;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.session.BodyWriter;
import dev.helpflow.wire.session.SessionBody;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One session of a flow, in memory: takes what a customer, an agent or the world does, and shows
 * the screen that a server would send. Its clock stands still until it is moved, its ids are
 * counted, and the bank is whatever {@link Operations} says. Not safe for use by several threads.
 */
public final class Simulator {
  private static final InterpreterSettings SETTINGS =
      new InterpreterSettings(
          Duration.ofDays(7), Human.of("general"), Map.of("phone", "tel:+442079460000"));

  private final Interpreter interpreter;
  private final World world;
  private final Mailbox mailbox = new Mailbox();
  private final List<Entry> entries = new ArrayList<>();
  private final Ids ids;
  private final String locale;
  private Instant now;
  private Fold fold;
  private View view;
  private @Nullable Move move;
  private long counted;
  private boolean isUnfinished;
  private long revision;

  private Simulator(
      Interpreter interpreter,
      World world,
      Reply.Advance opening,
      Opening how,
      String locale,
      Ids ids) {
    this.interpreter = interpreter;
    this.world = world;
    this.ids = ids;
    this.locale = locale;
    this.now = how.now();
    this.fold = opening.fold();
    this.view = opening.next().view();
    take(opening);
    collectSignals();
  }

  /**
   * Starts a session.
   *
   * @param project one without errors
   * @throws UnfitValueException when an input or an attribute is not as declared
   */
  public static Simulator start(
      FlowProject project,
      FlowId flow,
      Opening opening,
      Operations operations,
      ScriptRunner scripts) {
    Interpreter interpreter =
        new Interpreter(
            project, project.builtInMessages(), SETTINGS, () -> project.surroundings().calendars());
    var request = Openings.request(project, flow, opening);
    Counter ids = new Counter();
    return new Simulator(
        interpreter,
        new World(operations, scripts, opening.variants()),
        interpreter.start(request, opening.now(), ids),
        opening,
        request.locale(),
        ids);
  }

  /** Ids in order: {@code id-1}, {@code id-2}. */
  private static final class Counter implements Ids {
    private int count;

    @Override
    public String next() {
      return "id-" + ++count;
    }
  }

  /** Presses an action of the screen, with answers as an app sends them. */
  public Reply submit(String action, Map<String, Object> answers) {
    return act(new Input.Submit(key(), action, answers));
  }

  /** Goes back to the screen before. */
  public Reply back() {
    return act(new Input.Back(key(), Map.of()));
  }

  /** Goes back to a named screen. */
  public Reply change(String target) {
    return act(new Input.Change(key(), target, Map.of()));
  }

  /** Asks for a human. */
  public Reply escalate() {
    return act(new Input.Escalate(key(), Map.of()));
  }

  /** No longer wants the human that was asked for. */
  public Reply cancel() {
    return act(new Input.CancelHandoff(key()));
  }

  /** Gives up. */
  public Reply abandon() {
    return act(new Input.Abandon(key()));
  }

  /** Comes back to the app. */
  public Reply resume() {
    return act(new Input.Resume(null));
  }

  /** Takes any input; after answers that are not valid, the screen shown has their errors. */
  public Reply act(Input input) {
    Reply reply = interpreter.advance(fold, HandedIn.with(input, view.screen()), locale, now, ids);
    switch (reply) {
      case Reply.Advance advance -> {
        take(advance);
        collectSignals();
      }
      case Reply.Rejected rejected -> view = rejected.current();
    }
    return reply;
  }

  /**
   * What people do with the hand-off that is open.
   *
   * @return empty when none is
   */
  public Optional<Reply> agent(HandoffState state) {
    return openHandoff().map(handoff -> act(new Input.HandoffMoved(handoff.id(), state, Map.of())));
  }

  /** Sends a signal, which waits in the inbox when no wait listens for it. */
  public void signal(String name, String key, Map<String, Object> payload) {
    mailbox.post("signal-" + ++counted, name, key, payload);
    collectSignals();
  }

  /**
   * Moves the clock to the next deadline of a wait, which then passes.
   *
   * @return empty when no wait has one
   */
  public Optional<Reply> timeOut() {
    return mailbox.nextDeadline(Instant.MAX).map(this::pass);
  }

  private Reply pass(Mailbox.Deadline deadline) {
    now = deadline.at().isAfter(now) ? deadline.at() : now;
    return act(new Input.DeadlineReached(deadline.address()));
  }

  /**
   * Moves the clock; deadlines that it passes have their effect, and a commit whose outcome is not
   * known is sent again.
   */
  public void advance(Duration by) {
    Instant until = now.plus(by);
    for (var next = mailbox.nextDeadline(until);
        next.isPresent();
        next = mailbox.nextDeadline(until)) {
      pass(next.get());
    }
    now = until;
    if (isUnfinished) {
      act(new Input.Recover());
    }
    view = read();
  }

  /**
   * Stores the session and loads it again, as a server does between steps.
   *
   * @return what is not the same afterwards, as a sentence; empty when all is
   */
  public Optional<String> storeAndLoad() {
    Storage stored = Storage.roundTrip(entries, fold);
    Optional<String> difference = stored.difference(entries, fold);
    fold = stored.cached();
    entries.clear();
    entries.addAll(stored.entries());
    return difference;
  }

  private void take(Reply.Advance first) {
    Reply.Advance advance = first;
    while (true) {
      entries.addAll(advance.entries());
      advance.arrangements().forEach(mailbox::arrange);
      fold = advance.fold();
      view = advance.next().view();
      move = advance.next().move();
      if (!(advance.next() instanceof Reply.Next.Perform perform)) {
        break;
      }
      Optional<Input> outcome = world.perform(perform.ask());
      isUnfinished = outcome.isEmpty();
      if (outcome.isEmpty()) {
        break;
      }
      advance = accepted(interpreter.advance(fold, outcome.get(), locale, now, ids));
    }
    revision++;
  }

  private void collectSignals() {
    Optional<Input.SignalArrived> arrived = mailbox.collect();
    while (arrived.isPresent()) {
      take(accepted(interpreter.advance(fold, arrived.get(), locale, now, ids)));
      arrived = mailbox.collect();
    }
  }

  private static Reply.Advance accepted(Reply reply) {
    return switch (reply) {
      case Reply.Advance advance -> advance;
      case Reply.Rejected rejected ->
          throw new IllegalStateException(
              "What comes from the world was rejected: " + rejected.detail());
    };
  }

  private Optional<Entry.Handoff> openHandoff() {
    for (Entry entry : entries.reversed()) {
      if (entry instanceof Entry.Handoff handoff) {
        return handoff.state().isOpen() ? Optional.of(handoff) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private String key() {
    return view.screen().key();
  }

  /** What the customer sees. */
  public View view() {
    return view;
  }

  /**
   * What the customer would see on opening the app now: {@link #view}, but for the errors of
   * answers just refused.
   */
  public View read() {
    return interpreter.view(fold, now, locale);
  }

  /** The {@code screen} as a server sends it. */
  public JsonNode screen() {
    return Json.parse(BodyWriter.writeScreen(view.screen()));
  }

  /** The whole body as a server sends it. */
  public byte[] body() {
    return BodyWriter.write(
        new SessionBody("simulated", revision, view, move, List.of(), Map.of()));
  }

  /** The places that the session has come to, in order. */
  public List<Address> path() {
    return interpreter.path(fold);
  }

  /** What has happened. */
  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** The session's state. */
  public Fold fold() {
    return fold;
  }

  /** What time it is. */
  public Instant now() {
    return now;
  }
}
