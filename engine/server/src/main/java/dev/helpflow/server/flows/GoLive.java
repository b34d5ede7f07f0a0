package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides what new sessions start on: the next version, or an earlier one again. */
@Singleton
public final class GoLive {
  private final Database database;
  private final FlowRepository repository;
  private final FlowVersions versions;
  private final LiveVersions live;
  private final LiveParents parents;
  private final AuditLog audit;

  GoLive(
      Database database,
      FlowRepository repository,
      FlowVersions versions,
      LiveVersions live,
      LiveParents parents,
      AuditLog audit) {
    this.database = database;
    this.repository = repository;
    this.versions = versions;
    this.live = live;
    this.parents = parents;
    this.audit = audit;
  }

  /** Makes a version live, whatever is live now. */
  public void goLive(FlowRef ref, String who, String reason, Instant at) {
    goLive(ref.id(), new GoLiveRequest(ref.version(), true, OptionalInt.empty(), reason), who, at);
  }

  LiveRow goLive(FlowId id, GoLiveRequest request, String who, Instant at) {
    FlowRef ref = new FlowRef(id, request.version());
    FlowVersions.Definition definition =
        versions
            .find(ref)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.VERSION_NOT_FOUND, "There is no version " + ref + "."));
    demandSubflows(definition);
    Findings broken = parents.broken(definition.flow());
    if (broken.hasErrors()) {
      throw FlowPublisher.refused("The version cannot go live: ", broken);
    }
    LiveRow row = new LiveRow(ref, "pin", request.reason(), at, who);
    database.transaction(
        connection -> {
          repository.lock(connection, id, at, who);
          OptionalInt now = version(repository.live(connection, id));
          if (!request.accepts(now)) {
            throw new ProblemException(
                ProblemCode.LIVE_CHANGED,
                now.isEmpty()
                    ? "No version of " + id + " is live."
                    : "Version "
                        + now.getAsInt()
                        + " of "
                        + id
                        + " is live, which is not what was expected.",
                json -> {
                  if (now.isPresent()) {
                    json.writeNumberField("live", now.getAsInt());
                  }
                });
          }
          repository.setLive(connection, row);
          record(connection, row, now);
          return row;
        });
    live.reload();
    return row;
  }

  private void demandSubflows(FlowVersions.Definition definition) {
    for (Node node : definition.flow().nodes().values()) {
      if (node instanceof Node.Subflow subflow
          && subflow.version() == null
          && live.version(subflow.flow()) == null) {
        throw new ProblemException(
            ProblemCode.SUBFLOW_NOT_LIVE,
            "Node "
                + subflow.id()
                + " runs the flow "
                + subflow.flow()
                + ", of which no version is live.");
      }
    }
  }

  private void record(Connection connection, LiveRow row, OptionalInt before) throws SQLException {
    var detail = Json.mapper().createObjectNode().put("inFlight", row.inFlight());
    before.ifPresent(version -> detail.put("before", version));
    audit.add(
        connection,
        row.changedAt(),
        row.changedBy(),
        "flow.live",
        row.ref().toString(),
        row.reason(),
        detail.toString());
  }

  private static OptionalInt version(Optional<LiveRow> row) {
    return row.map(found -> OptionalInt.of(found.ref().version())).orElse(OptionalInt.empty());
  }
}
