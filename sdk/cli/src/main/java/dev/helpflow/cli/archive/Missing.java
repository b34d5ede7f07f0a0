package dev.helpflow.cli.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.core.definition.FlowId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a server would miss of flows that are only published and not made live. */
final class Missing {
  private Missing() {}

  /** The flows of an archive that others of it run and that are not live there, in sentences. */
  static List<String> of(Archive archive, PublishClient client) {
    Set<FlowId> live =
        client.flows().stream()
            .filter(flow -> flow.live() != null)
            .map(PublishClient.Flow::id)
            .collect(Collectors.toSet());
    List<String> sentences = new ArrayList<>();
    for (Archive.Flow flow : archive.flows().values()) {
      for (Archive.Version version : flow.versions()) {
        for (JsonNode node : version.document().path("nodes")) {
          boolean runs = node.path("type").asText().equals("subflow") && !node.has("version");
          if (runs && !live.contains(FlowId.parse(node.path("flow").asText()))) {
            sentences.add(
                "%s runs %s, which is not live there."
                    .formatted(flow.id(), node.path("flow").asText()));
          }
        }
      }
    }
    return sentences.stream().distinct().toList();
  }
}
