package dev.helpflow.core.ledger;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a session without looking at any address.
 *
 * @param started how it began
 * @param flow the version it runs on now
 * @param subflows the versions its sub-flows run on now, of those that no node pins
 * @param seq the number of the newest entry
 * @param lastAt when the newest entry was made, but for migrations, which are nobody's activity
 * @param turnSeq the number of the newest entry that a person or a migration made
 * @param overlay the newest state of the newest hand-off that is laid over the walk, or null
 * @param abandoned how the customer gave up, or null
 * @param fences at how many addresses nothing reopens any more
 * @param listens whether any wait was ever armed
 * @param migrated when it moved to another version
 * @param exposed whether it has come to where the versions of its trial differ
 */
public record FoldSummary(
    Entry.Started started,
    FlowRef flow,
    Map<FlowId, Integer> subflows,
    long seq,
    Instant lastAt,
    long turnSeq,
    Entry.@Nullable Handoff overlay,
    Entry.@Nullable Answer abandoned,
    int fences,
    boolean listens,
    MigratedAt migrated,
    boolean exposed) {
  static FoldSummary of(Entry.Started entry) {
    return new FoldSummary(
        entry,
        entry.flow(),
        entry.subflows(),
        1,
        entry.at(),
        1,
        null,
        null,
        0,
        false,
        MigratedAt.NEVER,
        false);
  }
}
