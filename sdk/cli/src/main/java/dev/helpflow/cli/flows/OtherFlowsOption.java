package dev.helpflow.cli.flows;

import dev.helpflow.authoring.project.FlowFile;
import dev.helpflow.authoring.project.FlowFolders;
import dev.helpflow.authoring.project.OtherFlows;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where flows of others lie that these run. */
public final class OtherFlowsOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--flows",
      paramLabel = "DIR",
      description =
          "A folder with sub-flows of others, as <namespace>/<flow>, such as a checkout of theirs; by default only those beside the flow are known.")
  private @Nullable Path folder;

  /** Those flows, where a folder was named. */
  public Optional<OtherFlows> get() {
    Path named = folder;
    if (named == null) {
      return Optional.empty();
    }
    if (!Files.isDirectory(named)) {
      throw refused("There is no folder " + named + ", which --flows names.");
    }
    return Optional.of((id, version) -> find(named, id));
  }

  private Optional<FlowDefinition> find(Path named, FlowId id) {
    Path flow = named.resolve(id.namespace()).resolve(id.name());
    if (!FlowFolders.isFlow(flow)) {
      return Optional.empty();
    }
    return switch (FlowFile.read(flow)) {
      case FlowFile.Read.Good good when good.flow().id().equals(id) -> Optional.of(good.flow());
      case FlowFile.Read.Good good ->
          throw refused(
              "The flow in %s has the id %s: expected %s, as its folder says."
                  .formatted(flow, good.flow().id(), id));
      case FlowFile.Read.Bad bad ->
          throw refused(
              "The sub-flow "
                  + id
                  + " cannot be read: "
                  + Findings.fromHere(bad.findings().getFirst()));
    };
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
