package dev.helpflow.server.experiments;

import dev.helpflow.server.flows.InFlight;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that operations do to an experiment: {@code {"change": "ramp", "coverage": 0.5,
 * "reason", "expect"?}}.
 */
sealed interface Change {
  /** The word for it, in requests and, behind {@code experiment.}, in the audit log. */
  String word();

  /** Customers are assigned from now on: of a draft, and again of one that is paused. */
  record Start() implements Change {
    @Override
    public String word() {
      return "start";
    }
  }

  /** Nobody is assigned any more; whoever was keeps their variant. */
  record Pause() implements Change {
    @Override
    public String word() {
      return "pause";
    }
  }

  /** Customers are assigned again. */
  record Resume() implements Change {
    @Override
    public String word() {
      return "resume";
    }
  }

  /**
   * It is over.
   *
   * @param winner what everybody has from now on, or null for what is otherwise
   * @param goLive what becomes of open sessions when the winner, a version, goes live with it; null
   *     when it does not
   */
  record Stop(@Nullable String winner, @Nullable InFlight goLive) implements Change {
    @Override
    public String word() {
      return "stop";
    }
  }

  /** More or less of each variant's share is in it: {@code coverage}, from 0 to 1. */
  record Ramp(double coverage) implements Change {
    @Override
    public String word() {
      return "ramp";
    }
  }

  /** Whoever is not assigned yet is shared out otherwise: {@code weights} by variant. */
  record Reweight(Map<String, Double> weights) implements Change {
    public Reweight {
      weights = Map.copyOf(weights);
    }

    @Override
    public String word() {
      return "reweight";
    }
  }

  /** The customers of a variant are taken out of it, and stay counted in it. */
  record Evict(String variant) implements Change {
    @Override
    public String word() {
      return "evict";
    }
  }

  /** Whoever was exposed from an instant up to another counts in no variant. */
  record Exclude(Instant from, Instant to) implements Change {
    @Override
    public String word() {
      return "exclude";
    }
  }

  /** When it starts and stops by itself; null for not. */
  record Schedule(@Nullable Instant startsAt, @Nullable Instant stopsAt) implements Change {
    @Override
    public String word() {
      return "schedule";
    }
  }
}
