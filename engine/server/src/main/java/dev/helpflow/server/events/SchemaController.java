package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** Where receivers of events read what they are like. */
@Controller("/v1/events/schemas")
final class SchemaController {

  /** Lists the types of events. */
  @Get
  @Access(anyone = true)
  HttpResponse<byte[]> list() {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode types = body.putArray("types");
    for (String type : EventTypes.ALL) {
      ObjectNode schema = EventTypes.schema(type).orElseThrow();
      types
          .addObject()
          .put("type", type)
          .put("title", schema.path("title").asText())
          .put("dataschema", EventTypes.urn(type));
    }
    return HttpResponse.ok(Json.write(body));
  }

  /** Reads the JSON Schema of a type's data. */
  @Get("/{type}")
  @Produces(MediaType.APPLICATION_JSON)
  @Access(anyone = true)
  HttpResponse<byte[]> read(String type) {
    return HttpResponse.ok(
        Json.write(
            EventTypes.schema(type)
                .orElseThrow(
                    () ->
                        new ProblemException(
                            ProblemCode.NOT_FOUND, "There is no event of that type."))));
  }
}
