package dev.helpflow.cli.flows;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.publish.ServerIssue;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.definition.FlowFolder;
import java.nio.file.Path;

/** What a server says of a document, where it stands in the flow's folder, as lint says it. */
public final class PlacedIssue {
  private PlacedIssue() {}

  /** {@code file:line:column: warning: message [code]}; with its pointer if the folder changed. */
  public static String of(Path flow, ServerIssue said) {
    Issue issue = new Issue(said.code(), severity(said), said.pointer(), null, said.message());
    return FlowFolder.read(flow) instanceof FlowFolder.Read.Good(var source)
        ? Findings.fromHere(Finding.in(flow, source.sources().locate(issue))).toString()
        : "%s: %s: %s [%s]".formatted(said.pointer(), said.severity(), said.message(), said.code());
  }

  private static Issue.Severity severity(ServerIssue said) {
    return switch (said.severity()) {
      case "error" -> Issue.Severity.ERROR;
      case "hint" -> Issue.Severity.HINT;
      default -> Issue.Severity.WARNING;
    };
  }
}
