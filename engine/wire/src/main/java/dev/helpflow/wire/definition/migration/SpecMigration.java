package dev.helpflow.wire.definition.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** How a document of one spec is written in the next, with the same meaning; stateless. */
interface SpecMigration {
  /** What to change in a document that the older spec's JSON Schema has accepted. */
  List<Edit> forward(JsonNode document);

  /**
   * What to change in a document of the newer spec, so that {@link #forward} gives it again; empty
   * when the older spec cannot say it.
   */
  Optional<List<Edit>> back(JsonNode document);
}
