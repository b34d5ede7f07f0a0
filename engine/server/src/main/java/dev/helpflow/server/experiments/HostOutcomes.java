package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.database.Database;
import dev.helpflow.wire.Json;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes in what hosts tell, and says what became of each: none is dropped in silence. */
@Singleton
final class HostOutcomes {
  /** Later than this after it happened, it is counted as late; it is taken all the same. */
  private static final Duration LATE = Duration.ofDays(1);

  private final Database database;
  private final OutcomeRepository repository;
  private final Closing closing;
  private final MeterRegistry metrics;

  HostOutcomes(
      Database database, OutcomeRepository repository, Closing closing, MeterRegistry metrics) {
    this.database = database;
    this.repository = repository;
    this.closing = closing;
    this.metrics = metrics;
  }

  /** One that is as it should be, and where in the request it stands. */
  private record Placed(int index, HostOutcome outcome) {}

  /**
   * Takes them in: {@code {"accepted", "late", "duplicates", "refused": [{"index", "code",
   * "message"}]}}. Late ones are among the accepted.
   */
  ObjectNode receive(ArrayNode list, Instant now) {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode refused = Json.mapper().createArrayNode();
    List<Placed> good = new ArrayList<>();
    int index = 0;
    for (JsonNode each : list) {
      switch (HostOutcome.read(each, now)) {
        case HostOutcome.Read.Good(HostOutcome outcome) -> {
          good.add(new Placed(index, outcome));
        }
        case HostOutcome.Read.Bad(String code, String message) ->
            refuse(refused, index, code, message);
      }
      index++;
    }
    // In one order, so that no two requests with the same outcomes block each other.
    good.sort(
        Comparator.comparing((Placed each) -> each.outcome().customer())
            .thenComparing(each -> each.outcome().id()));
    int[] counts = new int[3];
    database.transaction(
        connection -> {
          Set<String> told = new LinkedHashSet<>();
          for (Placed each : good) {
            HostOutcome outcome = each.outcome();
            switch (repository.keep(connection, outcome, now)) {
              case NEW -> {
                counts[0]++;
                told.add(outcome.customer());
                counts[1] += outcome.at().isBefore(now.minus(LATE)) ? 1 : 0;
              }
              case DUPLICATE -> counts[2]++;
              case CONFLICT ->
                  refuse(
                      refused,
                      each.index(),
                      "conflict",
                      "Another outcome of this customer came before with the id "
                          + outcome.id()
                          + ". Give each its own.");
            }
          }
          closing.again(connection, List.copyOf(told));
          return counts;
        });
    count("accepted", counts[0]);
    count("late", counts[1]);
    count("duplicate", counts[2]);
    answer.put("accepted", counts[0]).put("late", counts[1]).put("duplicates", counts[2]);
    answer.set("refused", refused);
    return answer;
  }

  private void refuse(ArrayNode refused, int index, String code, String message) {
    count(code, 1);
    refused.addObject().put("index", index).put("code", code).put("message", message);
  }

  private void count(String what, int more) {
    metrics.counter("helpflow.outcomes", "result", what).increment(more);
  }
}
