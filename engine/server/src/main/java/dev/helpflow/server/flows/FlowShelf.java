package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What flows and versions exist, as authors read it. */
@Singleton
final class FlowShelf {
  private final Database database;
  private final FlowRepository repository;
  private final LiveRepository live;
  private final ScheduledLives scheduled;

  FlowShelf(
      Database database, FlowRepository repository, LiveRepository live, ScheduledLives scheduled) {
    this.database = database;
    this.repository = repository;
    this.live = live;
    this.scheduled = scheduled;
  }

  /** {@code {"flows": [{"flow", "newest", "live"?}]}}. */
  ObjectNode flows() {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode flows = body.putArray("flows");
    for (VersionRow.Summary summary : database.run(repository::flows)) {
      ObjectNode flow =
          flows.addObject().put("flow", summary.id().toString()).put("newest", summary.newest());
      if (summary.live() != null) {
        flow.put("live", summary.live());
      }
    }
    return body;
  }

  /**
   * {@code {"flow", "newest", "live"?, "retired"?, "scheduled"?}}; the first two are {@code
   * {"version", "inFlight", "percent"?, "base"?, "reason", "changedAt", "changedBy"}}.
   */
  ObjectNode flow(FlowId id) {
    return database.run(
        connection -> {
          ObjectNode body = Json.mapper().createObjectNode().put("flow", id.toString());
          body.put(
              "newest", demand(id, repository.versions(connection, id)).getFirst().ref().version());
          live.find(connection, id)
              .ifPresent(row -> body.set(row.retired() ? "retired" : "live", json(row)));
          scheduled
              .pending(connection, id)
              .ifPresent(planned -> body.set("scheduled", planned.json()));
          return body;
        });
  }

  /**
   * {@code {"flow", "versions": [{"version", "contentHash", "catalogue", "createdAt", "createdBy",
   * "reason"}]}}, newest first.
   */
  ObjectNode versions(FlowId id) {
    ObjectNode body = Json.mapper().createObjectNode().put("flow", id.toString());
    ArrayNode versions = body.putArray("versions");
    demand(id, database.run(connection -> repository.versions(connection, id)))
        .forEach(row -> describe(versions.addObject(), row));
    return body;
  }

  /** A version with its {@code document} and the {@code operations} frozen into it. */
  ObjectNode version(FlowRef ref) {
    VersionRow.Stored stored =
        database
            .run(connection -> repository.stored(connection, ref))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.VERSION_NOT_FOUND, "There is no version " + ref + "."));
    ObjectNode body = Json.mapper().createObjectNode().put("flow", ref.id().toString());
    describe(body, stored.row());
    body.set("document", Json.parse(stored.document().getBytes(StandardCharsets.UTF_8)));
    body.set("operations", Json.parse(stored.operations().getBytes(StandardCharsets.UTF_8)));
    return body;
  }

  static ObjectNode json(LiveRow row) {
    Live live = row.live();
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("version", live.ref().version())
            .put("inFlight", live.inFlight().word());
    if (live.base() != null) {
      json.put("percent", live.percent()).put("base", live.base());
    }
    return json.put("reason", row.reason())
        .put("changedAt", row.changedAt().toString())
        .put("changedBy", row.changedBy());
  }

  private static void describe(ObjectNode version, VersionRow row) {
    version
        .put("version", row.ref().version())
        .put("contentHash", row.contentHash())
        .put("catalogue", row.catalogueRelease())
        .put("createdAt", row.createdAt().toString())
        .put("createdBy", row.createdBy())
        .put("reason", row.reason());
  }

  private static List<VersionRow> demand(FlowId id, List<VersionRow> versions) {
    if (versions.isEmpty()) {
      throw new ProblemException(ProblemCode.FLOW_NOT_FOUND, "There is no flow " + id + ".");
    }
    return versions;
  }
}
