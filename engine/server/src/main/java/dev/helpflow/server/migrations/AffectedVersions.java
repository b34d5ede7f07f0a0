package dev.helpflow.server.migrations;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.sessions.OpenSessions;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The versions of flows whose open sessions another version of some flow is about. */
@Singleton
final class AffectedVersions {
  private final OpenSessions sessions;
  private final PublishedFlows flows;

  AffectedVersions(OpenSessions sessions, PublishedFlows flows) {
    this.sessions = sessions;
    this.flows = flows;
  }

  /** Those of the same flow, and those of flows that run it, with their open sessions, in order. */
  Map<FlowRef, Long> by(FlowRef version) {
    Map<FlowRef, Long> affected = new LinkedHashMap<>();
    sessions
        .counts()
        .forEach(
            (open, count) -> {
              if (!open.equals(version) && isAffected(open, version)) {
                affected.put(open, count);
              }
            });
    return affected;
  }

  /** What a session runs is recorded in it, so any flow that runs others may be affected. */
  private boolean isAffected(FlowRef open, FlowRef version) {
    return open.id().equals(version.id()) || flows.runsOthers(open);
  }
}
