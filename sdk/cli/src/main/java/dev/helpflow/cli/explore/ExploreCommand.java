package dev.helpflow.cli.explore;

import dev.helpflow.authoring.explore.Bounds;
import dev.helpflow.authoring.explore.Exploration;
import dev.helpflow.authoring.explore.Explorer;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FlowsOption;
import dev.helpflow.cli.flows.OtherFlowsOption;
import dev.helpflow.cli.terminal.Colours;
import dev.helpflow.cli.terminal.Progress;
import dev.helpflow.scripts.GraalScriptRunner;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Walks every path of a flow. */
@Command(
    name = "explore",
    description = {
      "Walk every path of a flow, up to bounds, with made-up answers of customers and of the bank.",
      "Says which outcomes are come to, how many questions customers meet, which paths end badly with no human, and what is never reached."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The flow is explored, and with --write the scenarios that are missing are written.",
      "1:The flow has errors, or a scenario cannot be written.",
      "2:The command was not understood, or names no flow, or several."
    })
public final class ExploreCommand implements Callable<Integer> {
  private static final int FAILED = 1;

  @Spec private CommandSpec spec;

  @Mixin private FlowsOption flows;

  @Mixin private OtherFlowsOption others;

  @Option(
      names = "--paths",
      paramLabel = "COUNT",
      description = "The most paths to walk; ${DEFAULT-VALUE} by default.",
      defaultValue = "2000")
  private int paths;

  @Option(
      names = "--steps",
      paramLabel = "COUNT",
      description = "The most steps of one path; ${DEFAULT-VALUE} by default.",
      defaultValue = "60")
  private int steps;

  @Option(
      names = "--loops",
      paramLabel = "COUNT",
      description = "How often one path may come to one node; ${DEFAULT-VALUE} by default.",
      defaultValue = "2")
  private int loops;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description =
          "What the values that are made up at random come of; the same seed gives the same paths; ${DEFAULT-VALUE} by default.",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--write",
      description =
          "Write scenarios for the transitions that no scenario passes yet, beside those that there are.")
  private boolean write;

  @Option(names = "--json", description = "Say it as a JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Bounds bounds = bounds();
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      FlowProject project = flows.load(scripts, others.get());
      if (project.hasErrors() || project.flows().isEmpty()) {
        project.findings().forEach(finding -> err().println(Findings.fromHere(finding)));
        err().println("The flow cannot be explored until these errors are corrected.");
        return FAILED;
      }
      ProjectFlow flow = flows.one(project);
      Exploration exploration = explore(project, flow, bounds, scripts);
      WrittenScenarios written =
          write
              ? WrittenScenarios.write(project, flow, exploration, scripts)
              : WrittenScenarios.NONE;
      out()
          .println(
              json
                  ? ExploreJson.of(exploration, written).toPrettyString()
                  : new ExploreText(exploration, Colours.of(spec)).of(written));
      return 0;
    }
  }

  private Exploration explore(
      FlowProject project, ProjectFlow flow, Bounds bounds, GraalScriptRunner scripts) {
    try (Progress progress = Progress.of(spec)) {
      return new Explorer(project, scripts)
          .explore(
              flow.definition().id(),
              bounds,
              walked -> progress.at("%d of at most %d paths".formatted(walked, bounds.paths())));
    }
  }

  private Bounds bounds() {
    try {
      return new Bounds(paths, steps, loops, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
