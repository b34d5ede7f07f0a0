package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.OtherFlows;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.authoring.publish.ServerException;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sub-flows as a server has them: the version that is pinned, or else the one that is live.
 *
 * @param client asked for only when there is such a sub-flow
 */
public record ServerFlows(Supplier<PublishClient> client) implements OtherFlows {

  @Override
  public Optional<FlowDefinition> find(FlowId id, @Nullable Integer version) {
    try {
      int wanted =
          version == null ? client.get().flow(id).at("/live/version").asInt() : (int) version;
      return wanted < 1 ? Optional.empty() : Optional.of(read(new FlowRef(id, wanted)));
    } catch (ServerException e) {
      if (e.kind() == ServerException.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private FlowDefinition read(FlowRef version) {
    JsonNode document = client.get().document(version);
    return switch (FlowReader.decode(Json.write(document))) {
      case Decoded.Good good -> good.flow();
      case Decoded.Bad bad ->
          throw new UncheckedIOException(
              new IOException(
                  "The sub-flow %s of the server cannot be read by this release of helpflow: %s"
                      .formatted(version, bad.issues().getFirst().issue().message())));
    };
  }
}
