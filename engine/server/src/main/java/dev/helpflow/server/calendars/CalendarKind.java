package dev.helpflow.server.calendars;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.server.settings.SettingKind;
import dev.helpflow.server.settings.SettingRead;
import dev.helpflow.wire.calendar.CalendarReader;
import jakarta.inject.Singleton;

/** Calendars as a kind of setting: what {@link CalendarReader} reads. */
@Singleton
public final class CalendarKind implements SettingKind<Calendar> {
  @Override
  public String word() {
    return "calendar";
  }

  @Override
  public String plural() {
    return "calendars";
  }

  @Override
  public int most() {
    return 500;
  }

  @Override
  public SettingRead<Calendar> read(String name, JsonNode document) {
    return switch (CalendarReader.read(document)) {
      case CalendarReader.Read.Good(Calendar calendar) -> new SettingRead.Good<>(calendar);
      case CalendarReader.Read.Bad bad -> new SettingRead.Bad<>(bad.issues());
    };
  }
}
