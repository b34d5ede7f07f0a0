package dev.helpflow.authoring.project;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Other flows that are asked for once each. Safe for use by many threads. */
final class KnownFlows implements OtherFlows {
  private final OtherFlows others;
  private final Map<Wanted, Optional<FlowDefinition>> known = new ConcurrentHashMap<>();

  KnownFlows(OtherFlows others) {
    this.others = others;
  }

  private record Wanted(FlowId id, @Nullable Integer version) {}

  @Override
  public Optional<FlowDefinition> find(FlowId id, @Nullable Integer version) {
    return known.computeIfAbsent(
        new Wanted(id, version), wanted -> others.find(wanted.id, wanted.version));
  }
}
