package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.scenario.Deed;
import dev.helpflow.authoring.simulator.Simulator;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that could be done where a session stands, by the customer, the world or an agent. */
record Deeds(MadeUpAnswers answers) {

  List<Deed> at(Simulator session) {
    return switch (session.view().status()) {
      case ACTIVE -> submits(session.view().screen());
      case WAITING -> waiting(session);
      case ESCALATED -> agents(session);
      case ENDED, EXPIRED, ABANDONED -> List.of();
    };
  }

  private List<Deed> submits(Screen screen) {
    List<Deed> deeds = new ArrayList<>();
    for (Screen.ShownAction action : screen.actions()) {
      if (!action.type().equals("submit")) {
        continue;
      }
      if (Boolean.FALSE.equals(action.properties().get("validates"))) {
        deeds.add(new Deed.Submit(action.id(), Map.of()));
      } else {
        answers.of(screen).forEach(each -> deeds.add(new Deed.Submit(action.id(), each)));
      }
    }
    return deeds;
  }

  private List<Deed> waiting(Simulator session) {
    List<Deed> deeds = new ArrayList<>();
    Entry.Armed armed = PathWalk.armed(session);
    if (armed != null) {
      deeds.add(new Deed.Signal(armed.signal(), armed.key(), Map.of()));
      if (armed.deadline() != null) {
        deeds.add(new Deed.Timeout());
      }
    }
    deeds.addAll(submits(session.view().screen()));
    return deeds;
  }

  private static List<Deed> agents(Simulator session) {
    return newestHandoff(session) == HandoffState.ACCEPTED
        ? List.of(new Deed.Agent(HandoffState.RETURNED), new Deed.Agent(HandoffState.ENDED))
        : List.of(new Deed.Agent(HandoffState.ACCEPTED), new Deed.Agent(HandoffState.FAILED));
  }

  private static @Nullable HandoffState newestHandoff(Simulator session) {
    for (Entry entry : session.entries().reversed()) {
      if (entry instanceof Entry.Handoff handoff) {
        return handoff.state();
      }
    }
    return null;
  }
}
