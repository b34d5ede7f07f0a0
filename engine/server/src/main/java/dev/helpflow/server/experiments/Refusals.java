package dev.helpflow.server.experiments;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers to experiments that cannot be as they are. */
final class Refusals {
  private Refusals() {}

  /** A problem with these issues. */
  static ProblemException of(List<Issue> issues) {
    return new ProblemException(
        ProblemCode.INVALID_EXPERIMENT,
        "The experiment is wrong: "
            + issues.stream()
                .filter(Refusals::isError)
                .map(Issue::message)
                .collect(Collectors.joining(" ")),
        json -> {
          json.writeFieldName("issues");
          write(json, issues);
        });
  }

  /** Refuses what has errors; warnings alone are no reason. */
  static void refuseErrors(List<Issue> issues) {
    if (issues.stream().anyMatch(Refusals::isError)) {
      throw of(issues);
    }
  }

  /** {@code [{"code", "severity", "pointer", "message"}]}. */
  static void write(JsonGenerator json, List<Issue> issues) throws IOException {
    json.writeStartArray();
    for (Issue issue : issues) {
      json.writeStartObject();
      json.writeStringField("code", issue.code());
      json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
      json.writeStringField("pointer", issue.pointer());
      json.writeStringField("message", issue.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Issue.Severity.ERROR;
  }
}
