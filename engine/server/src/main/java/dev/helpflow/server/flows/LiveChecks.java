package dev.helpflow.server.flows;

import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.definition.LocatedIssue;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a version against everything else that is live, and against what open experiments need. It
 * takes as long as a large flow's lint does, so nobody should be kept waiting for it.
 */
@Singleton
class LiveChecks {
  private final LiveVersions live;
  private final LiveParents parents;
  private final OpenExperiments experiments;
  private final ServerDeclarations declarations;

  LiveChecks(
      LiveVersions live,
      LiveParents parents,
      OpenExperiments experiments,
      ServerDeclarations declarations) {
    this.live = live;
    this.parents = parents;
    this.experiments = experiments;
    this.declarations = declarations;
  }

  /**
   * What a version is checked against.
   *
   * @param live the {@linkplain LiveVersions#number() number} of what is live
   */
  record Against(long live, OpenExperiments.Needs experiments) {}

  /** What a version would be checked against now. */
  Against against() {
    return new Against(live.number(), experiments.needs());
  }

  /**
   * What was found.
   *
   * @param problem why the version cannot go live, or null when it can
   */
  record Checked(Against against, @Nullable ProblemException problem) {
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
    Against against = against();
    try {
      demandSubflows(definition);
      demandThatItCompiles(ref, definition);
      Findings broken = parents.broken(definition.flow());
      if (broken.hasErrors()) {
        throw FlowPublisher.refused("The version cannot go live: ", broken);
      }
      demandWays(definition, against.experiments());
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

  /** A node without a way for a variant would send its customers otherwise, and uncounted. */
  private static void demandWays(
      FlowVersions.Definition definition, OpenExperiments.Needs experiments) {
    List<LocatedIssue> missing = new ArrayList<>();
    for (OpenExperiments.Route route : experiments.routes()) {
      for (Node node : definition.flow().nodes().values()) {
        if (node instanceof Node.Experiment split
            && split.experiment().equals(route.experiment())) {
          route.variants().stream()
              .filter(variant -> !split.variants().containsKey(variant))
              .forEach(variant -> missing.add(noWay(split, variant)));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw FlowPublisher.refused("The version cannot go live: ", Findings.of(missing));
    }
  }

  private static LocatedIssue noWay(Node.Experiment node, String variant) {
    Issue issue =
        Issue.error(
            "experiment/no-way",
            "/nodes/" + node.id() + "/variants",
            "Node "
                + node.id()
                + " has no way for the variant "
                + variant
                + " of the experiment "
                + node.experiment()
                + ", which is open. Add one, or let operations stop the experiment or evict the"
                + " variant first.");
    return new LocatedIssue(issue, null, 1, 1);
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
