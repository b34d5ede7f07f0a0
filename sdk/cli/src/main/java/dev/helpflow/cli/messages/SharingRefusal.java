package dev.helpflow.cli.messages;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.publish.ServerIssue;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.definition.FlowFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what would be wrong with live flows as lint says what is wrong with those of the folder,
 * with file and line where the flow lies there.
 *
 * @param folder the folder that the namespace's flows are in
 */
record SharingRefusal(Path folder) {
  /** As servers word it: the flow, where in its document, and what. */
  private static final Pattern ISSUE =
      Pattern.compile(
          "The live flow (?<flow>[^/ ]+/(?<name>[^@ ]+)@\\d+) takes these messages and would have"
              + " an error at \"(?<pointer>[^\"]*)\": (?<message>.*)",
          Pattern.DOTALL);

  /** One sentence of an issue; what a server words otherwise, as it says it. */
  String sentence(ServerIssue issue) {
    Matcher said = ISSUE.matcher(issue.message());
    if (!said.matches()) {
      return "%s [%s]".formatted(issue.message(), issue.code());
    }
    Issue here =
        Issue.error(
            issue.code(),
            said.group("pointer"),
            "The live flow %s: %s".formatted(said.group("flow"), said.group("message")));
    return place(folder.resolve(said.group("name")), here)
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
