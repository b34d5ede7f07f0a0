package dev.helpflow.server.migrations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.wire.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Going through the sessions that were open when a version went live.
 *
 * @param atFlow the version whose sessions are gone through, {@code ""} before the first
 * @param atSession the last of them that was looked at
 * @param tally what became of those looked at
 */
record MigrationRow(
    long number,
    FlowRef to,
    String inFlight,
    Instant startedAt,
    String startedBy,
    String atFlow,
    String atSession,
    Tally tally,
    @Nullable Instant finishedAt) {

  /**
   * How many sessions came to what.
   *
   * @param moved moved, their customers none the wiser or shown another screen
   * @param asked moved, and their customers are asked something again, or something new
   * @param later move when their customers act
   * @param stayed stay
   */
  record Tally(long moved, long asked, long later, long stayed) {
    static final Tally NONE = new Tally(0, 0, 0, 0);
  }

  /**
   * {@code {"version", "inFlight", "startedAt", "startedBy", "finishedAt"?, "moved", "asked",
   * "later", "stayed"}}.
   */
  ObjectNode json() {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("version", to.version())
            .put("inFlight", inFlight)
            .put("startedAt", startedAt.toString())
            .put("startedBy", startedBy);
    if (finishedAt != null) {
      json.put("finishedAt", finishedAt.toString());
    }
    return json.put("moved", tally.moved())
        .put("asked", tally.asked())
        .put("later", tally.later())
        .put("stayed", tally.stayed());
  }
}
