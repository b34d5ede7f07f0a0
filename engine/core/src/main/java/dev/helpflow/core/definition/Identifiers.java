package dev.helpflow.core.definition;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The grammar of the names that authors give, kept in one place because expressions must be able to
 * read them.
 */
public final class Identifiers {
  /** Nodes, components, inputs, actions, constants: readable as a CEL identifier. */
  public static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** Namespaces and flow names, connectors and queues. */
  public static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** The longest name or slug, in characters. */
  public static final int MAX_LENGTH = 64;

  /** Words of CEL's grammar that no name may be; see the CEL language definition, "Syntax". */
  public static final Set<String> RESERVED =
      Set.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  private Identifiers() {}

  /** Whether {@code name} may name a node, a component, an input, an action or a constant. */
  public static boolean isName(String name) {
    return isWord(name) && !RESERVED.contains(name);
  }

  /**
   * As {@link #NAME} and {@link #MAX_LENGTH} say, without a matcher: every address in a ledger is
   * read through here.
   */
  static boolean isWord(String name) {
    if (name.isEmpty()
        || name.length() > MAX_LENGTH
        || name.charAt(0) < 'a'
        || name.charAt(0) > 'z') {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code slug} may be half of a flow id, or name a connector or a queue. */
  public static boolean isSlug(String slug) {
    return slug.length() <= MAX_LENGTH && SLUG.matcher(slug).matches();
  }

  static void requireName(String what, String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          what
              + " \""
              + name
              + "\" is not a name: expected a small letter, then letters and digits, and no CEL keyword.");
    }
  }
}
