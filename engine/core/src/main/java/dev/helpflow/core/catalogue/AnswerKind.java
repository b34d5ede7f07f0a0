package dev.helpflow.core.catalogue;

/**
 * The kinds of answer that inputs can give. Each has one JSON shape and one set of constraining
 * properties, whatever the component: that is what makes a fallback able to answer for the
 * original.
 */
public enum AnswerKind {
  /** A string without line breaks; {@code minLength}, {@code maxLength}. */
  TEXT,
  /** A string; {@code minLength}, {@code maxLength}. */
  MULTILINE,
  /** A whole number within ±2^53; {@code min}, {@code max}. */
  INTEGER,
  /** A finite number; {@code min}, {@code max}. */
  DECIMAL,
  /** A string of digits, such as a sort code; {@code minLength}, {@code maxLength}. */
  DIGITS,
  /** A telephone number as a string. */
  PHONE,
  /** An e-mail address as a string. */
  EMAIL,
  /** {@code "2026-11-21"}; {@code min}, {@code max} are dates too. */
  DATE,
  /**
   * {@code {"currency": "GBP", "minor": 1250}}; {@code currency}, {@code min}, {@code max} in minor
   * units.
   */
  MONEY,
  /** The value of one of {@code options}. */
  CHOICE,
  /**
   * The values of some of {@code options}; {@code minSelected}, {@code maxSelected}; an option may
   * be {@code exclusive}.
   */
  CHOICES,
  /** {@code "14:30"} by the 24-hour clock; {@code min}, {@code max}; {@code step} in minutes. */
  TIME,
  /**
   * {@code {"line1", "line2"?, "town", "postcode"?, "country"?}}; {@code countries} to choose from,
   * else {@code country} for all.
   */
  ADDRESS,
  /** {@code true}, and nothing when it is not given; never filled in by us. */
  CONSENT,
  /** The ids of files that were handed in; {@code accept}, {@code maxFiles}, {@code maxBytes}. */
  FILES,
  /**
   * An opaque reference to a proof of identity that the bank's own system holds; never shown again.
   */
  PROOF
}
