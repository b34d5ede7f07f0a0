package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a stored result still holds (design, section 4, rule 2). */
final class ResultRules {
  private final WalkMode mode;
  private final Path path;

  ResultRules(WalkMode mode, Path path) {
    this.mode = mode;
    this.path = path;
  }

  /**
   * Whether the result of a call that can be repeated, or of a script, holds for what is asked now.
   */
  boolean isValid(
      Entry.Result result, String digest, @Nullable Duration freshFor, boolean isDealtWith) {
    if (!result.digest().equals(digest)) {
      return false;
    }
    if (isOld(result, freshFor)) {
      return false;
    }
    return result.error() == null || !(isVoided(result) || (!isDealtWith && isRetried(result)));
  }

  /**
   * Whether a refused commit lies before the customer's newest turn on the path, so that another
   * attempt may be made.
   */
  boolean isOutdatedRefusal(Entry.Result result) {
    return result.error() != null && path.turnSeq() > result.seq();
  }

  /**
   * Whether a commit may be intended now: in the step that answers the screen before it, and soon
   * (rule 3).
   */
  boolean mayCommit(Entry.Answer nearest, long newestTurn) {
    Instant now = mode.freshAt();
    return mode.mayCommit()
        && now != null
        && newestTurn == nearest.seq()
        && !now.isAfter(path.promptedAt().plus(Limits.COMMIT_WITHIN));
  }

  private boolean isOld(Entry.Result result, @Nullable Duration freshFor) {
    Instant now = mode.freshAt();
    return freshFor != null && now != null && result.at().plus(freshFor).isBefore(now);
  }

  private boolean isVoided(Entry.Result result) {
    return path.reopenedSeq() > result.seq();
  }

  /** Those that this step itself has brought are as new as can be. */
  private boolean isRetried(Entry.Result result) {
    Instant now = mode.freshAt();
    return mode.retriesErrors() && now != null && result.at().isBefore(now);
  }
}
