package dev.helpflow.core.definition;

import java.util.Map;

/**
 * Words for the customer: a message key, with arguments for its ICU pattern.
 *
 * <p>JSON shape: {@code "@intro"}, or {@code {"message": "@intro", "args": {"last4":
 * "facts.loadCard.last4"}}}.
 *
 * @param key the message's key, without its {@code @}
 */
public record Text(String key, Map<String, Expression> args) {
  public Text {
    args = Map.copyOf(args);
  }

  /** The message of this key, without arguments. */
  public static Text of(String key) {
    return new Text(key, Map.of());
  }
}
