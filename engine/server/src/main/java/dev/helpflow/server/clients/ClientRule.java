package dev.helpflow.server.clients;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/**
 * What operators say that versions of an app do not draw, whatever those say themselves: {@code
 * {"id", "platform", "versions", "without", "reason", "expiresAt", "changedAt", "changedBy"}}.
 *
 * @param platform the part before the slash in {@code Helpflow-Client}, in small letters
 * @param without at least one, in the words of that header
 * @param expiresAt from when on it does nothing
 */
record ClientRule(
    String id,
    String platform,
    VersionRange versions,
    List<String> without,
    String reason,
    Instant expiresAt,
    Instant changedAt,
    String changedBy) {
  ClientRule {
    without = List.copyOf(without);
  }

  boolean isInForce(Instant now) {
    return now.isBefore(expiresAt);
  }

  boolean isOf(@Nullable Semver version, Instant now) {
    return isInForce(now) && versions.has(version);
  }

  ObjectNode json(Instant now) {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("id", id)
            .put("platform", platform)
            .put("versions", versions.toString());
    without.forEach(json.putArray("without")::add);
    return json.put("reason", reason)
        .put("expiresAt", expiresAt.toString())
        .put("inForce", isInForce(now))
        .put("changedAt", changedAt.toString())
        .put("changedBy", changedBy);
  }
}
