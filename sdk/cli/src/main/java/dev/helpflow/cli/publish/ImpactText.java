package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a version would do to open sessions, in sentences. */
final class ImpactText {
  private static final Map<String, String> REASONS =
      Map.of(
          "over", "they are over",
          "commitPending", "nobody knows yet what came of something that was sent",
          "withPerson", "a person has been asked to help",
          "fenceNotReached", "the new version does not come to what was done for them",
          "trouble", "the new version would fail there",
          "otherSubflow", "a node runs another flow there",
          "otherSignal", "they wait for a signal that it does not know",
          "entryUnused", "an answer of theirs would not be used",
          "otherPlace", "they would stand somewhere else");

  private ImpactText() {}

  static String of(JsonNode impact) {
    long sessions = impact.path("sessions").asLong();
    String version = impact.path("flow").asText() + "@" + impact.path("version").asInt();
    if (sessions == 0) {
      return "No open session would notice that " + version + " goes live.";
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "If %s went live with %s, of %s:"
            .formatted(
                version, impact.path("inFlight").asText(), counted(sessions, "open session")));
    for (JsonNode line : impact.path("nodes")) {
      lines.add("  " + line(line));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(JsonNode line) {
    String from = line.path("from").asText();
    String to = line.path("to").asText();
    String what =
        switch (line.path("fate").asText()) {
          case "same" -> "move, and see what they saw";
          case "replaced" -> "move, and see another screen" + (to.equals(from) ? "" : ", " + to);
          case "asked" -> "move, and are asked at " + to;
          case "onward" -> "move when they act, and go on from " + to;
          default ->
              "stay, because "
                  + REASONS.getOrDefault(
                      line.path("reason").asText(), line.path("reason").asText());
        };
    return "%,d at %s %s".formatted(line.path("sessions").asLong(), from, what);
  }

  private static String counted(long count, String what) {
    return "%,d %s".formatted(count, count == 1 ? what : what + "s");
  }
}
