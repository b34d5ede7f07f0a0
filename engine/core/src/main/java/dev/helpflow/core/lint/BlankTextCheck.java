package dev.helpflow.core.lint;

import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text that is used says something in every locale: a title, a label or an alternative of blanks
 * is none (WCAG 2.2, 1.1.1, 2.4.6 and 4.1.2).
 */
final class BlankTextCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.BLANK_MESSAGE);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Set<String> used =
        context.texts().stream()
            .map(placed -> placed.text().key())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String locale : context.flow().locales()) {
      Map<String, String> messages = context.flow().messages().getOrDefault(locale, Map.of());
      for (String key : used) {
        String words = messages.get(key);
        if (words != null && isBlank(words)) {
          findings.error(
              IssueCodes.BLANK_MESSAGE,
              Pointers.child(Pointers.child("/messages", locale), key),
              "The message \""
                  + key
                  + "\" says nothing in \""
                  + locale
                  + "\". Write what it is to say; what has nothing to say is left out of the"
                  + " screen.");
        }
      }
    }
  }

  /** Blanks, and characters that only direct others, are not seen and not heard. */
  private static boolean isBlank(String words) {
    return words
        .codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }
}
