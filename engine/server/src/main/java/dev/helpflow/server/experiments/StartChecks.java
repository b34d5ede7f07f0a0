package dev.helpflow.server.experiments;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.experiment.Allocation.Holdout;
import dev.helpflow.core.experiment.Allocation.Slice;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.experiments.Measures.Guarded;
import dev.helpflow.server.flows.ComparedVersions;
import dev.helpflow.server.flows.ComparedVersions.Use;
import dev.helpflow.statistics.Direction;
import dev.helpflow.statistics.Scale;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What keeps an experiment from starting: all that can be found out before a customer is in it. */
@Singleton
final class StartChecks {
  private final ComparedVersions versions;
  private final Targeting targeting;

  StartChecks(ComparedVersions versions, Targeting targeting) {
    this.versions = versions;
    this.targeting = targeting;
  }

  /**
   * All that is wrong with a plan, beyond what is wrong with it by itself.
   *
   * @param others the other experiments
   * @param at when it would start
   */
  List<Issue> issues(String key, Plan plan, List<Experiment> others, Instant at) {
    List<Issue> issues = new ArrayList<>();
    if (plan.stopsAt() != null && !plan.stopsAt().isAfter(at)) {
      issues.add(
          Issue.error(
              "experiment/schedule",
              "/schedule/stopsAt",
              "It would stop at once, since "
                  + plan.stopsAt()
                  + " is over. Let stopsAt be later, or leave it out."));
    }
    margins(plan, issues);
    if (plan.targeting() != null) {
      targeting
          .problems(plan.targeting())
          .forEach(
              problem -> issues.add(Issue.error("experiment/targeting", "/targeting", problem)));
    }
    if (plan.flow() == null) {
      nodes(key, plan, issues);
    } else {
      compared(plan, plan.flow(), issues);
    }
    others.stream()
        .filter(other -> other.isOpen() && !other.key().equals(key))
        .forEach(other -> beside(plan, other, issues));
    return issues;
  }

  private static void margins(Plan plan, List<Issue> issues) {
    List<Guarded> guardrails = plan.measures().guardrails();
    for (int i = 0; i < guardrails.size(); i++) {
      Guarded guarded = guardrails.get(i);
      if (guarded.scale() == Scale.RELATIVE
          && guarded.metric().better() == Direction.INCREASE
          && guarded.margin() >= 1) {
        issues.add(
            Issue.error(
                "experiment/margin",
                "/metrics/guardrails/" + i + "/margin",
                "A metric of which more is better cannot fall by more than all of it. Let a"
                    + " relative margin be less than 1, such as 0.02 for 2 %."));
      }
    }
  }

  private void nodes(String key, Plan plan, List<Issue> issues) {
    List<Use> uses = versions.uses(key);
    if (uses.isEmpty()) {
      issues.add(
          Issue.error(
              "experiment/no-target",
              "/variants",
              "No live flow has an experiment node that names "
                  + key
                  + ", so that no variant leads anywhere. Let a flow with one go live first."));
    }
    for (Use use : uses) {
      if (use.isProtected()) {
        issues.add(
            Issue.error(
                "experiment/protected",
                "",
                "The flow "
                    + use.flow()
                    + " is protected, so that its customers are never in an experiment."));
      }
      for (int i = 0; i < plan.variants().size(); i++) {
        String variant = plan.variants().get(i).name();
        if (!use.variants().contains(variant)) {
          issues.add(
              Issue.error(
                  "experiment/no-target",
                  "/variants/" + i + "/name",
                  "Node "
                      + use.node()
                      + " of the flow "
                      + use.flow()
                      + " has no way for the variant "
                      + variant
                      + ". Add one, or leave the variant out."));
        }
      }
      Set<String> unknown = new LinkedHashSet<>(use.variants());
      plan.variants().forEach(variant -> unknown.remove(variant.name()));
      unknown.stream()
          .sorted()
          .forEach(
              variant ->
                  issues.add(
                      Issue.warning(
                          "experiment/unused-way",
                          "/variants",
                          "Node "
                              + use.node()
                              + " of the flow "
                              + use.flow()
                              + " has a way for "
                              + variant
                              + ", which is no variant of the experiment. Nobody goes there.")));
    }
  }

  private void compared(Plan plan, FlowId flow, List<Issue> issues) {
    if (!versions.isLive(flow)) {
      issues.add(
          Issue.error(
              "experiment/no-target",
              "/flow",
              "No version of the flow "
                  + flow
                  + " is live, so that nobody starts it. Let one go live first."));
      return;
    }
    boolean allThere = true;
    for (int i = 0; i < plan.variants().size(); i++) {
      FlowRef ref = new FlowRef(flow, Objects.requireNonNull(plan.variants().get(i).version()));
      String pointer = "/variants/" + i + "/version";
      var definition = versions.flow(ref);
      if (definition.isEmpty()) {
        allThere = false;
        issues.add(
            Issue.error(
                "experiment/no-target",
                pointer,
                "There is no version " + ref.version() + " of the flow " + flow + "."));
        continue;
      }
      if (definition.get().care().guarded()) {
        issues.add(
            Issue.error(
                "experiment/protected",
                pointer,
                "The flow "
                    + ref
                    + " is protected, so that its customers are never in an experiment."));
      }
      Optional<String> why = versions.whyNotLive(ref);
      why.ifPresent(reason -> issues.add(Issue.error("experiment/version", pointer, reason)));
    }
    if (allThere
        && versions
            .differences(
                flow,
                plan.variants().stream().map(v -> Objects.requireNonNull(v.version())).toList())
            .first()
            .isEmpty()) {
      issues.add(
          Issue.error(
              "experiment/no-difference",
              "/variants",
              "No customer can come to a node at which the versions differ. Compare others."));
    }
  }

  private static void beside(Plan plan, Experiment other, List<Issue> issues) {
    Slice group = plan.group();
    Slice theirs = other.plan().group();
    boolean apart =
        group != null
            && theirs != null
            && group.name().equals(theirs.name())
            && !group.overlaps(theirs);
    if (group != null && theirs != null && group.overlaps(theirs)) {
      issues.add(
          Issue.error(
              "experiment/group-overlaps",
              "/exclusionGroup",
              "The experiment "
                  + other.key()
                  + " has "
                  + theirs.from()
                  + " to "
                  + theirs.to()
                  + " of the exclusion group "
                  + group.name()
                  + ". Take a part that does not overlap it."));
    }
    if (plan.flow() != null && plan.flow().equals(other.plan().flow()) && !apart) {
      issues.add(
          Issue.error(
              "experiment/flow-taken",
              "/flow",
              "The experiment "
                  + other.key()
                  + " compares versions of the same flow, and a customer can run only one. Give both"
                  + " parts of one exclusion group that do not overlap."));
    }
    Holdout holdout = plan.holdout();
    Holdout held = other.plan().holdout();
    if (holdout != null
        && held != null
        && holdout.name().equals(held.name())
        && holdout.share() != held.share()) {
      issues.add(
          Issue.error(
              "experiment/holdout",
              "/holdout/share",
              "The experiment "
                  + other.key()
                  + " keeps out "
                  + held.share()
                  + " by the holdout "
                  + held.name()
                  + ". A holdout keeps out the same share everywhere."));
    }
  }
}
