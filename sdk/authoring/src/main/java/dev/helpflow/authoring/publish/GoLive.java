package dev.helpflow.authoring.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.wire.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version that is to go live.
 *
 * @param reason for the audit log, 1 to 1,000 characters
 * @param expect the version that must be live now, 0 for none at all; null for whatever is
 * @param percent of a hundred customers, how many start on it
 * @param at when, or null for now
 */
public record GoLive(
    FlowRef version,
    String reason,
    InFlight inFlight,
    @Nullable Integer expect,
    int percent,
    @Nullable Instant at) {

  /** For everybody and at once, whatever is live; open sessions finish on their version. */
  public static GoLive of(FlowRef version, String reason) {
    return new GoLive(version, reason, InFlight.PIN, null, 100, null);
  }

  /** The same, with this for open sessions. */
  public GoLive with(InFlight other) {
    return new GoLive(version, reason, other, expect, percent, at);
  }

  /** The same, if this version is live now; 0 for none. */
  public GoLive expecting(int live) {
    return new GoLive(version, reason, inFlight, live, percent, at);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("version", version.version())
            .put("inFlight", inFlight.word());
    if (expect != null) {
      if (expect == 0) {
        json.putNull("expect");
      } else {
        json.put("expect", expect);
      }
    }
    if (percent < 100) {
      json.put("percent", percent);
    }
    if (at != null) {
      json.put("at", at.toString());
    }
    return json.put("reason", reason);
  }
}
