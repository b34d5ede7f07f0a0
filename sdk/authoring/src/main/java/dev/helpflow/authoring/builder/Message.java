package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message of the flow, with arguments for its ICU pattern: {@code "@intro"}, or {@code
 * {"message": "@intro", "args": {"last4": "facts.loadCard.last4"}}}.
 */
public record Message(Text text) implements Words {

  /** The message of a key, such as {@code @intro}. */
  static Message of(String key) {
    if (!key.startsWith("@") || key.length() == 1) {
      throw new IllegalArgumentException(
          "\""
              + key
              + "\" is not the key of a message: expected an @ and the key, such as @title.");
    }
    return new Message(Text.of(key.substring(1)));
  }

  /** The same with one argument more. */
  public Message with(String argument, Cel value) {
    Map<String, Expression> args = new LinkedHashMap<>(text.args());
    args.put(argument, value.expression());
    return new Message(new Text(text.key(), args));
  }

  @Override
  public Template template() {
    return new Template.Message(text);
  }
}
