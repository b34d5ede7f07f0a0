package dev.helpflow.server.sessions;

import dev.helpflow.core.answer.FileReview;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Event;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.server.flows.PreviewedFlows;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.Effects.Performed;
import dev.helpflow.server.sessions.SessionWrite.Lease;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a session from an input to its next screen: gives the input to the interpreter, performs
 * what it asks for, and stores all that came of it by comparing and setting the session's head
 * (design, sections 2, 4 and 12).
 *
 * <p>What is gathered is stored at a screen, before a commit is sent, and when an effect takes
 * longer than anybody waits. Between two writes nothing is held. When a write is lost to another,
 * the first input that is not stored yet is given again to the session as it is now; safe effects
 * are then performed again. Safe for use by many threads.
 */
@Singleton
public final class SessionRunner {
  private final SessionStore store;
  private final Interpreting interpreting;
  private final Inbox inbox;
  private final EffectThreads effects;
  private final Leases leases;
  private final Contention contention;
  private final Drawing drawing;
  private final SessionFiles files;
  private final Attention attention;
  private final QueueAnswers queues;
  private final LateOutcomes late;
  private final Attempts attempts;

  SessionRunner(
      SessionStore store,
      Interpreting interpreting,
      Inbox inbox,
      EffectThreads effects,
      Leases leases,
      Contention contention,
      Drawing drawing,
      SessionFiles files,
      Attention attention,
      QueueAnswers queues,
      LateOutcomes late,
      Attempts attempts) {
    this.store = store;
    this.interpreting = interpreting;
    this.inbox = inbox;
    this.effects = effects;
    this.leases = leases;
    this.contention = contention;
    this.drawing = drawing;
    this.files = files;
    this.attention = attention;
    this.queues = queues;
    this.late = late;
    this.attempts = attempts;
  }

  /** Gives a turn to a session, whoever's it is. */
  public Outcome run(SessionId session, Turn turn, Pace pace) {
    return run(session, owner -> true, turn, pace);
  }

  /** Gives a turn to a session of this customer; anybody else's is unknown. */
  Outcome run(SessionId session, String customer, Turn turn, Pace pace) {
    return run(session, customer::equals, turn, pace);
  }

  /**
   * Stores a new session and goes on with it; {@code opening} is what the interpreter made of its
   * start.
   *
   * @param scope what the turn's key is unique within
   * @return empty when the key was used meanwhile
   */
  Optional<Outcome> begin(Head head, Reply.Advance opening, String scope, Turn turn, Pace pace) {
    return switch (settle(head, opening, turn, scope, pace)) {
      case Settled.Done done -> Optional.of(done.outcome());
      case Settled.Lost lost when lost.stored() ->
          Optional.of(run(head.id(), owner -> true, lost.again(), pace));
      case Settled.Lost lost -> Optional.empty();
    };
  }

  private Outcome run(SessionId session, Predicate<String> mayTouch, Turn turn, Pace pace) {
    try {
      return tryRun(session, mayTouch, turn, pace);
    } catch (RuntimeException e) {
      // Work that was begun goes to whichever server finds its lease at its end.
      leases.letGo(session);
      throw e;
    }
  }

  private Outcome tryRun(SessionId session, Predicate<String> mayTouch, Turn turn, Pace pace) {
    Turn current = turn;
    for (int attempt = 1; contention.mayTry(attempt); attempt++) {
      Optional<Head> loaded = store.load(session, current.key());
      if (loaded.isEmpty() || !mayTouch.test(loaded.get().customer())) {
        return new Outcome.Unknown();
      }
      Head head = loaded.get().by(current.client());
      if (head.used() != null && current.key() != null) {
        return current.key().isOf(head.used())
            ? new Outcome.Replayed(head, interpreting.view(head.fold(), current.languages(), pace))
            : new Outcome.KeyReused();
      }
      current.check().accept(head.fold());
      current = attempts.with(head, withFiles(session, current));
      Reply reply = interpreting.take(head, current, pace);
      switch (settle(head, reply, current, session.value(), pace)) {
        case Settled.Done done -> {
          return done.outcome();
        }
        case Settled.Lost lost -> current = lost.again();
      }
    }
    throw new ProblemException(
            ProblemCode.UNAVAILABLE,
            "The session is being changed by too many requests at once. Send the request again with"
                + " the same key.")
        .withHeader("Retry-After", "1");
  }

  /**
   * The same with what is known now of the files that its answers name; a step without any asks
   * nothing.
   */
  private Turn withFiles(SessionId session, Turn turn) {
    if (!(turn.input() instanceof Input.Submit submit)) {
      return turn;
    }
    Set<String> named = FileReview.ids(submit.answers());
    return named.isEmpty()
        ? turn
        : turn.with(
            new Input.Submit(
                submit.key(), submit.action(), submit.answers(), files.find(session, named)));
  }

  /** How far a reply could be taken. */
  private sealed interface Settled {
    record Done(Outcome outcome) implements Settled {}

    /** Another write came between; {@code stored} is whether anything of this run is stored. */
    record Lost(Turn again, boolean stored) implements Settled {}
  }

  private Settled settle(Head from, Reply first, Turn turn, String scope, Pace pace) {
    Head head = from;
    Turn current = turn;
    Reply reply = first;
    while (true) {
      Gathering gathering = new Gathering(head.fold());
      Stop stop = gather(gathering, reply, current, head, pace);
      if (stop instanceof Stop.Refused refused) {
        boolean nothingStored = head.revision() == from.revision();
        return new Settled.Done(
            nothingStored
                ? new Outcome.Refused(head, refused.rejected())
                : new Outcome.Stepped(head, refused.rejected().current(), null));
      }
      Lease lease = lease(stop, head, gathering);
      ReadyCommit ready = lease == Lease.TAKE ? effects.ready(stop, head) : null;
      Drawing.Drawn drawn = drawing.draw(stop.view(), gathering.fold(), current.client());
      if (!gathering.isEmpty() || current.key() != null || lease != Lease.KEEP) {
        Attention.Told told = attention.of(head, gathering, stop, pace);
        Booking booking = queues.booking(gathering);
        switch (store.write(
            write(
                head, gathering, stop, drawn, told, current, booking, scope, lease, ready, pace))) {
          case STORED -> {
            head = head.written(gathering.fold(), isLeased(lease, head), told.needed());
            track(lease, head.id());
            late.look(head.id(), gathering.events());
          }
          case LOST, KEY_USED -> {
            contention.lost();
            return new Settled.Lost(current, head.revision() != from.revision());
          }
          case SLOT_TAKEN -> {
            // What was asked for in the same step is asked for again with other times.
            current = current.with(queues.taken(Objects.requireNonNull(booking), now(pace)));
            reply = interpreting.goOn(head.fold(), current, pace);
            continue;
          }
          case SIGNAL_TAKEN -> {
            return new Settled.Done(
                current == turn
                    ? new Outcome.SignalGone()
                    : new Outcome.Stepped(
                        head, interpreting.view(head.fold(), current.languages(), pace), null));
          }
        }
      }
      Optional<Turn> next = follow(stop, gathering, current, head, ready, pace);
      if (next.isEmpty()) {
        return new Settled.Done(stop.outcome(head, first, drawn));
      }
      current = next.get();
      reply = interpreting.goOn(head.fold(), current, pace);
    }
  }

  /** Performs what is asked for until the session has to be stored. */
  private Stop gather(Gathering gathering, Reply first, Turn turn, Head head, Pace pace) {
    Reply reply = first;
    // Of a session that begins, what its start came to is not in any store yet.
    long answered = head.revision() == 0 ? 0 : gathering.fold().seq();
    while (true) {
      switch (reply) {
        case Reply.Rejected rejected -> {
          return new Stop.Refused(rejected);
        }
        case Reply.Advance advance -> gathering.add(advance);
      }
      switch (((Reply.Advance) reply).next()) {
        case Reply.Next.Show show -> {
          Optional<Input> said = queues.to(gathering, answered, now(pace));
          if (said.isEmpty()) {
            return new Stop.Shown(show.view(), show.move());
          }
          answered = gathering.fold().seq();
          reply = interpreting.goOn(gathering.fold(), turn.then(said.get()), pace);
        }
        case Reply.Next.Perform perform -> {
          if (perform.ask() instanceof Effect.Call call && call.isCommit()) {
            return new Stop.Committing(call, perform.view(), perform.move());
          }
          CompletableFuture<Performed> performing =
              effects.perform(perform.ask(), Asker.of(head, turn), turn.isRecovery());
          Optional<Performed> performed = pace.await(performing);
          if (performed.isEmpty()) {
            return new Stop.Slow(performing, perform.view(), perform.move());
          }
          Turn outcome = turn.then(EffectThreads.known(performed.get()));
          reply = interpreting.goOn(gathering.fold(), outcome, pace);
        }
      }
    }
  }

  /** What the session goes on with after a write, or empty when its customer sees a screen now. */
  private Optional<Turn> follow(
      Stop stop,
      Gathering gathering,
      Turn turn,
      Head head,
      @Nullable ReadyCommit ready,
      Pace pace) {
    return switch (stop) {
      case Stop.Shown shown -> signal(head.id(), gathering, turn);
      case Stop.Committing(Effect.Call commit, _, _) -> {
        // It belongs to the run that records its intention, by which it was never sent, whatever
        // else that took over; and to the one that took it over.
        boolean again = !gathering.intends(commit);
        yield again && !turn.isRecovery()
            ? Optional.empty()
            : await(effects.send(commit, Asker.of(head, turn), again, ready), turn, head, pace);
      }
      case Stop.Slow slow -> await(slow.performing(), turn, head, pace);
      case Stop.Refused refused -> Optional.empty();
    };
  }

  private Optional<Turn> await(
      CompletableFuture<Performed> performing, Turn turn, Head head, Pace pace) {
    Optional<Performed> performed = pace.await(performing);
    if (performed.isEmpty()) {
      effects.whenDone(
          head.id(),
          performing,
          late -> goOn(late, turn, head, pace.unhurried()),
          () -> leases.letGo(head.id()));
      return Optional.empty();
    }
    return next(performed.get(), turn, head);
  }

  private void goOn(Performed performed, Turn turn, Head head, Pace pace) {
    next(performed, turn, head).ifPresent(outcome -> run(head.id(), outcome, pace));
    leases.letGo(head.id());
  }

  private Optional<Turn> next(Performed performed, Turn turn, Head head) {
    return switch (performed) {
      case Performed.Known known -> Optional.of(turn.then(known.outcome()));
      case Performed.Unknown unknown -> {
        leases.postpone(
            head.id(),
            turn.attempts(),
            new UnknownCommit(head.fold().flow(), unknown.commit(), unknown.sent(), unknown.why()));
        yield Optional.empty();
      }
    };
  }

  private Optional<Turn> signal(SessionId session, Gathering gathering, Turn turn) {
    if (PreviewedFlows.isPreview(gathering.fold().flow().id())) {
      return Optional.empty();
    }
    for (Effect.Listen listen : gathering.listens()) {
      Optional<Inbox.Waiting> waiting = inbox.oldest(listen.signal(), listen.key(), session);
      if (waiting.isPresent()) {
        return Optional.of(turn.then(listen.address(), waiting.get()));
      }
    }
    return Optional.empty();
  }

  private Lease lease(Stop stop, Head head, Gathering gathering) {
    return switch (stop) {
      case Stop.Shown shown ->
          head.unfinished() && !interpreting.isUnfinished(gathering.fold(), shown.view())
              ? Lease.END
              : Lease.KEEP;
      // Whoever took it over holds the lease already, and its count of attempts has to last.
      case Stop.Committing c -> gathering.intends(c.call()) ? Lease.TAKE : Lease.KEEP;
      case Stop.Slow slow -> Lease.TAKE;
      case Stop.Refused refused -> Lease.KEEP;
    };
  }

  private static boolean isLeased(Lease lease, Head head) {
    return switch (lease) {
      case KEEP -> head.unfinished();
      case TAKE -> true;
      case END -> false;
    };
  }

  private void track(Lease lease, SessionId session) {
    switch (lease) {
      case KEEP -> {}
      case TAKE -> leases.taken(session);
      case END -> leases.ended(session);
    }
  }

  private SessionWrite write(
      Head head,
      Gathering gathering,
      Stop stop,
      Drawing.Drawn drawn,
      Attention.Told told,
      Turn turn,
      @Nullable Booking booking,
      String scope,
      Lease lease,
      @Nullable ReadyCommit ready,
      Pace pace) {
    Instant now = now(pace);
    List<Event> events = new ArrayList<>(gathering.events());
    events.addAll(Drawing.fallbacks(drawn, now));
    events.addAll(told.events());
    return new SessionWrite(
        head,
        gathering.fold(),
        drawn.view(),
        gathering.entries(),
        events,
        gathering.arrangements(),
        told.needed(),
        turn.key(),
        scope,
        turn.signal(),
        turn.feeds(),
        booking,
        lease,
        ready,
        now);
  }

  private static Instant now(Pace pace) {
    return pace.clock().instant();
  }
}
