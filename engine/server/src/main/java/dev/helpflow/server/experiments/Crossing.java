package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.experiments.Measures.Guarded;
import dev.helpflow.server.experiments.Measures.Then;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** A variant that has been shown to harm a guardrail. */
record Crossing(String experiment, Guarded guarded, String variant) {

  /** Whether there is anything to do about it; in a paused experiment nobody is taken in anyway. */
  boolean concerns(Status status) {
    return status == Status.RUNNING || (status == Status.PAUSED && guarded.then() != Then.PAUSE);
  }

  /** What is done about it, as the plan says. */
  List<Change> changes(Status status) {
    List<Change> changes = new ArrayList<>();
    if (guarded.then() == Then.EVICT) {
      changes.add(new Change.Evict(variant));
    }
    if (guarded.then() != Then.WARN && status == Status.RUNNING) {
      changes.add(new Change.Pause());
    }
    return changes;
  }

  /** In a sentence. */
  String reason() {
    return "The variant %s is worse in \"%s\" than the margin of %s allows."
        .formatted(variant, guarded.metric().title(), guarded.margin());
  }

  /** What subscriptions are told. */
  ObjectNode json() {
    return Json.mapper()
        .createObjectNode()
        .put("experiment", experiment)
        .put("variant", variant)
        .put("metric", guarded.metric().name())
        .put("then", guarded.then().word())
        .put("reason", reason());
  }
}
