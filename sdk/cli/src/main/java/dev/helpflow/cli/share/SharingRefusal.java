package dev.helpflow.cli.share;

import dev.helpflow.authoring.publish.ServerIssue;
import dev.helpflow.cli.flows.IssuesOfFlow;
import dev.helpflow.core.issue.Issue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Says what would be wrong with live flows as lint says what is wrong with those of the folder,
 * with file and line where the flow lies there.
 */
final class SharingRefusal {
  private final Path folder;
  private final Map<String, IssuesOfFlow> flows = new HashMap<>();

  /** Of a namespace, by the folder that its flows are in. */
  SharingRefusal(Path folder) {
    this.folder = folder;
  }

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
    return flows
        .computeIfAbsent(name, each -> new IssuesOfFlow(folder.resolve(each)))
        .placed(here)
        .orElse("%s [%s]".formatted(here.message(), issue.code()));
  }
}
