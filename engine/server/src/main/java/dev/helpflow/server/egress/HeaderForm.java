package dev.helpflow.server.egress;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds headers to the form of RFC 9110, so that no value can begin another header. */
final class HeaderForm {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

  private HeaderForm() {}

  /** Why these are not sent, in a whole sentence that repeats no value, or empty. */
  static Optional<String> refusal(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(
            header ->
                !NAME.matcher(header.getKey()).matches()
                    || !VALUE.matcher(header.getValue()).matches())
        .findFirst()
        .map(
            header ->
                NAME.matcher(header.getKey()).matches()
                    ? "The header " + header.getKey() + " has a value that is not printable ASCII."
                    : "A header has a name that is no token.");
  }
}
