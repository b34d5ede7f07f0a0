package dev.helpflow.cli.flows;

import dev.helpflow.authoring.project.FlowFolders;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.OtherFlows;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.cli.checkout.ConnectorsFolder;
import dev.helpflow.core.script.ScriptRunner;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which flows a command is about, and what they may call: for commands that take many. */
public final class FlowsOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "A flow's folder, or the flow.json in it, or a folder in which flows lie as <namespace>/<flow>.")
  private Path flows;

  @Option(
      names = "--connectors",
      paramLabel = "DIR",
      description =
          "The folder of connector files; by default a folder \"connectors\" beside or above the flow.")
  private @Nullable Path connectors;

  /**
   * The flows, read and linted.
   *
   * @param others sub-flows that are not in the folder; empty when nobody may be asked for these
   */
  public FlowProject load(ScriptRunner scripts, Optional<OtherFlows> others) {
    Path folder = folder();
    Surroundings surroundings =
        ConnectorsFolder.find(connectors, folder)
            .map(Surroundings::of)
            .orElseGet(Surroundings::bare);
    return others
        .map(each -> FlowProject.load(folder, surroundings, scripts, each))
        .orElseGet(() -> FlowProject.load(folder, surroundings, scripts));
  }

  /**
   * The flow that was named, of those that were read; its sub-flows come after it.
   *
   * @throws ParameterException when a folder of several was named
   */
  public ProjectFlow one(FlowProject project) {
    ProjectFlow first = project.flows().values().iterator().next();
    if (!FlowFolders.isFlow(folder())) {
      throw new ParameterException(
          spec.commandLine(),
          "There are several flows there: name the folder of one, such as %s."
              .formatted(first.folder()));
    }
    return first;
  }

  /** The folder that was named. */
  public Path root() {
    return folder();
  }

  private Path folder() {
    try {
      return FlowFolder.ofFlows(flows);
    } catch (NoFlowException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
