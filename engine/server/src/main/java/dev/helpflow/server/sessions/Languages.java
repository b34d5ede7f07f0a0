package dev.helpflow.server.sessions;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a request asks for, best first (RFC 9110, section 12.5.4); matched with those
 * of a flow as RFC 4647 says.
 */
public record Languages(List<LanguageRange> ranges) {
  /** A request that asks for none. */
  public static final Languages NONE = new Languages(List.of());

  public Languages {
    ranges = List.copyOf(ranges);
  }

  /** Those of an {@code Accept-Language} header; a header that cannot be read asks for none. */
  public static Languages of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return NONE;
    }
    try {
      return new Languages(
          LanguageRange.parse(header).stream()
              // "Any" is what some clients send by themselves; the session's own language is as
              // good.
              .filter(range -> !range.getRange().equals("*") && range.getWeight() > 0)
              .toList());
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }

  /** The one of a BCP 47 tag; a tag that cannot be read asks for none. */
  public static Languages ofTag(@Nullable String tag) {
    return of(tag == null ? null : tag.replace('_', '-'));
  }

  /** These, and where none of them is offered, those. */
  public Languages otherwise(Languages others) {
    return new Languages(Stream.concat(ranges.stream(), others.ranges.stream()).toList());
  }

  /** The best of what is offered, or {@code otherwise} when none of it was asked for. */
  public String choose(List<String> offered, String otherwise) {
    if (ranges.isEmpty()) {
      return otherwise;
    }
    for (LanguageRange range : ranges) {
      // Asked for cy-GB, cy will do.
      String found = Locale.lookupTag(List.of(range), offered);
      Optional<String> served =
          found == null ? sameLanguage(range, offered) : Optional.of(tag(offered, found));
      if (served.isPresent()) {
        return served.get();
      }
    }
    return otherwise;
  }

  /** Asked for en or en-US, en-GB is nearer than another language. */
  private static Optional<String> sameLanguage(LanguageRange range, List<String> offered) {
    String language = range.getRange().split("-", 2)[0];
    return offered.stream()
        .filter(tag -> tag.split("-", 2)[0].equalsIgnoreCase(language))
        .findFirst();
  }

  /** The tag as it is offered: matching gives it in small letters. */
  private static String tag(List<String> offered, String found) {
    return offered.stream().filter(found::equalsIgnoreCase).findFirst().orElse(found);
  }
}
