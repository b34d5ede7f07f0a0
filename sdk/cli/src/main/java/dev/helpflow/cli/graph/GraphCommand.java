package dev.helpflow.cli.graph;

import dev.helpflow.authoring.graph.Mermaid;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FlowsOption;
import dev.helpflow.scripts.GraalScriptRunner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a flow as a picture. */
@Command(
    name = "graph",
    description = {
      "Write a flow as a Mermaid flowchart, which many wikis and code hosts draw.",
      "A flow with errors is drawn too, as far as it can be read."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The flow is written.",
      "1:It cannot be read.",
      "2:The command was not understood, or names no flow, or several."
    })
public final class GraphCommand implements Callable<Integer> {
  private static final int UNREADABLE = 1;

  @Spec private CommandSpec spec;

  @Mixin private FlowsOption flows;

  @Override
  public Integer call() {
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      FlowProject project = flows.load(scripts);
      if (project.flows().isEmpty()) {
        project
            .findings()
            .forEach(finding -> spec.commandLine().getErr().println(Findings.fromHere(finding)));
        return UNREADABLE;
      }
      spec.commandLine().getOut().print(Mermaid.of(flows.one(project).definition()));
      spec.commandLine().getOut().flush();
      return 0;
    }
  }
}
