package dev.helpflow.server.flows;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Origins;
import dev.helpflow.wire.definition.LocatedIssue;
import dev.helpflow.wire.definition.SourceMap;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Issues as the API tells them: {@code [{"code", "severity", "pointer", "offset"?, "message",
 * "line", "column"}]}, the last two in the document as it was sent.
 */
public record Findings(List<LocatedIssue> list) {
  static final Findings NONE = new Findings(List.of());

  public Findings {
    list = List.copyOf(list);
  }

  /**
   * Issues of a definition, found in the text that was sent.
   *
   * @param origins where the parts of the definition stand in the document of that text
   */
  static Findings of(List<Issue> issues, Origins origins, byte[] utf8) {
    if (issues.isEmpty()) {
      return NONE;
    }
    SourceMap text = SourceMap.of(utf8);
    return new Findings(origins.ofAll(issues).stream().map(text::locate).toList());
  }

  /** The first error and how many there are, in a sentence. */
  public String summary() {
    List<Issue> errors = list.stream().map(LocatedIssue::issue).filter(Findings::isError).toList();
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

  boolean hasErrors() {
    return list.stream().map(LocatedIssue::issue).anyMatch(Findings::isError);
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (LocatedIssue located : list) {
      write(json, located);
    }
    json.writeEndArray();
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Issue.Severity.ERROR;
  }

  private static void write(JsonGenerator json, LocatedIssue located) throws IOException {
    Issue issue = located.issue();
    json.writeStartObject();
    json.writeStringField("code", issue.code());
    json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("pointer", issue.pointer());
    if (issue.offset() != null) {
      json.writeNumberField("offset", issue.offset());
    }
    json.writeStringField("message", issue.message());
    json.writeNumberField("line", located.line());
    json.writeNumberField("column", located.column());
    json.writeEndObject();
  }
}
