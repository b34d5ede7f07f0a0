package dev.helpflow.server.clients;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;
import org.semver4j.range.RangeList;
import org.semver4j.range.RangeListFactory;

/**
 * A range of versions of an app, such as {@code >=8.2.0 <8.3.1 || 9.x}, in the language of npm's
 * ranges. What comes before a release ({@code 8.3.0-beta.1}) lies in a range by its order.
 */
final class VersionRange {
  /** The longest one, in characters. */
  static final int MAX_LENGTH = 200;

  /** Every version, also of apps that name theirs in a way of their own. */
  private static final String ALL = "*";

  // The library leaves out the parts of a range that it cannot read, which would make it another
  // range; so only what it reads in full comes to it.
  private static final String NUMBER = "(0|[1-9][0-9]{0,8})";
  private static final String VERSION =
      "(%1$s|x|\\*)(\\.(%1$s|x|\\*)(\\.(%1$s|x|\\*)(-[0-9A-Za-z][0-9A-Za-z.-]*)?)?)?"
          .formatted(NUMBER);
  private static final String COMPARATORS =
      "((>=|<=|>|<|=|\\^|~)?" + VERSION + ")( +(>=|<=|>|<|=|\\^|~)?" + VERSION + ")*";
  private static final Pattern FORM =
      Pattern.compile(COMPARATORS + "( *\\|\\| *" + COMPARATORS + ")*");
  private static final Pattern COERCIBLE =
      Pattern.compile(NUMBER + "(\\.[0-9]{1,9}){0,3}([-+][0-9A-Za-z.+-]{1,40})?");

  private final String text;
  private final RangeList range;

  private VersionRange(String text, RangeList range) {
    this.text = text;
    this.range = range;
  }

  /** The range that the text says, or empty when it says none. */
  static Optional<VersionRange> of(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches()
        ? Optional.of(new VersionRange(text, RangeListFactory.create(text, true)))
        : Optional.empty();
  }

  /**
   * The version that an app names as its own, with zeros for what it leaves out and without a
   * {@code v} before it, or null when it is none.
   */
  static @Nullable Semver version(String named) {
    String number = named.startsWith("v") ? named.substring(1) : named;
    return COERCIBLE.matcher(number).matches() ? Semver.coerce(number) : null;
  }

  /**
   * Whether a version lies in it.
   *
   * @param version null for what is no version, which lies in nothing but the range of all
   */
  boolean has(@Nullable Semver version) {
    return version == null ? text.equals(ALL) : range.isSatisfiedBy(version);
  }

  @Override
  public String toString() {
    return text;
  }
}
