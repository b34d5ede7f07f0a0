package dev.helpflow.core.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which values of its type a property may have, by the keywords of its schema; what is null does
 * not narrow.
 *
 * @param pattern what a text must contain a match of
 * @param maxLength the most characters of a text
 * @param minimum the least number
 * @param maximum the greatest number
 * @param later which of an enumeration's values came after the entry itself, and what they are to
 *     older apps
 */
public record Allowed(
    @Nullable Pattern pattern,
    @Nullable Integer maxLength,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    Map<String, LaterValue> later) {
  public Allowed {
    later = Map.copyOf(later);
  }

  /** Without values that came later. */
  public Allowed(
      @Nullable Pattern pattern,
      @Nullable Integer maxLength,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum) {
    this(pattern, maxLength, minimum, maximum, Map.of());
  }

  /** Every value of the type. */
  public static final Allowed ALL = new Allowed(null, null, null, null);

  /** Why a value is not allowed, as the end of a sentence about it; empty when it is. */
  public Optional<String> refusal(Object value) {
    return switch (value) {
      case String text -> Optional.ofNullable(text(text));
      case Number number -> Optional.ofNullable(number(new BigDecimal(number.toString())));
      default -> Optional.empty();
    };
  }

  private @Nullable String text(String text) {
    if (maxLength != null && text.codePointCount(0, text.length()) > maxLength) {
      return "is longer than " + maxLength + " characters";
    }
    return pattern == null || pattern.matcher(text).find()
        ? null
        : "does not match the pattern " + pattern.pattern();
  }

  private @Nullable String number(BigDecimal number) {
    if (minimum != null && number.compareTo(minimum) < 0) {
      return "is less than " + minimum.toPlainString();
    }
    return maximum != null && number.compareTo(maximum) > 0
        ? "is more than " + maximum.toPlainString()
        : null;
  }

  /** By the text of the pattern, since patterns themselves are never equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Allowed that
        && Objects.equals(regex(), that.regex())
        && Objects.equals(maxLength, that.maxLength)
        && Objects.equals(minimum, that.minimum)
        && Objects.equals(maximum, that.maximum)
        && later.equals(that.later);
  }

  @Override
  public int hashCode() {
    return Objects.hash(regex(), maxLength, minimum, maximum, later);
  }

  private @Nullable String regex() {
    return pattern == null ? null : pattern.pattern();
  }
}
