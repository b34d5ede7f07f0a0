package dev.helpflow.core.lint;

import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each message that is used is there in every declared locale, or in one it falls back to ({@code
 * cy-GB} to {@code cy}).
 */
final class TranslationCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.MISSING_TRANSLATION);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Map<String, Map<String, String>> messages = context.flow().messages();
    Set<String> written =
        messages.values().stream().flatMap(m -> m.keySet().stream()).collect(Collectors.toSet());
    Set<String> shared = Set.copyOf(context.flow().upkeep().sharedMessages());
    Set<String> needed = new LinkedHashSet<>();
    context.texts().stream()
        .map(text -> text.text().key())
        .filter(written::contains)
        .forEach(needed::add);
    for (String locale : context.flow().locales()) {
      if (messages.getOrDefault(locale, Map.of()).isEmpty()) {
        continue;
      }
      List<Map<String, String>> chain = chain(locale, context);
      for (String key : needed) {
        if (chain.stream().noneMatch(patterns -> patterns.containsKey(key))) {
          findings.error(
              IssueCodes.MISSING_TRANSLATION,
              Pointers.child(Pointers.child("/messages", locale), key),
              shared.contains(key)
                  ? "The message \""
                      + key
                      + "\", whose texts the namespace keeps, is not there in \""
                      + locale
                      + "\". Add it to messages/"
                      + locale
                      + ".json beside the flows' folders."
                  : "The message \""
                      + key
                      + "\" is not there in \""
                      + locale
                      + "\". Translate it.");
        }
      }
    }
  }

  /** The messages of a locale and of the declared ones that its tag narrows. */
  private static List<Map<String, String>> chain(String locale, LintContext context) {
    return context.flow().locales().stream()
        .filter(other -> locale.equals(other) || locale.startsWith(other + "-"))
        .map(other -> context.flow().messages().getOrDefault(other, Map.of()))
        .toList();
  }
}
