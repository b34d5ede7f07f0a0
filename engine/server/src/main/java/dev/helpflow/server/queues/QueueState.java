package dev.helpflow.server.queues;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * How a queue is doing, for operators and agents: {@code {"availability": {"queue", "available",
 * "reason"?, "opensAt"?, "waiting", "helped", "waitSeconds", "handlingSeconds"}}}.
 */
@Singleton
final class QueueState {
  private static final int NORMAL = 2;

  private final Board board;
  private final Queues queues;

  QueueState(Board board, Queues queues) {
    this.board = board;
    this.queues = queues;
  }

  /**
   * As it was within the last second or two.
   *
   * @throws ProblemException {@link ProblemCode#SETTING_NOT_FOUND} when no such queue is set
   */
  ObjectNode of(String name, Instant now) {
    Queue queue =
        board
            .find(name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.SETTING_NOT_FOUND,
                        "There is no queue of that name; one that is not set is always open."));
    Availability found = queues.availability(queue, NORMAL, now);
    Load load = board.load(queue);
    ObjectNode body = Json.mapper().createObjectNode();
    ObjectNode said =
        body.putObject("availability").put("queue", name).put("available", found.isAvailable());
    if (found.why() != null) {
      said.put("reason", found.why().word());
    }
    if (found.opensAt() != null) {
      said.put("opensAt", found.opensAt().toString());
    }
    said.put("waiting", load.waiting().size())
        .put("helped", load.helped())
        .put("waitSeconds", found.waitSeconds())
        .put(
            "handlingSeconds",
            (load.handling() == null ? queue.expectedHandling() : load.handling()).toSeconds());
    return body;
  }
}
