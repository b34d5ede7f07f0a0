package dev.helpflow.core.interpreter;

import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a customer comes to where the variants of an experiment differ (design, section 10): an
 * entry of the session and, of whoever counts, an event. That a customer of several sessions counts
 * once is the store's to see to.
 */
final class Exposures {
  private Exposures() {}

  /** Records what a customer's variant is at an experiment's first difference. */
  static void record(
      Turn turn, Address address, String experiment, @Nullable String variant, boolean counted) {
    turn.append(
        seq -> new Entry.Assignment(seq, turn.now(), address, experiment, variant, counted));
    if (variant != null && counted) {
      turn.happened(
          "experiment.exposed", address, Map.of("experiment", experiment, "variant", variant));
    }
  }

  /** Records that a walk has come to where the versions of the session's trial differ. */
  static void ofVersions(Turn turn, Walk.Finished walk) {
    Trial trial = turn.fold().started().trial();
    if (trial == null || turn.fold().summary().exposed()) {
      return;
    }
    walk.path().nodes().stream()
        .filter(address -> address.depth() == 0 && trial.differsAt().contains(address.node()))
        .findFirst()
        .ifPresent(
            address -> record(turn, address, trial.experiment(), trial.variant(), trial.counted()));
  }
}
