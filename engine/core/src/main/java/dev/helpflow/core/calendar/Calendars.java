package dev.helpflow.core.calendar;

import java.util.Map;
import java.util.Optional;

/**
 * The calendars that operators keep, by name. What is asked of one is written into the ledger, so
 * that a session goes on as it began when calendars change.
 */
@FunctionalInterface
public interface Calendars {
  /** None at all. */
  Calendars NONE = Map::of;

  /** All as they are now. */
  Map<String, Calendar> all();

  /** The calendar of that name as it is now, or empty when there is none. */
  default Optional<Calendar> find(String name) {
    return Optional.ofNullable(all().get(name));
  }
}
