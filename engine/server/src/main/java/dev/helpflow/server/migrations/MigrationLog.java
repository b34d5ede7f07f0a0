package dev.helpflow.server.migrations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.database.Database;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;

/** How far going through open sessions has come, as authors read it. */
@Singleton
final class MigrationLog {
  private static final int NEWEST = 20;

  private final Database database;
  private final MigrationRepository migrations;

  MigrationLog(Database database, MigrationRepository migrations) {
    this.database = database;
    this.migrations = migrations;
  }

  /** {@code {"flow", "migrations": […]}}, newest first, 20 at most. */
  ObjectNode of(FlowId id) {
    ObjectNode body = Json.mapper().createObjectNode().put("flow", id.toString());
    ArrayNode list = body.putArray("migrations");
    database
        .run(connection -> migrations.newest(connection, id, NEWEST))
        .forEach(row -> list.add(row.json()));
    return body;
  }
}
