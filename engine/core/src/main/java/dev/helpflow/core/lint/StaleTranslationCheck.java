package dev.helpflow.core.lint;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.message.TextDigest;
import java.util.Map;
import java.util.Set;

/**
 * A translation says what the text says that it was made from, not what that said before. A
 * translation of which nothing is remembered is taken on trust.
 */
final class StaleTranslationCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.STALE_TRANSLATION);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    FlowDefinition flow = context.flow();
    String first = flow.locales().getFirst();
    Map<String, String> originals = flow.messages().getOrDefault(first, Map.of());
    flow.upkeep()
        .translated()
        .forEach(
            (locale, digests) -> {
              Map<String, String> own = flow.messages().getOrDefault(locale, Map.of());
              digests.forEach(
                  (key, digest) -> {
                    String original = originals.get(key);
                    if (original != null
                        && own.containsKey(key)
                        && !TextDigest.of(original).equals(digest)) {
                      report(locale, key, first, findings);
                    }
                  });
            });
  }

  private static void report(String locale, String key, String first, Findings findings) {
    findings.warning(
        IssueCodes.STALE_TRANSLATION,
        Pointers.child(Pointers.child("/messages", locale), key),
        "\""
            + key
            + "\" has changed in \""
            + first
            + "\" since it was translated into \""
            + locale
            + "\". Translate it again, or, when it still says the same, accept it: \"helpflow messages"
            + " export\", give its segment state=\"reviewed\", and \"helpflow messages import\".");
  }
}
