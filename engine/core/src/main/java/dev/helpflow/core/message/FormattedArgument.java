package dev.helpflow.core.message;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.text.Format;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One use of an argument with a format of its own, such as {@code {day, date, long}}: formatted
 * apart from its message, because a message's dates take no time zone where they stand in a plural,
 * and fail when they are missing.
 */
final class FormattedArgument {
  private final String name;
  private final boolean time;

  /** Cloned for each use, because formats are not safe for use by several threads. */
  private final @Nullable MessageFormat format;

  FormattedArgument(String name, String kind, String source, ULocale locale) {
    this(name, kind.equals("date") || kind.equals("time"), new MessageFormat(source, locale));
  }

  private FormattedArgument(String name, boolean time, @Nullable MessageFormat format) {
    this.name = name;
    this.time = time;
    this.format = format;
  }

  /** One that is shown as it is where no format is named. */
  static FormattedArgument plain(String name) {
    return new FormattedArgument(name, false, null);
  }

  String shown(Map<String, Object> args, ArgumentValues values) {
    if (format == null) {
      return values.text(args.get(name));
    }
    @Nullable Object value = time ? values.time(args.get(name)) : args.get(name);
    if (time ? value == null : !(value instanceof Number)) {
      return values.text(time ? null : value);
    }
    MessageFormat mine = (MessageFormat) format.clone();
    for (Format part : mine.getFormats()) {
      if (part instanceof DateFormat date) {
        date.setTimeZone(values.icuZone());
      }
    }
    return mine.format(Map.of(name, value instanceof Date || value instanceof Number ? value : ""));
  }
}
