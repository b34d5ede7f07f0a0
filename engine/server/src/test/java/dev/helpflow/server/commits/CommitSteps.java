package dev.helpflow.server.commits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What tests of commits do with a server and look at. */
final class CommitSteps {
  static final Map<String, Object> FAST =
      Map.of(
          "helpflow.sessions.lease", "1s",
          "helpflow.sessions.renew-every", "300ms",
          "helpflow.sessions.recover-every", "100ms",
          "helpflow.sessions.retry-first", "200ms",
          "helpflow.sessions.retry-longest", "400ms",
          "helpflow.sessions.inline-budget", "500ms");

  static final Duration SOON = Duration.ofSeconds(15);
  static final String OPS = "dev:ops:olu";

  private CommitSteps() {}

  static String plain() throws IOException {
    return Files.readString(
        Path.of("src", "test", "resources", "journey", "connectors", "bank.json"));
  }

  static Map<String, Object> with(Path connectors) {
    Map<String, Object> properties = new HashMap<>(FAST);
    properties.put("helpflow.connectors", connectors.toString());
    return properties;
  }

  static Answer settle(RunningServer server, String id, String body) {
    return Eventually.get(
        SOON,
        () -> server.post(OPS, "/v1/ops/commits/" + id + "/settle", body, ""),
        answer -> !answer.code().equals("commit-in-flight"));
  }

  static String unknown(RunningServer server, Answer session) {
    return Eventually.get(SOON, () -> listed(server, session), Optional::isPresent)
        .orElseThrow()
        .path("id")
        .asText();
  }

  static Optional<JsonNode> listed(RunningServer server, Answer session) {
    for (JsonNode commit :
        server.get(OPS, "/v1/ops/commits?state=unknown").body().path("commits")) {
      if (commit.path("session").asText().equals(session.session())) {
        return Optional.of(commit);
      }
    }
    return Optional.empty();
  }

  static Answer eventually(RunningServer server, Answer session, String screen) {
    return Eventually.get(
        SOON,
        () -> server.read("ada", session.session()),
        answer -> answer.screen().equals(screen));
  }
}
