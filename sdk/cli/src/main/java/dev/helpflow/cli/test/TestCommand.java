package dev.helpflow.cli.test;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FlowsOption;
import dev.helpflow.cli.flows.OtherFlowsOption;
import dev.helpflow.cli.terminal.Colours;
import dev.helpflow.cli.terminal.Progress;
import dev.helpflow.scripts.GraalScriptRunner;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the scenarios of flows. */
@Command(
    name = "test",
    description = {
      "Run the scenarios of a flow, or of all flows of a folder.",
      "Each is run as it is written, with the session stored and loaded before every step, with back pressed at every screen, and with every answer sent twice; what customers see must be the same."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All scenarios passed, and cover enough.",
      "1:A scenario failed, lacked expectations or cannot be read; too little is covered; or a flow has errors.",
      "2:The command was not understood, or names no flow."
    })
public final class TestCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int WHOLE = 100;

  @Spec private CommandSpec spec;

  @Mixin private FlowsOption flows;

  @Mixin private OtherFlowsOption others;

  @Option(
      names = "--cover",
      paramLabel = "PERCENT",
      description =
          "How many of the nodes, and how many of the transitions, scenarios have to pass at least; 0 by default.",
      defaultValue = "0")
  private int cover;

  @Option(
      names = "--cover-guards",
      paramLabel = "PERCENT",
      description =
          "How many of the sides of guards, of transitions as of components and rules, scenarios have to show at least; 0 by default.",
      defaultValue = "0")
  private int coverGuards;

  @Option(
      names = "--cover-locales",
      paramLabel = "PERCENT",
      description = "In how many of the languages scenarios have to show flows; 0 by default.",
      defaultValue = "0")
  private int coverLocales;

  @Option(
      names = "--update",
      description = {
        "Accept what is shown now: write it into the scenarios where they expect something else.",
        "Only what a scenario pins is rewritten. Missing expectations are written without this too, and fail."
      })
  private boolean update;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the results to this file as JUnit's XML too.")
  private @Nullable Path junit;

  @Option(names = "--json", description = "Say it as a JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Thresholds thresholds =
        new Thresholds(
            percent("--cover", cover),
            percent("--cover-guards", coverGuards),
            percent("--cover-locales", coverLocales));
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      FlowProject project = flows.load(scripts, others.get());
      if (project.hasErrors() || project.flows().isEmpty()) {
        project.findings().forEach(finding -> err().println(Findings.fromHere(finding)));
        err().println("Scenarios cannot be run until these errors are corrected.");
        return FAILED;
      }
      TestRun run = run(project, scripts);
      out()
          .println(
              json
                  ? TestJson.of(run, thresholds)
                  : new TestText(run, thresholds, Colours.of(spec)).text());
      if (junit != null) {
        JunitXml.write(run, junit);
      }
      return run.passes(thresholds) ? 0 : FAILED;
    }
  }

  private TestRun run(FlowProject project, GraalScriptRunner scripts) {
    try (Progress progress = Progress.of(spec)) {
      return TestRun.of(project, scripts, update, done -> progress.at(done + " scenarios"));
    }
  }

  private int percent(String option, int value) {
    if (value < 0 || value > WHOLE) {
      throw new ParameterException(
          spec.commandLine(), option + " takes a percentage from 0 to 100, but got " + value + ".");
    }
    return value;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
