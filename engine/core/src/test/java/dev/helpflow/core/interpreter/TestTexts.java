package dev.helpflow.core.interpreter;

import dev.helpflow.core.answer.AnswerCodes;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Screen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the interpreter's own, each said as its key but for those that take arguments. */
final class TestTexts {
  private static final String LOCALE = "en-GB";

  private TestTexts() {}

  static Screen emptyScreen() {
    return new Screen("", "", "", LOCALE, false, false, List.of(), List.of(), List.of(), null, "");
  }

  static Messages builtIn() {
    Map<String, String> texts = new HashMap<>();
    AnswerCodes.all().keySet().forEach(code -> texts.put(code, code));
    BuiltInScreens.keys().forEach(key -> texts.put(key, key));
    Summary.keys().forEach(key -> texts.put(key, key));
    texts.put("handoff.summary.customer", "{title}: asked.");
    texts.put("handoff.summary.node", "{title}: {reason}.");
    texts.put("handoff.summary.where", "At {screen}.");
    texts.put("handoff.summary.answer", "{question}={answer}");
    texts.put(Corrections.ANNOUNCEMENT, "{count, plural, one {# error} other {# errors}}");
    return Messages.compile(List.of(LOCALE), Map.of(LOCALE, texts)).messages();
  }
}
