package dev.helpflow.server.flows;

import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.definition.LocatedIssue;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Checks a version against everything else that is live. It takes as long as a large flow's lint
 * does, so nobody should be kept waiting for it.
 */
@Singleton
class LiveChecks {
  private final LiveVersions live;
  private final LiveParents parents;
  private final ServerDeclarations declarations;

  LiveChecks(LiveVersions live, LiveParents parents, ServerDeclarations declarations) {
    this.live = live;
    this.parents = parents;
    this.declarations = declarations;
  }

  /**
   * What was found.
   *
   * @param against the {@linkplain LiveVersions#number() number} of what was live
   * @param problem why the version cannot go live, or null when it can
   */
  record Checked(long against, @Nullable ProblemException problem) {
    /** Throws the problem, if there is one. */
    void demandNone() {
      if (problem != null) {
        throw problem;
      }
    }
  }

  /** Checks a version against what is known to be live now. */
  Checked check(FlowRef ref, FlowVersions.Definition definition) {
    // Before all that is checked, so that what changes meanwhile is noticed.
    long against = live.number();
    try {
      demandSubflows(definition);
      demandThatItCompiles(ref, definition);
      Findings broken = parents.broken(definition.flow());
      if (broken.hasErrors()) {
        throw FlowPublisher.refused("The version cannot go live: ", broken);
      }
      return new Checked(against, null);
    } catch (ProblemException e) {
      return new Checked(against, e);
    }
  }

  private void demandSubflows(FlowVersions.Definition definition) {
    for (Node node : definition.flow().nodes().values()) {
      if (node instanceof Node.Subflow subflow
          && subflow.version() == null
          && live.version(subflow.flow()) == null) {
        throw new ProblemException(
            ProblemCode.SUBFLOW_NOT_LIVE,
            "Node "
                + subflow.id()
                + " runs the flow "
                + subflow.flow()
                + ", of which no version is live.");
      }
    }
  }

  /** With what it runs as that is live now, which may have changed since it was published. */
  private void demandThatItCompiles(FlowRef ref, FlowVersions.Definition definition) {
    Compilation compilation =
        FlowCompiler.compile(
            definition.flow(),
            ref.version(),
            new FrozenDeclarations(declarations, definition.operations()));
    if (compilation.flow() == null) {
      throw FlowPublisher.refused(
          "The version cannot go live with what it runs as that is live now: ",
          Findings.of(
              compilation.issues().stream()
                  .map(issue -> new LocatedIssue(issue, null, 1, 1))
                  .toList()));
    }
  }
}
