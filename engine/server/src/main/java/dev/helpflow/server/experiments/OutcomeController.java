package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Where a host tells what became of customers elsewhere: that they rang, say. */
@Controller("/v1/outcomes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutcomeController {
  private static final int MOST = 1_000;

  private final HostOutcomes outcomes;

  OutcomeController(HostOutcomes outcomes) {
    this.outcomes = outcomes;
  }

  /** Takes outcomes in, each by itself: what is wrong with one keeps no other from being taken. */
  @Post
  @Access(value = Role.OPS, maxBody = 1024 * 1024)
  HttpResponse<byte[]> receive(@Body byte[] body, RequestTime time) {
    JsonNode said = Json.parseStorable(body);
    if (!(said instanceof ObjectNode object)
        || object.size() != 1
        || !(object.get("outcomes") instanceof ArrayNode list)
        || list.isEmpty()
        || list.size() > MOST) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The body must be an object with the property \"outcomes\": a list of 1 to "
              + MOST
              + ".");
    }
    return HttpResponse.ok(Json.write(outcomes.receive(list, time.at())));
  }
}
