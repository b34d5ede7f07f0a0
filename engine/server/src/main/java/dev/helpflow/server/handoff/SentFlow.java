package dev.helpflow.server.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flow that an agent sent a customer into: {@code {"session", "flow", "flowVersion", "status",
 * "outcome"?, "outputs"?, "since"}}.
 *
 * @param session the one that was begun for it
 * @param outcome how it ended, or null while it goes on
 * @param outputs what its end gives that is not sensitive, or null while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SentFlow(
    String session,
    String flow,
    int flowVersion,
    String status,
    @Nullable String outcome,
    @Nullable Map<String, Object> outputs,
    String since) {

  /** The same with what its end gives. */
  SentFlow with(Map<String, Object> given) {
    return new SentFlow(session, flow, flowVersion, status, outcome, given, since);
  }
}
