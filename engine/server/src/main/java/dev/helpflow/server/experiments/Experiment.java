package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.experiment.Allocation;
import dev.helpflow.server.experiments.ExperimentChanges.By;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as it is stored.
 *
 * @param revision counts its changes, from 1
 * @param document as operations wrote it
 * @param seed by which customers are placed; it never changes
 * @param phase counts the times that weights were changed or a variant was taken out, from 1:
 *     within one the shares that are to be expected are the same
 * @param evicted the variants whose customers were taken out
 * @param winner what everybody has since it was stopped, or null
 */
record Experiment(
    String key,
    Status status,
    int revision,
    ObjectNode document,
    Plan plan,
    String seed,
    int phase,
    Set<String> evicted,
    @Nullable String winner,
    @Nullable Instant startedAt,
    @Nullable Instant stoppedAt,
    Instant changedAt,
    String changedBy) {

  Experiment {
    evicted = Set.copyOf(evicted);
  }

  /**
   * What differs between any two states of an experiment of one key; the time, since a draft may
   * have been deleted and begun anew.
   */
  record Stamp(int revision, Instant changedAt) {}

  Stamp stamp() {
    return new Stamp(revision, changedAt);
  }

  /** The same, changed once more. */
  Experiment changed(By by) {
    return next(status, document, plan, phase, evicted, winner, startedAt, stoppedAt, by);
  }

  /** In another state; one that runs for the first time starts now. */
  Experiment moved(Status to, By by) {
    Instant started = startedAt == null ? by.at() : startedAt;
    return next(to, document, plan, phase, evicted, winner, started, stoppedAt, by);
  }

  /** Stopped now, with a variant that everybody has from here on, or none. */
  Experiment stopped(@Nullable String winning, By by) {
    return next(Status.STOPPED, document, plan, phase, evicted, winning, startedAt, by.at(), by);
  }

  /** With another document, and the plan that it is. */
  Experiment withPlan(ObjectNode other, Plan read, int nextPhase, By by) {
    return next(status, other, read, nextPhase, evicted, winner, startedAt, stoppedAt, by);
  }

  /** With these variants taken out, in a phase of its own. */
  Experiment withEvicted(Set<String> variants, By by) {
    return next(status, document, plan, phase + 1, variants, winner, startedAt, stoppedAt, by);
  }

  private Experiment next(
      Status nextStatus,
      ObjectNode nextDocument,
      Plan nextPlan,
      int nextPhase,
      Set<String> nextEvicted,
      @Nullable String nextWinner,
      @Nullable Instant started,
      @Nullable Instant stopped,
      By by) {
    return new Experiment(
        key,
        nextStatus,
        revision + 1,
        nextDocument,
        nextPlan,
        seed,
        nextPhase,
        nextEvicted,
        nextWinner,
        started,
        stopped,
        by.at(),
        by.who());
  }

  /** How it shares customers out now. */
  Allocation allocation() {
    return new Allocation(seed, plan.shares(), plan.coverage(), plan.group(), plan.holdout());
  }

  /** Whether customers may be assigned, or were and are not finished with. */
  boolean isOpen() {
    return status == Status.RUNNING || status == Status.PAUSED;
  }

  /** The JSON of it. */
  ObjectNode json() {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("key", key).put("status", status.word()).put("revision", revision);
    json.setAll(document.deepCopy());
    json.put("seed", seed).put("phase", phase);
    ArrayNode out = json.putArray("evicted");
    new TreeSet<>(evicted).forEach(out::add);
    if (winner != null) {
      json.put("winner", winner);
    }
    if (startedAt != null) {
      json.put("startedAt", startedAt.toString());
    }
    if (stoppedAt != null) {
      json.put("stoppedAt", stoppedAt.toString());
    }
    return json.put("changedAt", changedAt.toString()).put("changedBy", changedBy);
  }
}
