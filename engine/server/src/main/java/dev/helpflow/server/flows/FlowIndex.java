package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.InputSpec;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which flows can be started. */
@Singleton
public final class FlowIndex {
  private final LiveVersions live;
  private final FlowVersions versions;

  FlowIndex(LiveVersions live, FlowVersions versions) {
    this.live = live;
    this.versions = versions;
  }

  /** The flows of which a version is live. */
  public Collection<FlowId> live() {
    return live.all().keySet();
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
