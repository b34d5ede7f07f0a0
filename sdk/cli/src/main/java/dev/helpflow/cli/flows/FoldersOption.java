package dev.helpflow.cli.flows;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.FlowFile;
import dev.helpflow.core.definition.FlowDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which flows a command is about, for commands to whom they need not pass lint. */
public final class FoldersOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description =
          "A flow's folder, or the flow.json in it, or a folder in which flows lie as <namespace>/<flow>.")
  private Path folder;

  /** The flows by their folders; empty, having said why, when one cannot be read. */
  public Optional<Map<Path, FlowDefinition>> read() {
    Map<Path, FlowDefinition> flows = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Path each : folders()) {
      switch (FlowFile.read(each)) {
        case FlowFile.Read.Good good -> flows.put(each, good.flow());
        case FlowFile.Read.Bad bad -> findings.addAll(bad.findings());
      }
    }
    findings.forEach(finding -> spec.commandLine().getErr().println(Findings.fromHere(finding)));
    return findings.isEmpty() ? Optional.of(flows) : Optional.empty();
  }

  private List<Path> folders() {
    try {
      return FlowFolder.all(folder);
    } catch (NoFlowException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
