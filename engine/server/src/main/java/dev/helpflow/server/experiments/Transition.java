package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.experiments.ExperimentChanges.By;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an experiment is after a change to it; which changes it takes in which state. */
final class Transition {
  private Transition() {}

  /**
   * The experiment after a change.
   *
   * @throws ProblemException when it does not take it as it is
   */
  static Experiment of(Experiment before, Change change, By by) {
    demand(before, change);
    return switch (change) {
      case Change.Start start -> before.moved(Status.RUNNING, by);
      case Change.Pause pause -> before.moved(Status.PAUSED, by);
      case Change.Resume resume -> before.moved(Status.RUNNING, by);
      case Change.Stop stop -> stopped(before, stop, by);
      case Change.Ramp ramp -> {
        ObjectNode document = before.document().deepCopy();
        document.put("coverage", ramp.coverage());
        yield written(before, document, before.phase(), by);
      }
      case Change.Reweight reweight -> reweighted(before, reweight.weights(), by);
      case Change.Evict evict -> {
        known(before, evict.variant());
        Set<String> evicted = new HashSet<>(before.evicted());
        evicted.add(evict.variant());
        yield before.withEvicted(evicted, by);
      }
      case Change.Exclude exclude -> before.changed(by);
      case Change.Schedule schedule -> {
        if (schedule.startsAt() != null && before.status() != Status.DRAFT) {
          throw new ProblemException(
              ProblemCode.EXPERIMENT_STATE,
              "The experiment " + before.key() + " has started. Leave out \"startsAt\".");
        }
        ObjectNode document = before.document().deepCopy();
        document.remove("schedule");
        if (schedule.startsAt() != null || schedule.stopsAt() != null) {
          ObjectNode times = document.putObject("schedule");
          if (schedule.startsAt() != null) {
            times.put("startsAt", schedule.startsAt().toString());
          }
          if (schedule.stopsAt() != null) {
            times.put("stopsAt", schedule.stopsAt().toString());
          }
        }
        yield written(before, document, before.phase(), by);
      }
    };
  }

  private static void demand(Experiment before, Change change) {
    Set<Status> taken =
        switch (change) {
          case Change.Start start -> Set.of(Status.DRAFT);
          case Change.Pause pause -> Set.of(Status.RUNNING);
          case Change.Resume resume -> Set.of(Status.PAUSED);
          case Change.Stop stop -> Set.of(Status.RUNNING, Status.PAUSED);
          case Change.Ramp ramp -> Set.of(Status.RUNNING, Status.PAUSED);
          case Change.Reweight reweight -> Set.of(Status.RUNNING, Status.PAUSED);
          case Change.Evict evict -> Set.of(Status.RUNNING, Status.PAUSED);
          case Change.Exclude exclude -> Set.of(Status.RUNNING, Status.PAUSED, Status.STOPPED);
          case Change.Schedule schedule -> Set.of(Status.DRAFT, Status.RUNNING, Status.PAUSED);
        };
    if (!taken.contains(before.status())) {
      throw new ProblemException(
          ProblemCode.EXPERIMENT_STATE,
          "The experiment "
              + before.key()
              + " is "
              + before.status().word()
              + ", and the change "
              + change.word()
              + " is for one that is "
              + taken.stream().sorted().map(Status::word).reduce((a, b) -> a + " or " + b).get()
              + ".");
    }
  }

  private static Experiment stopped(Experiment before, Change.Stop stop, By by) {
    if (stop.winner() != null) {
      known(before, stop.winner());
    }
    return before.stopped(stop.winner(), by);
  }

  private static Experiment reweighted(Experiment before, Map<String, Double> weights, By by) {
    weights.keySet().forEach(variant -> known(before, variant));
    ObjectNode document = before.document().deepCopy();
    document
        .get("variants")
        .forEach(
            each -> {
              Double weight = weights.get(each.get("name").textValue());
              if (weight == null) {
                throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "The property \"weights\" lacks the variant "
                        + each.get("name").textValue()
                        + ". Give each variant a weight.");
              }
              ((ObjectNode) each).put("weight", weight);
            });
    return written(before, document, before.phase() + 1, by);
  }

  /** The same with another document, which is read as any. */
  private static Experiment written(Experiment before, ObjectNode document, int phase, By by) {
    return switch (PlanReader.read(document)) {
      case PlanReader.Read.Good(Plan plan) -> before.withPlan(document, plan, phase, by);
      case PlanReader.Read.Bad bad -> throw Refusals.of(bad.issues());
    };
  }

  private static void known(Experiment experiment, String variant) {
    if (experiment.plan().variant(variant).isEmpty()) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The experiment "
              + experiment.key()
              + " has no variant "
              + variant
              + ". It has "
              + String.join(
                  ", ", experiment.plan().variants().stream().map(Plan.Variant::name).toList())
              + ".");
    }
  }
}
