package dev.helpflow.server.settings;

import java.util.regex.Pattern;

/** What settings are named: as connectors are, so that a name can be a file's and a path's part. */
final class SettingName {
  /** Said of a name that is none. */
  static final String RULE =
      "A name is made of small letters, digits and single hyphens, begins with a letter, and has at"
          + " most 64 characters.";

  private static final Pattern NAME = Pattern.compile("(?!.*--)(?!.*-$)[a-z][a-z0-9-]{0,63}");

  private SettingName() {}

  static boolean isOne(String text) {
    return NAME.matcher(text).matches();
  }
}
