package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.definition.VersionDifferences;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What experiments ask about flows: which name them, and how versions differ. */
@Singleton
public final class ComparedVersions {
  private final LiveVersions live;
  private final FlowVersions versions;
  private final OpenExperiments experiments;
  private final LiveChecks checks;

  ComparedVersions(
      LiveVersions live, FlowVersions versions, OpenExperiments experiments, LiveChecks checks) {
    this.live = live;
    this.experiments = experiments;
    this.versions = versions;
    this.checks = checks;
  }

  /**
   * A node of a version that customers start on, which routes by an experiment.
   *
   * @param variants to which the node has a way
   * @param isProtected whether the flow's customers are never in an experiment
   */
  public record Use(FlowRef flow, NodeId node, Set<String> variants, boolean isProtected) {
    public Use {
      variants = Set.copyOf(variants);
    }
  }

  /**
   * Where versions that customers start on, live ones and those of open experiments, route by an
   * experiment, in the order of their flows.
   */
  public List<Use> uses(String experiment) {
    List<Use> uses = new ArrayList<>();
    Stream.concat(
            live.refs().stream(),
            experiments.needs().runs().stream().map(OpenExperiments.Run::version))
        .distinct()
        .sorted(Comparator.comparing(FlowRef::toString))
        .forEach(
            ref -> {
              Optional<FlowDefinition> flow = flow(ref);
              flow.ifPresent(
                  each ->
                      each.nodes()
                          .values()
                          .forEach(
                              node -> {
                                if (node instanceof Node.Experiment route
                                    && route.experiment().equals(experiment)) {
                                  uses.add(
                                      new Use(
                                          ref,
                                          node.id(),
                                          route.variants().keySet(),
                                          each.care().guarded()));
                                }
                              }));
            });
    return uses;
  }

  /** The definition of a version, or empty when there is no such version. */
  public Optional<FlowDefinition> flow(FlowRef ref) {
    return versions.find(ref).map(FlowVersions.Definition::flow);
  }

  /** Whether customers can start the flow. */
  public boolean isLive(FlowId id) {
    return live.live(id).isPresent();
  }

  /** Why a version that exists could not be live now, in a sentence; empty when it could. */
  public Optional<String> whyNotLive(FlowRef ref) {
    return versions
        .find(ref)
        .flatMap(found -> Optional.ofNullable(checks.check(ref, found).problem()))
        .map(ProblemException::detail);
  }

  /**
   * How versions of a flow differ.
   *
   * @throws IllegalArgumentException when one of them does not exist
   */
  public VersionDifferences differences(FlowId id, Collection<Integer> compared) {
    return VersionDifferences.of(
        compared.stream()
            .distinct()
            .sorted()
            .map(
                number -> {
                  FlowRef ref = new FlowRef(id, number);
                  return flow(ref)
                      .orElseThrow(
                          () -> new IllegalArgumentException("There is no version " + ref + "."));
                })
            .toList());
  }
}
