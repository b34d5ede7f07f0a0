package dev.helpflow.cli.graph;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.WholeFile;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FlowsOption;
import dev.helpflow.cli.flows.OtherFlowsOption;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.scripts.GraalScriptRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a flow as a picture. */
@Command(
    name = "graph",
    description = {
      "Write a flow as a picture: a Mermaid flowchart, which many wikis and code hosts draw, or SVG.",
      "A flow with errors is drawn too, as far as it can be read."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The flow is written.",
      "1:It cannot be read, or the file cannot be written; or the picture lacks nodes that transitions lead to, which are said; SVG is not written then.",
      "2:The command was not understood, or names no flow, or several."
    })
public final class GraphCommand implements Callable<Integer> {
  private static final int UNREADABLE = 1;

  @Spec private CommandSpec spec;

  @Mixin private FlowsOption flows;

  @Mixin private OtherFlowsOption others;

  @Option(
      names = "--format",
      paramLabel = "mermaid|svg|json",
      description = "How to draw it; mermaid by default.",
      defaultValue = "mermaid")
  private GraphFormat format;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it to this file, and not to standard output.")
  private @Nullable Path output;

  @Override
  public Integer call() {
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      FlowProject project = flows.load(scripts, others.get());
      if (project.flows().isEmpty()) {
        project
            .findings()
            .forEach(finding -> spec.commandLine().getErr().println(Findings.fromHere(finding)));
        return UNREADABLE;
      }
      FlowDefinition flow = flows.one(project).definition();
      GraphFormat chosen = json ? GraphFormat.json : format;
      boolean leadsNowhere = leadsNowhere(flow);
      if (leadsNowhere) {
        project.findings().stream()
            .filter(Finding::isError)
            .forEach(finding -> spec.commandLine().getErr().println(Findings.fromHere(finding)));
      }
      if (leadsNowhere && chosen == GraphFormat.svg) {
        // Nothing can be laid out then.
        return UNREADABLE;
      }
      String drawn = chosen.write(flow);
      if (output == null) {
        spec.commandLine().getOut().print(drawn);
        spec.commandLine().getOut().flush();
      } else {
        WholeFile.write(output, drawn);
      }
      return leadsNowhere ? UNREADABLE : 0;
    }
  }

  /** Whether there is no node where a transition leads. */
  private static boolean leadsNowhere(FlowDefinition flow) {
    return !flow.nodes().containsKey(flow.start())
        || flow.nodes().values().stream()
            .flatMap(node -> node.ways().values().stream())
            .flatMap(List::stream)
            .anyMatch(transition -> !flow.nodes().containsKey(transition.to()));
  }
}
