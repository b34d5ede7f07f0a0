package dev.helpflow.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a walk knew as it came to the last node of its trail: enough for a later walk to begin
 * there.
 *
 * @param seq the number of the newest entry used before
 * @param time when that entry was made
 * @param promptedAt when the newest answer, signal, deadline or performed commit before was made
 * @param turnSeq the number of the newest turn of the customer before
 * @param reopenedSeq the number of the newest reopening before, 0 when there was none
 * @param fences how many fences were passed
 * @param firstReopenable the first step after the last fence
 * @param reopenable how many screens were passed since
 * @param automatic how many nodes were passed since the last screen
 * @param scopes the sub-flows entered and not left, from the outermost
 * @param outputs what the sub-flows that were left gave, by where they were entered
 */
public record Arrival(
    long seq,
    Instant time,
    Instant promptedAt,
    long turnSeq,
    long reopenedSeq,
    int fences,
    int firstReopenable,
    int reopenable,
    int automatic,
    List<Scope> scopes,
    Map<Address, Map<String, Object>> outputs) {
  public Arrival {
    scopes = List.copyOf(scopes);
    outputs = Map.copyOf(outputs);
  }

  /**
   * A sub-flow entered.
   *
   * @param time when the newest entry used before that was made
   */
  public record Scope(Address entry, Instant time) {}
}
