package dev.helpflow.server.queues;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.calendar.Calendars;
import java.util.Optional;

/** When somebody is there. */
sealed interface Hours {
  /** Always, because nobody has said otherwise. */
  record Always() implements Hours {}

  /** As a calendar says that is kept by this name. */
  record Named(String calendar) implements Hours {}

  /** As the queue says itself. */
  record Own(Calendar calendar) implements Hours {}

  /**
   * The calendar as it is now; empty for always, and for one that is gone: who would be sent away
   * for ever waits rather.
   */
  default Optional<Calendar> in(Calendars calendars) {
    return switch (this) {
      case Always always -> Optional.empty();
      case Named(String name) -> calendars.find(name);
      case Own(Calendar calendar) -> Optional.of(calendar);
    };
  }
}
