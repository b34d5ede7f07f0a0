package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** Tells what a server warns of in a version that has gone live. */
final class LiveWarnings {
  private LiveWarnings() {}

  /**
   * A line for each.
   *
   * @param answer what the server says of going live
   */
  static void print(JsonNode answer, PrintWriter out) {
    for (JsonNode issue : answer.path("issues")) {
      out.println(
          "%s %s: %s: %s [%s]"
              .formatted(
                  issue.path("flow").asText(),
                  issue.path("pointer").asText(),
                  issue.path("severity").asText(),
                  issue.path("message").asText(),
                  issue.path("code").asText()));
    }
  }
}
