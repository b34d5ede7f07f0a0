package dev.helpflow.server.flows;

import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.definition.LocatedIssue;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * The live flows that run another at whichever version of it is live, and would get a new one
 * without being asked (design, section 7).
 */
@Singleton
final class LiveParents {
  private final FlowVersions versions;
  private final LiveVersions live;
  private final Declarations declarations;

  LiveParents(FlowVersions versions, LiveVersions live, ServerDeclarations declarations) {
    this.versions = versions;
    this.live = live;
    this.declarations = declarations;
  }

  /**
   * The errors that live flows would have if this version of a flow were live, and do not have now.
   * Each is told of the whole of this version and names the flow and the place there.
   */
  Findings broken(FlowDefinition candidate) {
    List<LocatedIssue> broken = new ArrayList<>();
    live.refs()
        .forEach(
            parent -> {
              FlowVersions.Definition definition = versions.find(parent).orElseThrow();
              if (runs(definition.flow(), candidate.id())) {
                errors(parent, definition, candidate).forEach(broken::add);
              }
            });
    return Findings.of(broken);
  }

  /**
   * Demands that no live flow runs this one at whichever version of it is live.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_IN_USE} naming those that do
   */
  void demandNone(FlowId child) {
    List<String> running =
        live.refs().stream()
            .filter(parent -> !parent.id().equals(child))
            .filter(parent -> runs(versions.find(parent).orElseThrow().flow(), child))
            .map(FlowRef::toString)
            .sorted()
            .toList();
    if (!running.isEmpty()) {
      throw new ProblemException(
          ProblemCode.FLOW_IN_USE,
          "Live flows run " + child + ": " + String.join(", ", running) + ".");
    }
  }

  private static boolean runs(FlowDefinition parent, FlowId child) {
    return parent.nodes().values().stream()
        .anyMatch(
            node ->
                node instanceof Node.Subflow subflow
                    && subflow.version() == null
                    && subflow.flow().equals(child));
  }

  private List<LocatedIssue> errors(
      FlowRef parent, FlowVersions.Definition definition, FlowDefinition candidate) {
    Declarations frozen = new FrozenDeclarations(declarations, definition.operations());
    List<Issue> then = errors(definition, new CandidateDeclarations(frozen, candidate));
    if (then.isEmpty()) {
      return List.of();
    }
    List<Issue> now = errors(definition, frozen);
    return then.stream().filter(issue -> !now.contains(issue)).map(i -> told(parent, i)).toList();
  }

  private static List<Issue> errors(FlowVersions.Definition definition, Declarations declared) {
    return Linter.lint(definition.flow(), declared).stream()
        .filter(issue -> issue.severity() == Issue.Severity.ERROR)
        .toList();
  }

  private static LocatedIssue told(FlowRef parent, Issue issue) {
    String sentence =
        "The live flow "
            + parent
            + " runs this one and would have an error at \""
            + issue.pointer()
            + "\": "
            + issue.message();
    return new LocatedIssue(Issue.error(issue.code(), "", sentence), null, 1, 1);
  }
}
