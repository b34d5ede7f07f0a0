package dev.helpflow.core.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a component makes of what was sent for it. */
public sealed interface AnswerCheck {
  /**
   * Good; the value as the ledger keeps it, or null when nothing was given and nothing is required.
   */
  record Accepted(@Nullable Object value) implements AnswerCheck {}

  /**
   * Not good.
   *
   * @param code a stable code, which is also the key of the built-in message: {@code required},
   *     {@code tooLong}, {@code notANumber}
   * @param args arguments for the message: {@code max}, {@code min}, {@code label}
   */
  record Refused(String code, Map<String, Object> args) implements AnswerCheck {
    public Refused {
      args = Map.copyOf(args);
    }
  }

  /**
   * Good in some parts and not in others, as an address is without its town.
   *
   * @param parts why each part that is not good is refused, by its name in the answer
   */
  record RefusedInParts(Map<String, Refused> parts) implements AnswerCheck {
    public RefusedInParts {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
  }
}
