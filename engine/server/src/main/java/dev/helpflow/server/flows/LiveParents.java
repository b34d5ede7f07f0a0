package dev.helpflow.server.flows;

import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.server.flows.OpenExperiments.Run;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.definition.LocatedIssue;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The flows that run another at whichever version of it is live, and would get a new one without
 * being asked (design, section 7): those that are live, and the versions that customers start on by
 * an open experiment.
 */
@Singleton
final class LiveParents {
  private final FlowVersions versions;
  private final LiveVersions live;
  private final OpenExperiments experiments;
  private final Declarations declarations;

  LiveParents(
      FlowVersions versions,
      LiveVersions live,
      OpenExperiments experiments,
      ServerDeclarations declarations) {
    this.versions = versions;
    this.live = live;
    this.experiments = experiments;
    this.declarations = declarations;
  }

  /**
   * The errors that these would have if this version of a flow were live, and do not have now. Each
   * is told of the whole of this version and names the flow and the place there.
   */
  Findings broken(FlowDefinition candidate) {
    List<LocatedIssue> broken = new ArrayList<>();
    for (Parent parent : parents()) {
      FlowVersions.Definition definition = versions.find(parent.ref()).orElseThrow();
      if (runs(definition.flow(), candidate.id())) {
        errors(definition, candidate).forEach(issue -> broken.add(told(parent, issue)));
      }
    }
    return Findings.of(broken);
  }

  /**
   * Demands that none of them runs this flow at whichever version of it is live.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_IN_USE} naming those that do
   */
  void demandNone(FlowId child) {
    List<String> running =
        parents().stream()
            .filter(parent -> !parent.ref().id().equals(child))
            .filter(parent -> runs(versions.find(parent.ref()).orElseThrow().flow(), child))
            .map(Parent::name)
            .sorted()
            .toList();
    if (!running.isEmpty()) {
      throw new ProblemException(
          ProblemCode.FLOW_IN_USE,
          "Live flows run " + child + ": " + String.join("; ", running) + ".");
    }
  }

  /**
   * What customers start on.
   *
   * @param run by which experiment where it is not live, or null where it is
   */
  private record Parent(FlowRef ref, @Nullable Run run) {
    String name() {
      return run == null
          ? ref.toString()
          : ref
              + ", which is the variant "
              + run.variant()
              + " of the experiment "
              + run.experiment();
    }
  }

  private Collection<Parent> parents() {
    Map<FlowRef, Parent> parents = new LinkedHashMap<>();
    live.refs().forEach(ref -> parents.put(ref, new Parent(ref, null)));
    for (Run run : experiments.needs().runs()) {
      parents.putIfAbsent(run.version(), new Parent(run.version(), run));
    }
    return parents.values();
  }

  private static boolean runs(FlowDefinition parent, FlowId child) {
    return parent.nodes().values().stream()
        .anyMatch(
            node ->
                node instanceof Node.Subflow subflow
                    && subflow.version() == null
                    && subflow.flow().equals(child));
  }

  private List<Issue> errors(FlowVersions.Definition definition, FlowDefinition candidate) {
    Declarations frozen = new FrozenDeclarations(declarations, definition.operations());
    List<Issue> then = errors(definition, new CandidateDeclarations(frozen, candidate));
    if (then.isEmpty()) {
      return List.of();
    }
    List<Issue> now = errors(definition, frozen);
    return then.stream().filter(issue -> !now.contains(issue)).toList();
  }

  private static List<Issue> errors(FlowVersions.Definition definition, Declarations declared) {
    return Linter.lint(definition.flow(), declared).stream()
        .filter(issue -> issue.severity() == Issue.Severity.ERROR)
        .toList();
  }

  private static LocatedIssue told(Parent parent, Issue issue) {
    String sentence =
        (parent.run() == null
                ? "The live flow " + parent.name()
                : "The flow " + parent.name() + ",")
            + " runs this one and would have an error at \""
            + issue.pointer()
            + "\": "
            + issue.message();
    return new LocatedIssue(Issue.error(issue.code(), "", sentence), null, 1, 1);
  }
}
