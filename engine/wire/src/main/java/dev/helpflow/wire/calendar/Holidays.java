package dev.helpflow.wire.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The public holidays of countries, and of their parts, as Jollyday knows them. */
final class Holidays {
  /** What is known of later years is a guess; governments add days, and move them. */
  static final int FIRST_YEAR = 2020;

  static final int LAST_YEAR = 2060;

  private Holidays() {}

  /** The codes of the countries that are known. */
  static Set<String> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        // Stock exchanges and the like are among them.
        .filter(code -> code.length() == 2)
        .map(code -> code.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The codes of the parts of a country that is known. */
  static Set<String> parts(String country) {
    Map<String, CalendarHierarchy> parts = manager(country).getCalendarHierarchy().getChildren();
    return new TreeSet<>(parts.keySet());
  }

  /** The days of {@value #FIRST_YEAR} to {@value #LAST_YEAR} on which nobody works. */
  static Set<LocalDate> of(String country, @Nullable String part) {
    HolidayManager manager = manager(country);
    Set<LocalDate> days = new TreeSet<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      Set<Holiday> holidays =
          part == null
              ? manager.getHolidays(Year.of(year))
              : manager.getHolidays(Year.of(year), part);
      holidays.stream()
          .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
          .map(holiday -> holiday.getObservedDate().orElse(holiday.getActualDate()))
          .forEach(days::add);
    }
    return days;
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
