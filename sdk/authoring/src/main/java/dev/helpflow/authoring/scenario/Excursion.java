package dev.helpflow.authoring.scenario;

import dev.helpflow.authoring.simulator.Simulator;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.screen.Screen;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Goes back one screen and forth again, which must lead to the screen that it began on. */
record Excursion(Simulator session, Stubs stubs, Map<Address, Deed.Submit> submitted) {
  private static final Set<String> NEVER_FILLED_IN = Set.of("consent", "step-up");

  /**
   * What was not as before, as a sentence; empty when all was, or when the screen has no way back.
   */
  Optional<String> goBackAndForth() {
    View here = session.view();
    if (!here.screen().back() || !here.screen().errors().isEmpty()) {
      return Optional.empty();
    }
    stubs.standStill(true);
    Snapshot before = Snapshot.of(session);
    Optional<String> found = back(here).or(() -> forth(here, before));
    stubs.standStill(false);
    return found;
  }

  private Optional<String> back(View here) {
    if (session.back() instanceof Reply.Rejected rejected) {
      return Optional.of(
          "The screen %s says that there is a way back, but back was rejected. %s"
              .formatted(here.screen().id(), rejected.detail()));
    }
    Address place = session.path().getLast();
    Entry.Answer answer = session.fold().slot(place).answer();
    if (answer == null) {
      return Optional.of(
          "Back from %s led to %s, which was never answered.".formatted(here.screen().id(), place));
    }
    for (Screen.ShownComponent component : session.view().screen().components()) {
      Object kept = answer.values().get(component.id());
      if (component.input() && mayShow(component) && !Objects.equals(kept, component.value())) {
        return Optional.of(
            "Back from %s, the component %s of %s shows another value than was answered."
                .formatted(here.screen().id(), component.id(), place));
      }
    }
    return Optional.empty();
  }

  private Optional<String> forth(View here, Snapshot before) {
    Address place = session.path().getLast();
    Deed.Submit submit = submitted.get(place);
    if (submit == null) {
      return Optional.of(
          "Back from %s led to %s, which nobody has answered."
              .formatted(here.screen().id(), place));
    }
    if (session.submit(submit.action(), submit.answers()) instanceof Reply.Rejected rejected) {
      return Optional.of(
          "Back from %s, the same answers to %s were rejected as %s. %s"
              .formatted(here.screen().id(), place, rejected.reason(), rejected.detail()));
    }
    // Nobody goes back past an accepted hand-off: this one found nobody, and finds nobody now.
    if (session.view().status() == Status.ESCALATED && here.status() != Status.ESCALATED) {
      session.agent(HandoffState.FAILED);
    }
    return before
        .difference(Snapshot.of(session))
        .map(
            difference ->
                "Back from %s and forth again by the same answers to %s, the screen is another. %s"
                    .formatted(here.screen().id(), place, difference));
  }

  /** Consents and sensitive answers are never filled in. */
  private static boolean mayShow(Screen.ShownComponent component) {
    return !NEVER_FILLED_IN.contains(component.type())
        && !Boolean.TRUE.equals(component.properties().get("consent"))
        && !Boolean.TRUE.equals(component.properties().get("sensitive"));
  }
}
