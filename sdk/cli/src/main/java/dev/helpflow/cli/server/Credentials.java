package dev.helpflow.cli.server;

import java.util.regex.Pattern;

/** What is shown to a server, of a form that one could take. */
final class Credentials {
  private static final String DEVELOPMENT = "dev:";
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern DEVELOPMENT_FORM =
      Pattern.compile(
          "dev:(customer|author|approver|analyst|auditor|agent|ops|admin):[A-Za-z0-9._@-]{1,100}");

  /** Those that a server makes itself, and JWTs. */
  private static final Pattern OTHERS = Pattern.compile("hf[a-z]_.+|[^.]+\\.[^.]+\\.[^.]*");

  private Credentials() {}

  /**
   * A token as it is kept, with line breaks around it.
   *
   * @param where it is kept, for sentences
   * @throws NoTokenException when it cannot be one
   */
  static String of(String kept, String where) {
    String token = kept.strip();
    if (token.isEmpty()) {
      throw new NoTokenException(
          where + " is empty: expected a token, which \"helpflow token make\" makes.");
    }
    if (!FORM.matcher(token).matches()) {
      throw new NoTokenException(
          where
              + " holds no token: there is a space, a line break or a character beyond ASCII in it."
              + " Expected the token and nothing else.");
    }
    if (token.startsWith(DEVELOPMENT) && !DEVELOPMENT_FORM.matcher(token).matches()) {
      throw new NoTokenException(
          where
              + " holds no identity for development: expected dev:<role>:<name>, such as"
              + " dev:author:ann.");
    }
    if (!token.startsWith(DEVELOPMENT) && !OTHERS.matcher(token).matches()) {
      throw new NoTokenException(
          where
              + " holds no token: expected one of \"helpflow token make\", which begins with hft_,"
              + " or a JWT, which has three parts with points between them.");
    }
    return token;
  }
}
