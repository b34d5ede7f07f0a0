package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one input brings to a session, while it is gathered: entries, events and arrangements. Not
 * thread-safe.
 */
final class Turn {
  private final @Nullable Fold before;
  private final Instant now;
  private final Ids ids;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Effect.Arrange> arrangements = new ArrayList<>();
  private @Nullable Fold fold;

  Turn(@Nullable Fold fold, Instant now, Ids ids) {
    this.before = fold;
    this.fold = fold;
    this.now = now;
    this.ids = ids;
  }

  Instant now() {
    return now;
  }

  Ids ids() {
    return ids;
  }

  /** The session as the input found it; null when it began with that. */
  @Nullable Fold before() {
    return before;
  }

  /** What the input has brought so far. */
  List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  Fold fold() {
    if (fold == null) {
      throw new IllegalStateException("A session has no fold before its started entry.");
    }
    return fold;
  }

  void begin(Entry.Started started) {
    entries.add(started);
    fold = Fold.of(List.of(started));
  }

  /** Appends an entry, which is made with its number. */
  <E extends Entry> E append(Function<Long, E> entry) {
    E made = entry.apply(fold().seq() + 1);
    entries.add(made);
    fold = fold().plus(List.of(made));
    return made;
  }

  /** Keeps how a walk over the fold as it is now got where it stopped. */
  void walked(Walk.Finished walk) {
    fold = fold().withTrail(walk.path().trail());
  }

  void happened(String type, @Nullable Address address, Map<String, Object> data) {
    events.add(new Event(type, now, address == null ? "" : address.toString(), data));
  }

  void arrange(Effect.Arrange arrangement) {
    arrangements.add(arrangement);
  }

  Reply.Advance done(Reply.Next next) {
    return new Reply.Advance(fold(), entries, events, arrangements, next);
  }
}
