package dev.helpflow.server.secrets;

import dev.helpflow.wire.connector.Auth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a secret is: {@code "env:NAME"}, an environment variable, or {@code "file:/path"}, a file.
 * It can be shown to anybody; the secret can not.
 *
 * @param text as operators wrote it
 */
public record SecretReference(String text) {
  /** What a reference looks like, in a JSON Schema. */
  public static final String PATTERN = Auth.REFERENCE;

  /** Said of what is none, which may be a secret and is not repeated. */
  public static final String RULE =
      "A secret is given as a reference and never itself: \"env:NAME\" for an environment variable"
          + " or \"file:/path\" for a file.";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  /** Throws {@link IllegalArgumentException} when it is not of that form. */
  public SecretReference {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(RULE);
    }
  }

  /** The reference that a text is, or empty. */
  public static Optional<SecretReference> of(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? Optional.of(new SecretReference(text)) : Optional.empty();
  }

  boolean isFile() {
    return text.startsWith("file:");
  }

  /** The name of the variable or the path of the file. */
  String place() {
    return text.substring(text.indexOf(':') + 1);
  }
}
