package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.CallBackSlot;

/**
 * A place for a call that a write takes, without which nothing of it is stored.
 *
 * @param places how many can be called at that time
 */
record Booking(String handoff, String queue, CallBackSlot slot, int places) {
  static final String FREE =
      """
      select p.place from generate_series(1, ?::integer) as p (place)
      where not exists (
        select 1 from call_backs c
        where c.queue = ? and c.starts_at = ? and c.place = p.place and c.handoff_id <> ?)
      order by p.place limit 1
      """;

  static final String TAKE =
      """
      insert into call_backs (handoff_id, session_id, queue, starts_at, ends_at, place)
      select ?, head.id, ?, ?, ?, slot.place from head, slot
      on conflict (handoff_id) do update
      set queue = excluded.queue, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
          place = excluded.place
      """;

  /** Finds a place; of two who find the same one, the key over places stops the second. */
  void find(Statement statement) {
    statement.part("slot", FREE, places, queue, slot.from(), handoff);
  }

  /** Takes the place that was found. */
  void take(Statement statement) {
    statement.part("booked", TAKE, handoff, queue, slot.from(), slot.to());
  }
}
