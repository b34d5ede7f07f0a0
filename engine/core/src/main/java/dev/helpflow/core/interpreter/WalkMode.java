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
 * @param reviewed the number of the answer that this step itself has reviewed, or 0
 * @param judgesAll whether entries before a fence are judged like all others, since the flow is
 *     another than the one they were made in
 */
record WalkMode(
    @Nullable Instant freshAt,
    boolean mayCommit,
    boolean retriesErrors,
    long reviewed,
    boolean judgesAll) {
  /** Reading changes nothing. */
  static final WalkMode READ = new WalkMode(null, false, false, 0, false);

  /** To see whether a session can move to another version. */
  static final WalkMode JUDGE = new WalkMode(null, false, false, 0, true);

  /**
   * The trail if a walk of this mode passes what an earlier one passed without judging it again,
   * else null.
   */
  @Nullable Trail follow(@Nullable Trail trail) {
    return trail != null && !retriesErrors && (freshAt == null || trail.isFreshAt(freshAt))
        ? trail
        : null;
  }

  /** A step goes on from its turn. */
  static WalkMode step(Instant now) {
    return new WalkMode(now, true, false, 0, false);
  }

  /** A step goes on from an answer that it has just reviewed. */
  static WalkMode answered(Instant now, long reviewed) {
    return new WalkMode(now, true, false, reviewed, false);
  }

  /** A step that answers no screen. */
  static WalkMode look(Instant now) {
    return new WalkMode(now, false, false, 0, false);
  }

  /** The customer came back: what failed is tried again. */
  static WalkMode resume(Instant now) {
    return new WalkMode(now, false, true, 0, false);
  }
}
