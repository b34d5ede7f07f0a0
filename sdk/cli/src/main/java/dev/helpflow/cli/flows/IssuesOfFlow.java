package dev.helpflow.cli.flows;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.publish.ServerIssue;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.definition.FlowFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a server says of a flow as lint says it, with the place in the flow's folder, which is
 * read once and only when something is said. Not safe for use by several threads.
 */
public final class IssuesOfFlow {
  private final Path folder;
  private FlowFolder.@Nullable Read read;

  /** Of the flow in a folder, which need not be there. */
  public IssuesOfFlow(Path folder) {
    this.folder = folder;
  }

  /**
   * {@code file:line:column: warning: message [code]}; with its pointer if the folder changed. Of
   * another flow, with that and its pointer, for it lies elsewhere.
   */
  public String line(ServerIssue said) {
    String pointed =
        "%s: %s: %s [%s]".formatted(said.pointer(), said.severity(), said.message(), said.code());
    if (said.flow() != null) {
      return said.flow() + ": " + pointed;
    }
    return placed(new Issue(said.code(), severity(said), said.pointer(), null, said.message()))
        .orElse(pointed);
  }

  /** The same of an issue that is in this flow; empty when there is no such folder to be read. */
  public Optional<String> placed(Issue issue) {
    return read() instanceof FlowFolder.Read.Good(var source)
        ? Optional.of(
            Findings.fromHere(Finding.in(folder, source.sources().locate(issue))).toString())
        : Optional.empty();
  }

  private FlowFolder.Read read() {
    FlowFolder.Read known = read;
    if (known == null) {
      known = FlowFolder.read(folder);
      read = known;
    }
    return known;
  }

  private static Issue.Severity severity(ServerIssue said) {
    return switch (said.severity()) {
      case "error" -> Issue.Severity.ERROR;
      case "hint" -> Issue.Severity.HINT;
      default -> Issue.Severity.WARNING;
    };
  }
}
