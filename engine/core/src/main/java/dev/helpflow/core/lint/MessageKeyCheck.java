package dev.helpflow.core.lint;

import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each message that is used is there, and each that is there is used. */
final class MessageKeyCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.UNKNOWN_MESSAGE, IssueCodes.UNUSED_MESSAGE);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Map<String, String> pointers = new LinkedHashMap<>();
    context
        .flow()
        .messages()
        .forEach(
            (locale, patterns) ->
                patterns
                    .keySet()
                    .forEach(
                        key ->
                            pointers.putIfAbsent(
                                key, Pointers.child(Pointers.child("/messages", locale), key))));
    for (PlacedText placed : context.texts()) {
      String key = placed.text().key();
      if (!pointers.containsKey(key)) {
        findings.error(
            IssueCodes.UNKNOWN_MESSAGE,
            placed.pointer(),
            "The flow has no message \""
                + key
                + "\" in any locale."
                + Nearest.instead(key, pointers.keySet()));
      }
    }
    shared(context.flow().upkeep().sharedMessages(), pointers.keySet(), findings);
    Set<String> used =
        context.texts().stream().map(text -> text.text().key()).collect(Collectors.toSet());
    pointers.forEach(
        (key, pointer) -> {
          if (!used.contains(key)) {
            findings.warning(
                IssueCodes.UNUSED_MESSAGE,
                pointer,
                "Nothing in the flow uses the message \""
                    + key
                    + "\". Remove it from all locales.");
          }
        });
  }

  private static void shared(List<String> keys, Set<String> known, Findings findings) {
    for (int i = 0; i < keys.size(); i++) {
      if (!known.contains(keys.get(i))) {
        findings.error(
            IssueCodes.UNKNOWN_MESSAGE,
            "/sharedMessages/" + i,
            "The namespace has no message \""
                + keys.get(i)
                + "\". Add it to messages/<locale>.json beside the flows' folders, or take it away"
                + " here.");
      }
    }
  }
}
