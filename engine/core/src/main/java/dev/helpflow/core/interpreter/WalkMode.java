package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Trail;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For what a walk is made.
 *
 * @param freshAt the instant of the step, by which results grow old; null when only reading, which
 *     ages nothing
 * @param mayCommit whether the step that answered the nearest screen is still going on
 * @param retriesErrors whether calls that failed are to be made again
 */
record WalkMode(@Nullable Instant freshAt, boolean mayCommit, boolean retriesErrors) {
  /** Reading changes nothing. */
  static final WalkMode READ = new WalkMode(null, false, false);

  /** Whether a walk of this mode passes what an earlier one passed without judging it again. */
  boolean mayFollow(@Nullable Trail trail) {
    return trail != null && !retriesErrors && (freshAt == null || trail.isFreshAt(freshAt));
  }

  /** A step goes on from its turn. */
  static WalkMode step(Instant now) {
    return new WalkMode(now, true, false);
  }

  /** A step that answers no screen. */
  static WalkMode look(Instant now) {
    return new WalkMode(now, false, false);
  }

  /** The customer came back: what failed is tried again. */
  static WalkMode resume(Instant now) {
    return new WalkMode(now, false, true);
  }
}
