package dev.helpflow.core.answer;

import dev.helpflow.core.value.ValueType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ADDRESS}: {@code {"line1", "line2"?, "town", "postcode"?, "country"?}}, each a single
 * line. The country is an ISO 3166-1 code: one of {@code countries} where the component has them,
 * else its {@code country}, which is Great Britain unless it says otherwise; it is kept with the
 * answer.
 *
 * <p>In Great Britain the postcode is needed, and is kept in capitals with its space. Its shape is
 * that of "Valid postcode format" (GOV.UK, ILR Specification 2017 to 2018, Appendix C), with GIR
 * 0AA beside it: an area of one or two letters, a district, and a digit with two letters that are
 * none of C, I, K, M, O and V. Whether such a postcode is in use, only Royal Mail can tell.
 */
final class AddressAnswer {
  static final String LINE1 = "line1";
  static final String LINE2 = "line2";
  static final String TOWN = "town";
  static final String POSTCODE = "postcode";
  static final String COUNTRY = "country";

  private static final String BRITAIN = "GB";
  private static final long MAX_LENGTH = 100;
  private static final long MAX_POSTCODE = 16;
  private static final List<String> PARTS = List.of(LINE1, LINE2, TOWN, POSTCODE, COUNTRY);

  static final ValueType.Struct TYPE = type();

  private static final Pattern SPACES = Pattern.compile("[ -]+");
  private static final Pattern UK_POSTCODE =
      Pattern.compile("(GIR|[A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][ABD-HJLNP-UW-Z]{2})");

  private final Constraints constraints;
  private final Map<?, ?> address;
  private final Map<String, Object> kept = new LinkedHashMap<>();
  private final Map<String, AnswerCheck.Refused> refused = new LinkedHashMap<>();

  private AddressAnswer(Constraints constraints, Map<?, ?> address) {
    this.constraints = constraints;
    this.address = address;
  }

  static AnswerCheck check(Constraints constraints, Object raw) {
    return raw instanceof Map<?, ?> address
        ? new AddressAnswer(constraints, address).check()
        : constraints.refuse(AnswerCodes.WRONG_TYPE);
  }

  /**
   * Whether nothing was filled in; a country alone says nothing, for it may be chosen beforehand.
   */
  static boolean isBlank(Map<?, ?> address) {
    return address.entrySet().stream()
        .allMatch(
            part ->
                COUNTRY.equals(part.getKey())
                    || (part.getValue() instanceof String text && Typed.strip(text).isEmpty()));
  }

  /** Whether a component can show these parts, right or wrong. */
  static boolean isShaped(Map<?, ?> address) {
    return !address.isEmpty()
        && address.entrySet().stream()
            .allMatch(
                part ->
                    PARTS.contains(String.valueOf(part.getKey()))
                        && part.getValue() instanceof String text
                        && text.length() <= 2 * MAX_LENGTH);
  }

  private AnswerCheck check() {
    line(LINE1, AnswerCodes.MISSING_LINE, MAX_LENGTH);
    line(LINE2, null, MAX_LENGTH);
    line(TOWN, AnswerCodes.MISSING_TOWN, MAX_LENGTH);
    String country = country();
    if (BRITAIN.equals(country)) {
      line(POSTCODE, AnswerCodes.MISSING_POSTCODE, MAX_POSTCODE);
      british();
    } else {
      line(POSTCODE, null, MAX_POSTCODE);
    }
    if (country != null) {
      kept.put(COUNTRY, country);
    }
    return refused.isEmpty()
        ? new AnswerCheck.Accepted(Collections.unmodifiableMap(kept))
        : new AnswerCheck.RefusedInParts(refused);
  }

  /** Reads one line, which may be missing when there is no code for that. */
  private void line(String part, @Nullable String missing, long max) {
    Object raw = address.get(part);
    if (raw == null || (raw instanceof String text && Typed.strip(text).isEmpty())) {
      if (missing != null) {
        refused.put(part, constraints.refuse(missing));
      }
      return;
    }
    Map<String, Object> asked = new LinkedHashMap<>(constraints.component());
    asked.put("maxLength", max);
    switch (TextAnswer.singleLine(new Constraints(asked), raw)) {
      case AnswerCheck.Accepted(Object text) -> {
        if (text != null) {
          kept.put(part, text);
        }
      }
      case AnswerCheck.Refused why -> refused.put(part, why);
      case AnswerCheck.RefusedInParts inParts ->
          throw new IllegalStateException("A line of text has no parts.");
    }
  }

  private @Nullable String country() {
    List<Constraints.Option> countries = constraints.options("countries");
    Object raw = address.get(COUNTRY);
    boolean isMissing = raw == null || raw.equals("");
    if (countries.isEmpty()) {
      String only = Objects.requireNonNullElse(constraints.text(COUNTRY), BRITAIN);
      if (isMissing || only.equals(raw)) {
        return only;
      }
      refused.put(COUNTRY, constraints.refuse(AnswerCodes.NOT_AN_OPTION));
      return null;
    }
    if (isMissing) {
      refused.put(COUNTRY, constraints.refuse(AnswerCodes.MISSING_COUNTRY));
      return null;
    }
    if (countries.stream().noneMatch(country -> country.value().equals(raw))) {
      refused.put(COUNTRY, constraints.refuse(AnswerCodes.NOT_AN_OPTION));
      return null;
    }
    return (String) raw;
  }

  private void british() {
    if (!(kept.get(POSTCODE) instanceof String typed)) {
      return;
    }
    String plain = SPACES.matcher(Typed.plain(typed)).replaceAll("").toUpperCase(Locale.ROOT);
    var parts = UK_POSTCODE.matcher(plain);
    if (parts.matches()) {
      kept.put(POSTCODE, parts.group(1) + " " + parts.group(2));
    } else {
      refused.put(POSTCODE, constraints.refuse(AnswerCodes.NOT_A_POSTCODE));
    }
  }

  private static ValueType.Struct type() {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    for (String part : PARTS) {
      boolean isAlwaysThere = part.equals(LINE1) || part.equals(TOWN);
      fields.put(part, new ValueType.Field(new ValueType.Text(), isAlwaysThere, false));
    }
    return new ValueType.Struct(fields);
  }
}
