package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which flows can be started. */
@Singleton
public final class FlowIndex {
  private final LiveVersions live;
  private final FlowVersions versions;
  private final LiveRepository lives;
  private final Database database;

  FlowIndex(LiveVersions live, FlowVersions versions, LiveRepository lives, Database database) {
    this.live = live;
    this.versions = versions;
    this.lives = lives;
    this.database = database;
  }

  /** The flows of which a version is live. */
  public Collection<FlowId> live() {
    return live.all().keySet();
  }

  /** Whether a version of a flow is live, or was until the flow was retired. */
  public boolean wasEverLive(FlowId id) {
    return database.run(connection -> lives.find(connection, id)).isPresent();
  }

  /** Those of them that ask for no input, by name. */
  public List<FlowId> startableWithoutInputs() {
    return live.all().entrySet().stream()
        .filter(
            entry ->
                versions
                    .find(new FlowRef(entry.getKey(), entry.getValue()))
                    .filter(
                        found ->
                            found.flow().inputs().values().stream()
                                .noneMatch(FlowIndex::isRequired))
                    .isPresent())
        .map(java.util.Map.Entry::getKey)
        .sorted(Comparator.comparing(FlowId::toString))
        .toList();
  }

  private static boolean isRequired(InputSpec input) {
    return input.required();
  }
}
