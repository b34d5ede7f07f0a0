package dev.helpflow.core.lint;

import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The locales that a flow declares are those that it has messages in. */
final class LocaleCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.LOCALE_WITHOUT_MESSAGES, IssueCodes.UNDECLARED_LOCALE);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    List<String> locales = context.flow().locales();
    Map<String, Map<String, String>> messages = context.flow().messages();
    for (int i = 0; i < locales.size(); i++) {
      if (messages.getOrDefault(locales.get(i), Map.of()).isEmpty()) {
        findings.error(
            IssueCodes.LOCALE_WITHOUT_MESSAGES,
            Pointers.child("/locales", i),
            "The flow has no messages in \""
                + locales.get(i)
                + "\". Add them, or remove the locale.");
      }
    }
    for (String locale : messages.keySet()) {
      if (!locales.contains(locale)) {
        findings.warning(
            IssueCodes.UNDECLARED_LOCALE,
            Pointers.child("/messages", locale),
            "The flow does not declare \""
                + locale
                + "\", so nobody sees these messages. Add it to \"locales\".");
      }
    }
  }
}
