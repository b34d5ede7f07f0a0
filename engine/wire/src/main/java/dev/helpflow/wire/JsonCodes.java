package dev.helpflow.wire;

import java.util.List;

/**
 * The codes of what can be wrong with a text as JSON, before anybody asks what it says. Part of the
 * API.
 */
public final class JsonCodes {
  /** More bytes than allowed; found before parsing. */
  public static final String TOO_LARGE = "json/too-large";

  /** Bytes that are not UTF-8. */
  public static final String NOT_UTF8 = "json/not-utf8";

  /** Not JSON. */
  public static final String MALFORMED = "json/malformed";

  /** A property that an object has twice. */
  public static final String DUPLICATE_KEY = "json/duplicate-key";

  /** Lists and objects nested too deeply. */
  public static final String TOO_DEEP = "json/too-deep";

  /** One string, name or number that is too long. */
  public static final String TOO_LONG = "json/too-long";

  /** A number that no ledger can keep: a whole one beyond ±2^53, or one beyond a double. */
  public static final String NUMBER = "json/number";

  /** A text with half a surrogate pair or U+0000. */
  public static final String TEXT = "json/text";

  /** All of them. */
  public static final List<String> ALL =
      List.of(TOO_LARGE, NOT_UTF8, MALFORMED, DUPLICATE_KEY, TOO_DEEP, TOO_LONG, NUMBER, TEXT);

  private JsonCodes() {}
}
