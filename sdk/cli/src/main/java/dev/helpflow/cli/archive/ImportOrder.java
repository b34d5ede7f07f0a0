package dev.helpflow.cli.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Flows in the order in which a server can take them: those that others run first. */
final class ImportOrder {
  private final Archive archive;
  private final Set<FlowId> seen = new HashSet<>();
  private final List<Archive.Flow> ordered = new ArrayList<>();

  private ImportOrder(Archive archive) {
    this.archive = archive;
  }

  static List<Archive.Flow> of(Archive archive) {
    ImportOrder order = new ImportOrder(archive);
    archive.flows().keySet().forEach(order::add);
    return order.ordered;
  }

  private void add(FlowId id) {
    Archive.Flow flow = archive.flows().get(id);
    if (flow == null || !seen.add(id)) {
      return;
    }
    for (Archive.Version version : flow.versions()) {
      for (JsonNode node : version.document().path("nodes")) {
        if (node.path("type").asText().equals("subflow")) {
          add(FlowId.parse(node.path("flow").asText()));
        }
      }
    }
    ordered.add(flow);
  }
}
