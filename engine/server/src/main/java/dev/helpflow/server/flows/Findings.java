package dev.helpflow.server.flows;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.definition.LocatedIssue;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Issues as the API tells them: {@code [{"code", "severity", "pointer", "offset"?, "message",
 * "line"?, "column"?}]}.
 */
public record Findings(List<Finding> list) {
  public Findings {
    list = List.copyOf(list);
  }

  /**
   * One issue.
   *
   * @param place where in the text it lies, or null when only its pointer is known
   */
  public record Finding(Issue issue, @Nullable LocatedIssue place) {}

  static Findings of(List<Issue> issues) {
    return new Findings(issues.stream().map(issue -> new Finding(issue, null)).toList());
  }

  static Findings located(List<LocatedIssue> issues) {
    return new Findings(
        issues.stream().map(located -> new Finding(located.issue(), located)).toList());
  }

  /** The first error and how many there are, in a sentence. */
  public String summary() {
    List<Issue> errors =
        list.stream()
            .map(Finding::issue)
            .filter(issue -> issue.severity() == Issue.Severity.ERROR)
            .toList();
    if (errors.isEmpty()) {
      return "It has no errors.";
    }
    Issue first = errors.getFirst();
    return "it has "
        + (errors.size() == 1 ? "an error" : errors.size() + " errors; the first is")
        + " at \""
        + first.pointer()
        + "\": "
        + first.message();
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Finding finding : list) {
      write(json, finding);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Finding finding) throws IOException {
    Issue issue = finding.issue();
    LocatedIssue place = finding.place();
    json.writeStartObject();
    json.writeStringField("code", issue.code());
    json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("pointer", issue.pointer());
    if (issue.offset() != null) {
      json.writeNumberField("offset", issue.offset());
    }
    json.writeStringField("message", issue.message());
    if (place != null && place.line() > 0) {
      json.writeNumberField("line", place.line());
      json.writeNumberField("column", place.column());
    }
    json.writeEndObject();
  }
}
