package dev.helpflow.server.clients;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** Where operators say what versions of apps do not draw; in force on all servers at once. */
@Controller("/v1/ops/client-rules")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientRuleController {
  private final ClientRules rules;
  private final LoadedCatalogue catalogue;

  ClientRuleController(ClientRules rules, LoadedCatalogue catalogue) {
    this.rules = rules;
    this.catalogue = catalogue;
  }

  /** Lists the rules, those that have ended too. */
  @Get
  @Access({Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> list(RequestTime time) {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray("rules");
    rules.all().forEach(rule -> list.add(rule.json(time.at())));
    return HttpResponse.ok(Json.write(body));
  }

  /** Reads a rule. */
  @Get("/{id}")
  @Access({Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> read(String id, RequestTime time) {
    ClientRule rule = rules.find(id).orElseThrow(ClientRuleController::unknown);
    return HttpResponse.ok(body(rule, time));
  }

  /** Sets a rule, in place of the one of that id. */
  @Put("/{id}")
  @Access(Role.OPS)
  HttpResponse<byte[]> set(String id, @Body byte[] body, Caller caller, RequestTime time) {
    ClientRule rule = ClientRuleRequest.read(id, body, this::isKnown, caller.subject(), time.at());
    boolean isNew = rules.set(rule);
    return HttpResponse.<byte[]>status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
        .body(body(rule, time));
  }

  /** Takes a rule away. */
  @Delete("/{id}")
  @Access(Role.OPS)
  HttpResponse<Void> remove(
      String id, @QueryValue Optional<String> reason, Caller caller, RequestTime time) {
    String why = Reason.ofQuery(reason.orElse(""));
    if (!rules.remove(id, caller.subject(), why, time.at())) {
      throw unknown();
    }
    return HttpResponse.noContent();
  }

  /** Whether the catalogue has what apps call so in their header. */
  private boolean isKnown(String word) {
    Catalogue known = catalogue.catalogue();
    if (word.startsWith(Client.ACTION)) {
      return known.action(word.substring(Client.ACTION.length())).isPresent();
    }
    if (word.startsWith(Client.DESTINATION)) {
      return known.destination(word.substring(Client.DESTINATION.length())).isPresent();
    }
    return word.startsWith(Client.ICON)
        ? known.icon(word.substring(Client.ICON.length())).isPresent()
        : known.component(word).isPresent();
  }

  private static byte[] body(ClientRule rule, RequestTime time) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.set("rule", rule.json(time.at()));
    return Json.write(body);
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemCode.CLIENT_RULE_NOT_FOUND, "There is no client rule of that id.");
  }
}
