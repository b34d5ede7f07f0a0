package dev.helpflow.benchmarks.core;

import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.benchmarks.flow.Conversation;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.StartRequest;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.wire.session.BodyWriter;
import dev.helpflow.wire.session.FoldCodec;
import dev.helpflow.wire.session.SessionBody;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The part of a step that is core's and wire's, as a server does it: decodes the head, steps,
 * assembles the screen, encodes body and head. Its time goes on by a second with each step. For one
 * thread.
 */
final class CoreCycle {
  static final String LOCALE = "en-GB";
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final BenchmarkFlow flow;
  private final Interpreter interpreter;
  private long seconds;

  CoreCycle(BenchmarkFlow flow) {
    this.flow = flow;
    this.interpreter = flow.interpreter();
  }

  /**
   * A session between two steps, as a server and an app hold it.
   *
   * @param head what the server stored
   * @param key of the screen that the app shows
   * @param screen its id
   * @param body what the app was sent
   */
  record Session(byte[] head, String key, String screen, byte[] body) {}

  /** Starts a session. */
  Session start() {
    Reply.Advance started =
        interpreter.start(
            new StartRequest(
                flow.compiled().ref(),
                Map.of(),
                flow.conversation().inputs(),
                Map.of(),
                LOCALE,
                ZoneId.of("Europe/London")),
            now(),
            CoreCycle::noId);
    return shown(started);
  }

  /** Answers the screen that a session shows. */
  Session step(Session at, Map<String, Object> answers) {
    return shown(advance(FoldCodec.decode(at.head()), at.key(), answers));
  }

  /** The step alone, without bytes. */
  Reply.Advance advance(Fold fold, String key, Map<String, Object> answers) {
    Reply reply =
        interpreter.advance(
            fold, new Input.Submit(key, "continue", answers), LOCALE, now(), CoreCycle::noId);
    if (reply instanceof Reply.Advance advance) {
      return advance;
    }
    throw new IllegalStateException("The benchmark's step was rejected: " + reply);
  }

  /** A session with so many entries, which is stepped on its own way and ended nowhere. */
  Session withEntries(int entries) {
    Conversation conversation = flow.conversation();
    Session session = start();
    for (int i = 0; i < entries - 1; i++) {
      session = step(session, conversation.endless(i).answers());
    }
    return session;
  }

  byte[] body(View view) {
    return BodyWriter.write(
        new SessionBody("01JGZ8K5V0T3N9Q4W7X2C6B1AM", 7, view, null, List.of(), Map.of()));
  }

  Instant now() {
    return START.plusSeconds(seconds++ % 86_400);
  }

  private Session shown(Reply.Advance advance) {
    View view = advance.next().view();
    return new Session(
        FoldCodec.encode(advance.fold()), view.screen().key(), view.screen().id(), body(view));
  }

  private static String noId() {
    throw new IllegalStateException("The benchmark flow needs no ids.");
  }
}
