package dev.helpflow.authoring.project;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.definition.FlowDefinition;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow that was read from a folder.
 *
 * @param compiled null when it has errors
 */
public record ProjectFlow(Path folder, FlowDefinition definition, @Nullable CompiledFlow compiled) {

  /** The files of its scenarios, sorted. */
  public List<Path> scenarioFiles() {
    return FlowFolders.jsonFiles(folder.resolve("scenarios"));
  }
}
