package dev.helpflow.server.calendars;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.calendar.Calendars;
import dev.helpflow.server.settings.Settings;
import dev.helpflow.server.settings.SettingsOf;
import jakarta.inject.Singleton;
import java.util.Map;

/** The calendars that operators have set. */
@Singleton
final class SetCalendars implements Calendars {
  private final SettingsOf<Calendar> settings;

  SetCalendars(Settings settings, CalendarKind kind) {
    this.settings = settings.of(kind);
  }

  @Override
  public Map<String, Calendar> all() {
    return settings.all();
  }
}
