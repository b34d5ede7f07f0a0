package dev.helpflow.server.database;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;

/**
 * Logs what work failed with. A database that is away is a line and no trace, whatever it is
 * wrapped in, because all work meets it, and many times a second; anything else comes with its
 * trace.
 */
public final class FailedWork {
  private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

  private FailedWork() {}

  /**
   * Logs what puts itself right, as work that is tried again.
   *
   * @param message in whole sentences, with {@code {}} for each argument: what failed, and what
   *     becomes of it
   */
  public static void warn(
      Logger log, Throwable failure, String message, @Nullable Object... arguments) {
    log(log, Level.WARN, failure, message, arguments);
  }

  /**
   * Logs what somebody should look into, unless it is the database that is away, which is a
   * warning.
   *
   * @param message as in {@link #warn}
   */
  public static void error(
      Logger log, Throwable failure, String message, @Nullable Object... arguments) {
    log(log, Level.ERROR, failure, message, arguments);
  }

  private static void log(
      Logger log, Level level, Throwable failure, String message, @Nullable Object... arguments) {
    DatabaseUnavailableException away = away(failure);
    if (away == null) {
      log.atLevel(level).setCause(failure).log(message, arguments);
    } else {
      log.warn(
          "{} The database is away: {}",
          MessageFormatter.basicArrayFormat(message, arguments),
          // PostgreSQL tells details and hints in lines of their own.
          LINE_ENDS.matcher(String.valueOf(away.getMessage())).replaceAll(" "));
    }
  }

  private static @Nullable DatabaseUnavailableException away(Throwable failure) {
    Throwable each = failure;
    while (each != null) {
      if (each instanceof DatabaseUnavailableException away) {
        return away;
      }
      each = each.getCause();
    }
    return null;
  }
}
