package dev.helpflow.cli.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault with how long it takes, as {@code slow:2s}; zero where it takes no time.
 *
 * @param takes of no meaning for those faults that have no usual duration
 */
record Mishap(Fault fault, Duration takes) {
  static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)(?::(.*))?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s)");

  static Mishap usual(Fault fault) {
    return new Mishap(fault, fault.usual().orElse(Duration.ZERO));
  }

  /**
   * Reads one.
   *
   * @throws UnreadableFaultException with a sentence that says what is wrong
   */
  static Mishap of(String text) {
    Matcher form = FORM.matcher(text);
    Optional<Fault> fault = form.matches() ? Fault.of(form.group(1)) : Optional.empty();
    if (fault.isEmpty()) {
      throw new UnreadableFaultException(
          "There is no fault \"" + text + "\": there are " + Fault.words() + ".");
    }
    String time = form.group(2);
    return time == null ? usual(fault.get()) : new Mishap(fault.get(), time(fault.get(), time));
  }

  private static Duration time(Fault fault, String text) {
    if (fault.usual().isEmpty()) {
      throw new UnreadableFaultException(
          "The fault %s takes no time, but got \"%s\".".formatted(fault.word(), text));
    }
    Matcher time = TIME.matcher(text);
    Duration takes =
        !time.matches()
            ? Duration.ZERO
            : Duration.ofMillis(
                Long.parseLong(time.group(1)) * ("s".equals(time.group(2)) ? 1000 : 1));
    if (takes.isZero() || takes.compareTo(LONGEST) > 0) {
      throw new UnreadableFaultException(
          "The fault %s takes a time of up to a minute such as 1500ms or 2s, but got \"%s\"."
              .formatted(fault.word(), text));
    }
    return takes;
  }

  @Override
  public String toString() {
    return fault.usual().isEmpty() ? fault.word() : fault.word() + ":" + takes.toMillis() + "ms";
  }
}
