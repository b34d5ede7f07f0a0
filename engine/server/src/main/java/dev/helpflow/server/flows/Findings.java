package dev.helpflow.server.flows;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.Origins;
import dev.helpflow.wire.definition.LocatedIssue;
import dev.helpflow.wire.definition.SourceMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Issues as the API tells them: {@code [{"code", "severity", "flow"?, "pointer", "offset"?,
 * "message", "line", "column"}]}, the last two in the document as it was sent.
 */
public record Findings(List<Told> list) {
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
    return of(origins.ofAll(issues).stream().map(text::locate).toList());
  }

  /**
   * An issue of the document that was sent, or of another flow.
   *
   * @param flow the other flow, whose document the issue's pointer leads into; null for the one
   *     that was sent
   */
  public record Told(LocatedIssue located, @Nullable FlowRef flow) {
    /** What would be wrong with a live flow. */
    public static Told of(FlowRef flow, Issue issue) {
      return new Told(new LocatedIssue(issue, null, 1, 1), flow);
    }

    Issue issue() {
      return located.issue();
    }
  }

  /** Issues of the document that was sent. */
  static Findings of(List<LocatedIssue> located) {
    return new Findings(located.stream().map(each -> new Told(each, null)).toList());
  }

  /** The first error and how many there are, in a sentence. */
  public String summary() {
    List<Told> errors = list.stream().filter(each -> isError(each.issue())).toList();
    if (errors.isEmpty()) {
      return "It has no errors.";
    }
    Told first = errors.getFirst();
    String count = errors.size() == 1 ? "an error" : errors.size() + " errors; the first is";
    return first.flow() == null
        ? "it has " + count + " at \"" + first.issue().pointer() + "\": " + first.issue().message()
        : "live flows would have "
            + count
            + " of "
            + first.flow()
            + " at \""
            + first.issue().pointer()
            + "\": "
            + first.issue().message();
  }

  boolean hasErrors() {
    return list.stream().anyMatch(each -> isError(each.issue()));
  }

  /** An array of the issues. */
  JsonNode json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
      writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Json.parse(bytes.toByteArray());
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Told each : list) {
      write(json, each);
    }
    json.writeEndArray();
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Issue.Severity.ERROR;
  }

  private static void write(JsonGenerator json, Told told) throws IOException {
    Issue issue = told.issue();
    json.writeStartObject();
    json.writeStringField("code", issue.code());
    json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
    if (told.flow() != null) {
      json.writeStringField("flow", told.flow().toString());
    }
    json.writeStringField("pointer", issue.pointer());
    if (issue.offset() != null) {
      json.writeNumberField("offset", issue.offset());
    }
    json.writeStringField("message", issue.message());
    json.writeNumberField("line", told.located().line());
    json.writeNumberField("column", told.located().column());
    json.writeEndObject();
  }
}
