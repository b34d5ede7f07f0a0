package dev.helpflow.core.message;

import java.util.List;

/**
 * Messages together with what was wrong with some of them; a message with a problem is left out.
 *
 * @param problems in order of locale, then key
 */
public record CompiledMessages(Messages messages, List<MessageProblem> problems) {
  /** Copies the problems. */
  public CompiledMessages {
    problems = List.copyOf(problems);
  }
}
