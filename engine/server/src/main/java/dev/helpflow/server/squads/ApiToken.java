package dev.helpflow.server.squads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that acts for somebody, without its secret.
 *
 * @param name what it is for, in its maker's words
 * @param subject whom it acts for
 * @param namespaces of flows that it may change, {@code *} for all
 * @param lastUsedAt to the hour, or null when it never was
 */
record ApiToken(
    String id,
    String name,
    String subject,
    Set<Role> roles,
    List<String> namespaces,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {
  ApiToken {
    roles = Set.copyOf(roles);
    namespaces = List.copyOf(namespaces);
  }

  /** Whether it is good at this time. */
  boolean isGoodAt(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  /**
   * {@code {"id", "name", "subject", "roles", "namespaces", "createdAt", "expiresAt", "revokedAt"?,
   * "lastUsedAt"?}}.
   */
  ObjectNode json() {
    ObjectNode json =
        Json.mapper().createObjectNode().put("id", id).put("name", name).put("subject", subject);
    roles.stream()
        .sorted(Comparator.naturalOrder())
        .forEach(role -> json.withArray("roles").add(role.word()));
    namespaces.forEach(json.withArray("namespaces")::add);
    json.put("createdAt", createdAt.toString()).put("expiresAt", expiresAt.toString());
    if (revokedAt != null) {
      json.put("revokedAt", revokedAt.toString());
    }
    if (lastUsedAt != null) {
      json.put("lastUsedAt", lastUsedAt.toString());
    }
    return json;
  }
}
