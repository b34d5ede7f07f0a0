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
      with taken as (
        select distinct c.place from call_backs c
        where c.queue = ? and c.starts_at < ? and c.ends_at > ? and c.handoff_id <> ?),
      p as (
        select place, places
        from (select ?::integer as places) as rule, generate_series(1, places) as place)
      select p.place from p
      where not exists (
        select 1 from taken where taken.place = p.place)
        and (select count(*) from taken) < p.places
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

  /**
   * Finds a place that no call has at any part of that time, also one that was chosen when times
   * were others; of two who find the same one, the table stops the second.
   */
  void find(Statement statement) {
    statement.part("slot", FREE, queue, slot.to(), slot.from(), handoff, places);
  }

  /** Takes the place that was found. */
  void take(Statement statement) {
    statement.part("booked", TAKE, handoff, queue, slot.from(), slot.to());
  }
}
