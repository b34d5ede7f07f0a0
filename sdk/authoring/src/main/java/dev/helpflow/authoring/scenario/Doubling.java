package dev.helpflow.authoring.scenario;

import dev.helpflow.authoring.simulator.Simulator;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Reply;
import java.util.Optional;

/** Sends a submit a second time, as an app does that did not hear the answer to the first. */
record Doubling(Simulator session) {

  /** What the second one changed, as a sentence; empty when it changed nothing. */
  Optional<String> submitAgain(String key, Deed.Submit submit) {
    Snapshot before = Snapshot.of(session);
    int entries = session.entries().size();
    Reply reply = session.act(new Input.Submit(key, submit.action(), submit.answers()));
    if (reply instanceof Reply.Advance) {
      return Optional.of(
          "The action %s was sent twice with one key, and both were taken."
              .formatted(submit.action()));
    }
    if (session.entries().size() != entries) {
      return Optional.of("A second submit with the same key was rejected, and yet added entries.");
    }
    return before
        .difference(Snapshot.of(session))
        .map(difference -> "A second submit with the same key changed the screen. " + difference);
  }
}
