package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.Human;
import java.time.Duration;
import java.util.Map;

/**
 * What an operator decides for all flows.
 *
 * @param timeToLive how long a session lives without activity, for flows that do not say
 * @param human how a person is reached, for flows that do not say
 * @param contact properties of a contact card, for when nobody can be had: {@code phone}, {@code
 *     hours}, {@code url}; its title is built in
 */
public record InterpreterSettings(Duration timeToLive, Human human, Map<String, Object> contact) {
  public InterpreterSettings {
    contact = Map.copyOf(contact);
  }
}
