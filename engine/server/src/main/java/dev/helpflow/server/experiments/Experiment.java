package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.experiment.Allocation;
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
 * @param phase counts the times that weights were changed, from 1: within one the shares that are
 *     to be expected are the same
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
