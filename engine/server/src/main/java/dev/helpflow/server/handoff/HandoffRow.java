package dev.helpflow.server.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off as agents read it: {@code {"id", "session", "address", "origin", "state", "queue",
 * "priority", "reason", "package", "desk"?, "agent"?, "requestedAt", "updatedAt"}}.
 *
 * @param pack the JSON object {@code package}: what the person who takes over is given
 * @param desk the JSON object that the desk said last, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandoffRow(
    String id,
    String session,
    String address,
    String origin,
    String state,
    String queue,
    String priority,
    String reason,
    @JsonProperty("package") @JsonRawValue String pack,
    @JsonRawValue @Nullable String desk,
    @Nullable String agent,
    String requestedAt,
    String updatedAt) {}
