package dev.helpflow.server.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.flows.FlowAddress;
import dev.helpflow.server.flows.FlowPublisher;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Documents that are being written. */
@Controller("/v1/flows/{namespace}/{name}/drafts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftController {
  private final FlowAddress flows;
  private final FlowPublisher publisher;
  private final Drafts drafts;

  DraftController(FlowAddress flows, FlowPublisher publisher, Drafts drafts) {
    this.flows = flows;
    this.publisher = publisher;
    this.drafts = drafts;
  }

  /** Lists the drafts of a flow, which need not be published. */
  @Get
  @Access({Role.AUTHOR, Role.APPROVER})
  HttpResponse<byte[]> list(String namespace, String name) {
    return HttpResponse.ok(Json.write(drafts.list(flows.named(namespace, name))));
  }

  /** Reads a draft. */
  @Get("/{draft}")
  @Access({Role.AUTHOR, Role.APPROVER})
  HttpResponse<byte[]> read(String namespace, String name, String draft) {
    DraftRepository.Kept kept = drafts.read(flows.named(namespace, name), draft);
    ObjectNode body = kept.draft().json();
    body.set("document", Json.parse(kept.document().getBytes(StandardCharsets.UTF_8)));
    return HttpResponse.<byte[]>ok(Json.write(body)).header(HttpHeaders.ETAG, kept.draft().etag());
  }

  /** Saves a draft, whatever is wrong with it, and says what that is. */
  @Put("/{draft}")
  @Access(value = Role.AUTHOR, maxBody = Json.MAX_BYTES)
  HttpResponse<byte[]> save(
      String namespace,
      String name,
      String draft,
      @Header(HttpHeaders.IF_MATCH) @Nullable String seen,
      @Body byte[] document,
      Caller caller,
      RequestTime time) {
    FlowId flow = flows.mine(namespace, name, caller);
    ObjectNode issues = publisher.issues(document);
    Draft saved = drafts.save(flow, draft, document, seen, caller.subject(), time.at());
    ObjectNode body = saved.json();
    body.setAll(issues);
    return HttpResponse.<byte[]>status(saved.revision() == 1 ? HttpStatus.CREATED : HttpStatus.OK)
        .header(HttpHeaders.ETAG, saved.etag())
        .body(Json.write(body));
  }

  /** Throws a draft away. */
  @Delete("/{draft}")
  @Access(Role.AUTHOR)
  HttpResponse<Void> delete(String namespace, String name, String draft, Caller caller) {
    drafts.delete(flows.mine(namespace, name, caller), draft);
    return HttpResponse.noContent();
  }
}
