package dev.helpflow.cli.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.project.Finding;
import dev.helpflow.wire.Json;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a report is written; named as they are typed. */
enum Format {
  /** A line for each finding, and one that counts them. */
  text {
    @Override
    String write(Report report) {
      return Stream.concat(
              report.findings().stream().map(Finding::toString), Stream.of(summary(report)))
          .collect(Collectors.joining(System.lineSeparator()));
    }
  },

  /**
   * {@code {flows, errors, warnings, hints, issues: [{file, line, column, code, severity, pointer,
   * message}]}}.
   */
  json {
    @Override
    String write(Report report) {
      ObjectNode json = Json.mapper().createObjectNode();
      json.put("flows", report.flows());
      json.put("errors", report.errors()).put("warnings", report.warnings());
      json.put("hints", report.hints());
      ArrayNode issues = json.putArray("issues");
      for (Finding finding : report.findings()) {
        issues
            .addObject()
            .put("file", Uris.slashed(finding.file()))
            .put("line", finding.line())
            .put("column", finding.column())
            .put("code", finding.issue().code())
            .put("severity", finding.issue().severity().name().toLowerCase(Locale.ROOT))
            .put("pointer", finding.issue().pointer())
            .put("message", finding.issue().message());
      }
      return json.toPrettyString();
    }
  },

  /** OASIS SARIF 2.1.0. */
  sarif {
    @Override
    String write(Report report) {
      return Sarif.of(report).toPrettyString();
    }
  };

  abstract String write(Report report);

  private static String summary(Report report) {
    String of = report.flows() == 1 ? "1 flow" : report.flows() + " flows";
    return report.findings().isEmpty()
        ? "Nothing is wrong with " + of + "."
        : "%s%s%s%s in %s."
            .formatted(
                counted(report.errors(), "error"),
                report.hints() == 0 ? " and " : ", ",
                counted(report.warnings(), "warning"),
                report.hints() == 0 ? "" : " and " + counted(report.hints(), "hint"),
                of);
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
