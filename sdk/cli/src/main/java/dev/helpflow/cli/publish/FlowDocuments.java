package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.wire.definition.FlowFolder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The documents of flows that lie in folders, as they are published. */
public final class FlowDocuments {
  private FlowDocuments() {}

  /** The document of a flow that was read before. */
  public static JsonNode of(ProjectFlow flow) {
    return switch (FlowFolder.read(flow.folder())) {
      case FlowFolder.Read.Good good -> good.source().document();
      case FlowFolder.Read.Bad bad ->
          throw new UncheckedIOException(
              new IOException(
                  "The flow in " + flow.folder() + " was changed while it was read. Run again."));
    };
  }
}
