package dev.helpflow.server.queues;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.interpreter.CallBackSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The times at which customers can be called: each opening is cut into slots from its beginning,
 * and what is left over at its end is none. As openings are stretches of time, a slot is as long
 * where clocks change as anywhere.
 */
final class Slots {
  /** As many as a list on a phone can be chosen from. */
  static final int MOST = 40;

  private Slots() {}

  /**
   * The next of them.
   *
   * @param isFree whether there is somebody to call at this time
   */
  static List<CallBackSlot> of(
      Calendar calendar,
      Duration slot,
      Duration horizon,
      Instant now,
      Predicate<CallBackSlot> isFree) {
    List<CallBackSlot> slots = new ArrayList<>();
    Instant until = now.plus(horizon);
    LocalDate last = until.atZone(calendar.zone()).toLocalDate();
    for (LocalDate day = now.atZone(calendar.zone()).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Calendar.Span span : calendar.spans(day)) {
        Instant from = span.from();
        while (!from.plus(slot).isAfter(span.to()) && from.isBefore(until)) {
          CallBackSlot next = new CallBackSlot(from, from.plus(slot));
          if (slots.size() < MOST && from.isAfter(now) && isFree.test(next)) {
            slots.add(next);
          }
          from = from.plus(slot);
        }
      }
    }
    return slots;
  }
}
