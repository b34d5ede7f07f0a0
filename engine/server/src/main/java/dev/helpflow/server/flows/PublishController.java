package dev.helpflow.server.flows;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemMembers;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Publishing and linting. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublishController {
  private static final String NO_REASON = "Published without a reason given.";

  private final FlowAddress flows;
  private final FlowPublisher publisher;

  PublishController(FlowAddress flows, FlowPublisher publisher) {
    this.flows = flows;
    this.publisher = publisher;
  }

  @Post("/flows/{namespace}/{name}/versions")
  @Access(value = Role.AUTHOR, maxBody = Json.MAX_BYTES)
  HttpResponse<byte[]> publish(
      String namespace,
      String name,
      @QueryValue @Nullable String reason,
      @Body byte[] document,
      Caller caller,
      RequestTime time) {
    FlowId id = flows.mine(namespace, name, caller);
    String why = reason == null || reason.isBlank() ? NO_REASON : Reason.ofQuery(reason);
    FlowPublisher.Published published =
        publisher.publish(id, document, caller.subject(), why, time.at());
    byte[] body =
        json(
            json -> {
              json.writeStringField("flow", id.toString());
              json.writeNumberField("version", published.ref().version());
              json.writeStringField("contentHash", published.contentHash());
              json.writeFieldName("issues");
              published.issues().writeTo(json);
            });
    return HttpResponse.<byte[]>status(published.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(body);
  }

  @Post("/lint")
  @Access(
      value = {Role.AUTHOR, Role.APPROVER},
      maxBody = Json.MAX_BYTES)
  HttpResponse<byte[]> lint(@Body byte[] document) {
    Findings findings = publisher.lint(document);
    return HttpResponse.ok(
        json(
            json -> {
              json.writeFieldName("issues");
              findings.writeTo(json);
            }));
  }

  private static byte[] json(ProblemMembers members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
      json.writeStartObject();
      members.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
