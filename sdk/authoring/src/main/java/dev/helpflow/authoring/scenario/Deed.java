package dev.helpflow.authoring.scenario;

import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.util.Map;

/** What is done in a step of a scenario; the JSON property names it. */
public sealed interface Deed {

  /** The customer presses an action: {@code {"action": "continue", "answers"?: {…}}}. */
  record Submit(String action, Map<String, Object> answers) implements Deed {
    public Submit {
      answers = Map.copyOf(answers);
    }
  }

  /** The customer goes back: {@code {"back": true}}. */
  record Back() implements Deed {}

  /** The customer goes back to a named screen: {@code {"change": "whatHappened"}}. */
  record Change(String target) implements Deed {}

  /** The customer asks for a human: {@code {"escalate": true}}. */
  record Escalate() implements Deed {}

  /** The customer no longer wants the human: {@code {"cancel": true}}. */
  record Cancel() implements Deed {}

  /** The customer gives up: {@code {"abandon": true}}. */
  record Abandon() implements Deed {}

  /** The customer comes back to the app: {@code {"resume": true}}. */
  record Resume() implements Deed {}

  /** A signal comes: {@code {"signal": {"name", "key", "payload"?}}}. */
  record Signal(String name, String key, Map<String, Object> payload) implements Deed {
    public Signal {
      payload = Map.copyOf(payload);
    }
  }

  /** The next deadline passes: {@code {"timeout": true}}. */
  record Timeout() implements Deed {}

  /** Time passes: {@code {"advance": "PT1H"}}. */
  record Advance(Duration by) implements Deed {}

  /** People move the hand-off: {@code {"agent": "accept" | "return" | "end" | "unavailable"}}. */
  record Agent(HandoffState state) implements Deed {}
}
