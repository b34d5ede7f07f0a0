package dev.helpflow.server.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's sessions: {@code {"sessions": [{"id", "flow", "title", "status", "updatedAt",
 * "expiresAt"?}]}}.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SessionList(List<Item> sessions) {

  /** One of them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String flow,
      String title,
      String status,
      String updatedAt,
      @Nullable String expiresAt) {}

  static SessionList of(List<CustomerSessions.Resumable> sessions) {
    return new SessionList(
        sessions.stream()
            .map(
                session ->
                    new Item(
                        session.id().value(),
                        session.flow().toString(),
                        session.title(),
                        session.status().word(),
                        session.updatedAt().toString(),
                        session.expiresAt() == null ? null : session.expiresAt().toString()))
            .toList());
  }
}
