package dev.helpflow.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.simulator.Simulator;
import dev.helpflow.authoring.simulator.UnfitValueException;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.script.ScriptRunner;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scenario; used once. It ends with the first step that does not go as the scenario
 * says.
 */
final class ScenarioRun {
  private final FlowProject project;
  private final ScriptRunner scripts;
  private final FlowId flow;
  private final Scenario scenario;
  private final Replay replay;
  private final Stubs stubs;
  private final Trail trail = new Trail();
  private final List<Snapshot> shown = new ArrayList<>();
  private final List<Screen> made = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Map<Address, Deed.Submit> submitted = new HashMap<>();
  private final @Nullable List<Expectation> found;
  private int step;
  private boolean wasRefused;

  /**
   * A run.
   *
   * @param found where to put what is shown at each step, in place of checking it; or null
   */
  ScenarioRun(
      FlowProject project,
      ScriptRunner scripts,
      FlowId flow,
      Scenario scenario,
      Replay replay,
      @Nullable List<Expectation> found) {
    this.project = project;
    this.scripts = scripts;
    this.flow = flow;
    this.scenario = scenario;
    this.replay = replay;
    this.found = found;
    this.stubs = new Stubs(scenario, project.surroundings());
  }

  List<Failure> failures() {
    return failures;
  }

  Trail trail() {
    return trail;
  }

  List<Screen> made() {
    return List.copyOf(made);
  }

  List<JsonNode> screens() {
    return shown.stream().map(Snapshot::screen).toList();
  }

  void run() {
    step = 1;
    try {
      Simulator session = Simulator.start(project, flow, scenario.opening(), stubs, scripts);
      for (Scenario.Step each : scenario.steps()) {
        if (isUnexpectedlyRefused(session, each.expect())) {
          return;
        }
        look(session, each.expect());
        if (failures.isEmpty() && each.deed() != null) {
          perform(session, each.deed());
        }
        if (!failures.isEmpty()) {
          return;
        }
        step++;
      }
      if (!isUnexpectedlyRefused(session, scenario.end())) {
        look(session, scenario.end());
      }
    } catch (Stubs.MissingStubException | UnfitValueException e) {
      fail(e.getMessage());
    }
  }

  /** Where another run of the same scenario first showed something else. */
  Optional<Failure> compare(ScenarioRun plain) {
    for (int i = 0; i < Math.min(shown.size(), plain.shown.size()); i++) {
      Optional<String> difference = plain.shown.get(i).difference(shown.get(i));
      if (difference.isPresent()) {
        return Optional.of(
            new Failure(i + 1, "The screen is not the one of the plain run. " + difference.get()));
      }
    }
    if (!stubs.commits().equals(plain.stubs.commits())) {
      return Optional.of(
          new Failure(
              step,
              "Expected the commits %s, but the bank did %s."
                  .formatted(plain.stubs.commits(), stubs.commits())));
    }
    return Optional.empty();
  }

  /**
   * Whether answers were refused in the step before, and nobody expects errors: all that is shown
   * from there on is not what the scenario means to show.
   */
  private boolean isUnexpectedlyRefused(Simulator session, @Nullable Expectation expected) {
    if (!wasRefused || (expected != null && expected.errors() != null)) {
      return false;
    }
    Map<String, String> errors = Check.errors(session.view().screen());
    failures.add(
        new Failure(
            step - 1,
            "The answers were refused: %s. Correct them, or expect it where the next screen is expected: \"errors\": %s."
                .formatted(
                    errors.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", ")),
                    Json.toNode(errors))));
    return true;
  }

  private void look(Simulator session, @Nullable Expectation expected) {
    trail.follow(project, flow, session);
    if (replay == Replay.BACK) {
      new Excursion(session, stubs, submitted).goBackAndForth().ifPresent(this::fail);
    }
    shown.add(Snapshot.of(session));
    made.add(session.view().screen());
    if (found != null) {
      found.add(FoundExpectation.of(expected, session.view()));
    } else if (expected != null) {
      Check.differences(expected, session.view()).forEach(this::fail);
    }
  }

  private void perform(Simulator session, Deed deed) {
    if (replay == Replay.STORED) {
      store(session);
    }
    wasRefused = false;
    switch (deed) {
      case Deed.Submit submit -> submit(session, submit);
      case Deed.Back _ -> accept("back", session.back());
      case Deed.Change(String target) -> accept("change", session.change(target));
      case Deed.Escalate _ -> accept("escalate", session.escalate());
      case Deed.Cancel _ -> accept("cancel", session.cancel());
      case Deed.Abandon _ -> accept("abandon", session.abandon());
      case Deed.Resume _ -> accept("resume", session.resume());
      case Deed.Signal signal -> session.signal(signal.name(), signal.key(), signal.payload());
      case Deed.Timeout _ -> {
        if (session.timeOut().isEmpty()) {
          fail("No wait has a deadline that could pass.");
        }
      }
      case Deed.Advance(var by) -> session.advance(by);
      case Deed.Agent(var state) -> {
        if (session.agent(state).isEmpty()) {
          fail("No hand-off is open that people could move.");
        }
      }
    }
  }

  private void submit(Simulator session, Deed.Submit submit) {
    String key = session.view().screen().key();
    Reply reply = session.submit(submit.action(), submit.answers());
    if (reply instanceof Reply.Advance advance) {
      for (Entry entry : advance.entries()) {
        if (entry instanceof Entry.Answer answer) {
          submitted.put(answer.address(), submit);
        }
      }
    } else if (reply instanceof Reply.Rejected rejected) {
      wasRefused = rejected.reason() == Reply.Reason.INVALID_ANSWERS;
      if (!wasRefused) {
        fail(
            "The action %s was rejected as %s. %s"
                .formatted(submit.action(), rejected.reason(), rejected.detail()));
      }
    }
    if (replay == Replay.TWICE && failures.isEmpty()) {
      new Doubling(session).submitAgain(key, submit).ifPresent(this::fail);
    }
  }

  private void store(Simulator session) {
    session.storeAndLoad().ifPresent(this::fail);
    // Errors are of the answer just refused, and are not read again.
    if (session.view().screen().errors().isEmpty() && !session.read().equals(session.view())) {
      fail(
          "What is read of the session is not what the step answered: found %s after %s."
              .formatted(session.read(), session.view()));
    }
  }

  private void accept(String deed, Reply reply) {
    if (reply instanceof Reply.Rejected rejected) {
      fail("\"%s\" was rejected as %s. %s".formatted(deed, rejected.reason(), rejected.detail()));
    }
  }

  private void fail(@Nullable String message) {
    failures.add(new Failure(step, String.valueOf(message)));
  }
}
