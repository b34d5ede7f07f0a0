package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.scenario.Deed;
import dev.helpflow.authoring.scenario.Expectation;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.Trail;
import dev.helpflow.authoring.simulator.Opening;
import dev.helpflow.authoring.simulator.Simulator;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.script.ScriptRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The walk of one path, as its tape says; used once. */
final class PathWalk {
  private final FlowProject project;
  private final FlowId flow;
  private final Bounds bounds;
  private final Tape tape;
  private final Deeds deeds;
  private final Trail trail = new Trail();
  private final List<Scenario.Step> steps = new ArrayList<>();
  private final List<NodeId> screens = new ArrayList<>();
  private int questions;
  private boolean isServed;

  PathWalk(FlowProject project, FlowId flow, Bounds bounds, Tape tape, Deeds deeds) {
    this.project = project;
    this.flow = flow;
    this.bounds = bounds;
    this.tape = tape;
    this.deeds = deeds;
  }

  WalkedPath walk(Opening opening, MadeUpBank bank, ScriptRunner scripts) {
    Simulator session = Simulator.start(project, flow, opening, bank, scripts);
    Ending ending = null;
    while (ending == null) {
      ending = step(session);
    }
    Scenario scenario =
        new Scenario(
            "A path that was explored.", opening, bank.answered(), steps, expectation(session));
    return new WalkedPath(scenario, trail, screens, ending, questions, isServed);
  }

  /** Does one thing, or says why nothing more is done. */
  private @Nullable Ending step(Simulator session) {
    trail.follow(project, flow, session);
    Address place = session.path().getLast();
    Screen screen = session.view().screen();
    isServed |=
        session.view().status() == Status.ESCALATED
            || screen.components().stream().anyMatch(c -> c.type().equals("contact-card"));
    if (session.view().status().isOver()) {
      return new Ending.Ended(String.valueOf(session.view().outcome()));
    }
    screens.add(place.node());
    if (place.visit().number() > bounds.loops()) {
      return new Ending.Looping(place.node());
    }
    if (steps.size() >= bounds.steps()) {
      return new Ending.TooLong();
    }
    List<Deed> alternatives = deeds.at(session);
    if (alternatives.isEmpty()) {
      return new Ending.Stuck(place.node());
    }
    // Who comes here again does something else first, so that few paths only go round.
    List<Deed> turned = new ArrayList<>(alternatives);
    Collections.rotate(turned, 1 - place.visit().number());
    Deed deed =
        tape.choose(
            "deed " + place.node() + " " + session.view().status() + place.visit().number(),
            turned);
    Expectation before = expectation(session);
    if (!perform(session, deed)) {
      return new Ending.Refused(
          place.node(),
          session.view().screen().errors().stream()
              .map(error -> error.component() + ": " + error.code())
              .toList());
    }
    steps.add(new Scenario.Step(before, deed));
    if (deed instanceof Deed.Submit) {
      questions += (int) MadeUpAnswers.questions(screen);
    }
    return null;
  }

  /** Whether it was accepted. */
  private static boolean perform(Simulator session, Deed deed) {
    return switch (deed) {
      case Deed.Submit(String action, Map<String, Object> answers) ->
          session.submit(action, answers) instanceof Reply.Advance;
      case Deed.Signal(String name, String key, Map<String, Object> payload) -> {
        session.signal(name, key, payload);
        yield true;
      }
      case Deed.Timeout _ -> session.timeOut().isPresent();
      case Deed.Agent(var state) -> session.agent(state).isPresent();
      case Deed.Back _,
          Deed.Change _,
          Deed.Escalate _,
          Deed.Cancel _,
          Deed.Abandon _,
          Deed.Resume _,
          Deed.Advance _ ->
          throw new IllegalStateException("Nothing explored is done by " + deed + ".");
    };
  }

  private static Expectation expectation(Simulator session) {
    Status status = session.view().status();
    return new Expectation(
        session.view().screen().id(),
        status == Status.ACTIVE ? null : status.word(),
        session.view().outcome(),
        null,
        null,
        Map.of(),
        Map.of(),
        null);
  }

  /** The wait that listens where a session stands. */
  static Entry.@Nullable Armed armed(Simulator session) {
    return session.fold().slot(session.path().getLast()).armed();
  }
}
