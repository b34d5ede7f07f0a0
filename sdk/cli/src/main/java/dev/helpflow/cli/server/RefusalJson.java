package dev.helpflow.cli.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.ServerException;
import dev.helpflow.authoring.publish.ServerIssue;
import dev.helpflow.wire.Json;
import java.util.Locale;

/**
 * What a server refused, for programs: {@code {"error": {"kind", "code", "message", "issues"?:
 * [{"code", "severity", "flow"?, "pointer", "message"}]}}}.
 */
public final class RefusalJson {
  private RefusalJson() {}

  /** The JSON of what a server said. */
  public static String of(ServerException said) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.set("error", error(said));
    return body.toPrettyString();
  }

  /** What is under {@code "error"}. */
  public static ObjectNode error(ServerException said) {
    ObjectNode error =
        Json.mapper()
            .createObjectNode()
            .put("kind", said.kind().name().toLowerCase(Locale.ROOT))
            .put("code", said.code())
            .put("message", said.getMessage());
    if (!said.issues().isEmpty()) {
      ArrayNode issues = error.putArray("issues");
      said.issues().forEach(issue -> issues.add(issue(issue)));
    }
    return error;
  }

  /** One issue, as under {@code "issues"}. */
  public static ObjectNode issue(ServerIssue said) {
    ObjectNode issue =
        Json.mapper().createObjectNode().put("code", said.code()).put("severity", said.severity());
    if (said.flow() != null) {
      issue.put("flow", said.flow());
    }
    return issue.put("pointer", said.pointer()).put("message", said.message());
  }
}
