package dev.helpflow.core.message;

import com.ibm.icu.text.MessagePattern;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a flow in all its locales, as ICU MessageFormat patterns with named arguments.
 * Immutable and safe for use by many threads.
 *
 * <p>Arguments are values as {@link dev.helpflow.core.value} describes, or instants. Where a
 * pattern names no format, money is shown in its currency, a list is enumerated, and an instant is
 * shown as a date. A missing argument is shown as nothing.
 */
public final class Messages {
  private final Locales locales;
  private final Map<String, Map<String, Pattern>> patterns;

  private Messages(Locales locales, Map<String, Map<String, Pattern>> patterns) {
    this.locales = locales;
    this.patterns = patterns;
  }

  /**
   * Compiles patterns by locale, then by key.
   *
   * @param locales BCP 47 tags; the first is the last fallback
   * @throws IllegalArgumentException when there is no locale
   */
  public static CompiledMessages compile(
      List<String> locales, Map<String, Map<String, String>> patterns) {
    List<MessageProblem> problems = new ArrayList<>();
    Map<String, Map<String, Pattern>> compiled = new HashMap<>();
    Map<String, Map<String, String>> ordered = new LinkedHashMap<>();
    locales.forEach(tag -> ordered.put(tag, patterns.getOrDefault(tag, Map.of())));
    patterns.keySet().stream()
        .sorted()
        .forEach(tag -> ordered.putIfAbsent(tag, patterns.getOrDefault(tag, Map.of())));
    ordered.forEach(
        (tag, sources) -> {
          Map<String, Pattern> parsed = new HashMap<>();
          if (sources.size() > MessageLimits.MAX_MESSAGES) {
            problems.add(
                new MessageProblem(
                    tag,
                    "",
                    "There are "
                        + sources.size()
                        + " messages; at most "
                        + MessageLimits.MAX_MESSAGES
                        + " are allowed. Drop some.",
                    0));
          } else {
            new TreeMap<>(sources)
                .forEach(
                    (key, source) -> {
                      Pattern pattern = parse(tag, key, source, problems);
                      if (pattern != null) {
                        parsed.put(key, pattern);
                      }
                    });
          }
          compiled.put(tag, parsed);
        });
    return new CompiledMessages(new Messages(new Locales(locales), compiled), problems);
  }

  /** The messages of a catalogue, which were checked when it was read. */
  public static Messages ofCatalogue(Map<String, Map<String, String>> patterns) {
    return compile(List.copyOf(patterns.keySet()), patterns).messages();
  }

  private static @Nullable Pattern parse(
      String tag, String key, String source, List<MessageProblem> problems) {
    if (source.length() > MessageLimits.MAX_PATTERN) {
      problems.add(
          new MessageProblem(
              tag,
              key,
              "The text is longer than "
                  + MessageLimits.MAX_PATTERN
                  + " characters. Split it into several messages.",
              MessageLimits.MAX_PATTERN));
      return null;
    }
    int deep = tooDeep(source);
    if (deep >= 0) {
      problems.add(
          new MessageProblem(
              tag,
              key,
              "Braces nest deeper than "
                  + MessageLimits.MAX_NESTING
                  + " levels of plural or select. Use several messages.",
              deep));
      return null;
    }
    try {
      new MessagePattern(source);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      problems.add(new MessageProblem(tag, key, notParsed(e), PatternFault.offset(source)));
      return null;
    }
    try {
      return new Pattern(source, Locales.icu(tag));
    } catch (IllegalArgumentException e) {
      problems.add(
          new MessageProblem(
              tag,
              key,
              "An argument has a format that is not known. Use number, date, time, plural, select or selectordinal, with a valid style.",
              Math.max(0, source.indexOf('{'))));
      return null;
    }
  }

  private static String notParsed(RuntimeException e) {
    String found = e.getMessage() == null ? "" : e.getMessage();
    if (found.contains("Unmatched")) {
      return "A brace is opened and never closed. Close it, or write '{' between apostrophes to show one.";
    }
    if (found.contains("other")) {
      return "A plural or select has no `other` case. Add one, such as `other {…}`.";
    }
    return "The text is not an ICU message. Check its braces, argument names and the cases of plural and select.";
  }

  /** Where braces open deeper than allowed, each level of plural or select being two; or -1. */
  private static int tooDeep(String source) {
    int depth = 0;
    for (int i = 0; i < source.length(); i++) {
      depth += source.charAt(i) == '{' ? 1 : source.charAt(i) == '}' ? -1 : 0;
      if (depth > 2 * MessageLimits.MAX_NESTING) {
        return i;
      }
    }
    return -1;
  }

  /** The text of a message in the nearest locale that has it, or empty when none has. */
  public Optional<String> format(String key, String locale, Map<String, Object> args, ZoneId zone) {
    return format(key, locale, args, zone, UnaryOperator.identity());
  }

  /**
   * The same where not all text may be put between the words as it is.
   *
   * @param written what to put for an argument that is text
   */
  public Optional<String> format(
      String key,
      String locale,
      Map<String, Object> args,
      ZoneId zone,
      UnaryOperator<String> written) {
    for (String tag : locales.chain(locale)) {
      Pattern pattern = find(tag, key);
      if (pattern != null) {
        return Optional.of(pattern.format(args, zone, written));
      }
    }
    return Optional.empty();
  }

  /**
   * The names of a message's arguments in exactly this locale, in order; empty when it is not
   * there.
   */
  public Set<String> arguments(String locale, String key) {
    Pattern pattern = find(locale, key);
    return pattern == null ? Set.of() : pattern.arguments();
  }

  /** Whether some locale has the message. */
  public boolean has(String key) {
    return patterns.values().stream().anyMatch(messages -> messages.containsKey(key));
  }

  /** Whether exactly this locale has the message. */
  public boolean has(String locale, String key) {
    return find(locale, key) != null;
  }

  /**
   * The declared locale that serves who asks for this one: {@code cy} for {@code cy-GB}, and the
   * first one at last.
   */
  public String resolveLocale(String asked) {
    return locales.resolve(asked);
  }

  /** Whether a declared locale is written from right to left. */
  public boolean isRightToLeft(String locale) {
    return locales.isRightToLeft(locale);
  }

  private @Nullable Pattern find(String tag, String key) {
    Map<String, Pattern> messages = patterns.get(tag);
    return messages == null ? null : messages.get(key);
  }
}
