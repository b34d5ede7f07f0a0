package dev.helpflow.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows a command: {@code --name value} pairs. */
public final class Options {
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> unread = new HashSet<>();

  /**
   * Reads arguments.
   *
   * @throws BenchmarkException when they are not pairs
   */
  public Options(String... arguments) {
    if (arguments.length % 2 != 0) {
      throw unfit(arguments);
    }
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--")) {
        throw unfit(arguments);
      }
      given.put(arguments[i].substring(2), arguments[i + 1]);
    }
    unread.addAll(given.keySet());
  }

  private static BenchmarkException unfit(String... arguments) {
    return new BenchmarkException(
        "Expected options as --name value, but got: " + String.join(" ", Arrays.asList(arguments)));
  }

  /** An option's text. */
  public Optional<String> text(String name) {
    unread.remove(name);
    return Optional.ofNullable(given.get(name));
  }

  /** An option that is a whole number from 0 to {@code most}. */
  public int number(String name, int otherwise, int most) {
    String text = text(name).orElse(Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the number that is too large.
    }
    throw new BenchmarkException(
        "--" + name + " is " + text + ", but must be a whole number from 0 to " + most + ".");
  }

  /** An option that is a number of seconds, at most an hour. */
  public Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(number(name, otherwise, 3_600));
  }

  /** An option that is a path. */
  public Path path(String name, String otherwise) {
    return Path.of(text(name).orElse(otherwise));
  }

  /** Refuses what nobody asked for, which is a slip of the pen. */
  public void refuseOthers() {
    if (!unread.isEmpty()) {
      throw new BenchmarkException(
          "These options are not known: " + String.join(", ", unread) + ".");
    }
  }
}
