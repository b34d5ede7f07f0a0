package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Text;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A text gives what its message asks for, and no translation drops what the original says. */
final class MessageArgumentCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.MISSING_ARGUMENT);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Set<String> used = new HashSet<>();
    for (PlacedText placed : context.texts()) {
      String key = placed.text().key();
      used.add(key);
      Set<String> missing = new TreeSet<>();
      argumentsByLocale(context, key).values().forEach(missing::addAll);
      missing.removeAll(placed.text().args().keySet());
      if (!missing.isEmpty()) {
        findings.error(
            IssueCodes.MISSING_ARGUMENT,
            placed.pointer(),
            "The message \""
                + key
                + "\" needs "
                + Nearest.quoted(missing)
                + ", which is not given here. "
                + remedy(placed.text(), missing));
      }
    }
    used.stream().sorted().forEach(key -> alike(key, argumentsByLocale(context, key), findings));
  }

  private static String remedy(Text text, Set<String> missing) {
    if (!text.args().isEmpty()) {
      return "Add " + Nearest.quoted(missing) + " to its \"args\".";
    }
    String args =
        missing.stream().map(name -> "\"" + name + "\": …").collect(Collectors.joining(", "));
    return "Write {\"message\": \"@" + text.key() + "\", \"args\": {" + args + "}}.";
  }

  private static void alike(String key, Map<String, Set<String>> byLocale, Findings findings) {
    Optional<Map.Entry<String, Set<String>>> first = byLocale.entrySet().stream().findFirst();
    if (first.isEmpty()) {
      return;
    }
    byLocale.forEach(
        (locale, arguments) -> {
          Set<String> dropped = without(first.get().getValue(), arguments);
          if (!dropped.isEmpty()) {
            findings.warning(
                IssueCodes.MISSING_ARGUMENT,
                Pointers.child(Pointers.child("/messages", locale), key),
                "This message does not use "
                    + Nearest.quoted(dropped)
                    + ", which \""
                    + first.get().getKey()
                    + "\" does. See whether something was left out.");
          }
        });
  }

  /** In the order of the locales, those alone in which the message is there and well formed. */
  private static Map<String, Set<String>> argumentsByLocale(LintContext context, String key) {
    Map<String, Set<String>> arguments = new LinkedHashMap<>();
    for (String locale : context.flow().locales()) {
      if (context.messages().has(locale, key)) {
        arguments.put(locale, context.messages().arguments(locale, key));
      }
    }
    return arguments;
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }
}
