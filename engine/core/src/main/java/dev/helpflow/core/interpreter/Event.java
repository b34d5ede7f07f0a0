package dev.helpflow.core.interpreter;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened, told to whoever listens; carries no answer of a customer.
 *
 * @param type such as {@code session.started}, {@code screen.answered}, {@code call.failed}; part
 *     of the API
 * @param address the place it happened, in text form, or {@code ""} for the whole session
 */
public record Event(String type, Instant at, String address, Map<String, Object> data) {
  public Event {
    data = Map.copyOf(data);
  }
}
