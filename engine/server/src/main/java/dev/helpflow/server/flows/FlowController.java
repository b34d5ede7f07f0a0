package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What flows there are, for whoever works on them. */
@Controller("/v1/flows")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FlowController {
  private final FlowShelf shelf;

  FlowController(FlowShelf shelf) {
    this.shelf = shelf;
  }

  @Get
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ANALYST, Role.AUDITOR, Role.AGENT})
  HttpResponse<byte[]> flows() {
    return ok(shelf.flows());
  }

  @Get("/{namespace}/{name}")
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ANALYST, Role.AUDITOR, Role.AGENT})
  HttpResponse<byte[]> flow(String namespace, String name) {
    return ok(shelf.flow(id(namespace, name)));
  }

  @Get("/{namespace}/{name}/versions")
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ANALYST, Role.AUDITOR, Role.AGENT})
  HttpResponse<byte[]> versions(String namespace, String name) {
    return ok(shelf.versions(id(namespace, name)));
  }

  @Get("/{namespace}/{name}/versions/{version}")
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ANALYST, Role.AUDITOR, Role.AGENT})
  HttpResponse<byte[]> version(String namespace, String name, int version) {
    if (version < 1) {
      throw new ProblemException(
          ProblemCode.VERSION_NOT_FOUND, "Versions are numbered from 1, but got " + version + ".");
    }
    return ok(shelf.version(new FlowRef(id(namespace, name), version)));
  }

  static HttpResponse<byte[]> ok(ObjectNode body) {
    return HttpResponse.ok(Json.write(body));
  }

  static FlowId mine(String namespace, String name, Caller caller) {
    FlowId id = id(namespace, name);
    if (namespace.equals(PreviewedFlows.NAMESPACE)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "The namespace "
              + PreviewedFlows.NAMESPACE
              + " is for flows that are not published. Give the flow another.");
    }
    if (!caller.mayChange(namespace)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "Flows of the namespace "
              + namespace
              + " are changed by its authors and approvers; the identity's claim namespaces does not"
              + " have it.");
    }
    return id;
  }

  static FlowId id(String namespace, String name) {
    try {
      return new FlowId(namespace, name);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemCode.FLOW_NOT_FOUND,
          "No flow has an address of this form: expected namespace/name, each of small letters,"
              + " digits and hyphens.");
    }
  }
}
