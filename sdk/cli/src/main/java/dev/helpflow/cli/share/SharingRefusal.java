package dev.helpflow.cli.share;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.publish.ServerIssue;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.definition.FlowFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says what would be wrong with live flows as lint says what is wrong with those of the folder,
 * with file and line where the flow lies there.
 *
 * @param folder the folder that the namespace's flows are in
 */
record SharingRefusal(Path folder) {
  /** One sentence of an issue. */
  String sentence(ServerIssue issue) {
    String flow = issue.flow();
    if (flow == null) {
      return "%s [%s]".formatted(issue.message(), issue.code());
    }
    Issue here =
        Issue.error(
            issue.code(), issue.pointer(), "The live flow %s: %s".formatted(flow, issue.message()));
    String name = flow.substring(flow.indexOf('/') + 1, flow.lastIndexOf('@'));
    return place(folder.resolve(name), here)
        .map(finding -> Findings.fromHere(finding).toString())
        .orElse("%s [%s]".formatted(here.message(), issue.code()));
  }

  private static Optional<Finding> place(Path flow, Issue issue) {
    return Files.isDirectory(flow)
            && FlowFolder.read(flow) instanceof FlowFolder.Read.Good(var source)
        ? Optional.of(Finding.in(flow, source.sources().locate(issue)))
        : Optional.empty();
  }
}
