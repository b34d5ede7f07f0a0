package dev.helpflow.server.events;

import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.settings.SettingsOf;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** Where operators say who is told of which events, and look after what could not be told. */
@Controller("/v1/ops/subscriptions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubscriptionController {
  private final SettingsOf<Subscription> settings;
  private final Deliveries deliveries;

  SubscriptionController(Subscriptions subscriptions, Deliveries deliveries) {
    this.settings = subscriptions.settings();
    this.deliveries = deliveries;
  }

  /** Lists the subscriptions. */
  @Get
  @Access({Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> list() {
    return HttpResponse.ok(settings.list());
  }

  /** Reads a subscription. */
  @Get("/{name}")
  @Access({Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> read(String name) {
    return HttpResponse.ok(settings.read(name));
  }

  /** Sets a subscription, in place of the one of that name. */
  @Put("/{name}")
  @Access(Role.OPS)
  HttpResponse<byte[]> set(String name, @Body byte[] body, Caller caller, RequestTime time) {
    return deliveries.put(name, body, caller.subject(), time.at()).response();
  }

  /** Takes a subscription away, with what it had not been told. */
  @Delete("/{name}")
  @Access(Role.OPS)
  HttpResponse<Void> remove(
      String name, @QueryValue Optional<String> reason, Caller caller, RequestTime time) {
    deliveries.remove(name, reason.orElse(""), caller.subject(), time.at());
    return HttpResponse.noContent();
  }

  /** Lists what is to come or was given up. */
  @Get("/{name}/deliveries")
  @Access({Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> deliveries(
      String name,
      @QueryValue Optional<String> state,
      @QueryValue Optional<String> limit,
      @QueryValue Optional<String> after) {
    return HttpResponse.ok(
        Json.write(deliveries.list(name, DeliveryQuery.read(state, limit, after))));
  }

  /** Sends events again. */
  @Post("/{name}/replay")
  @Access(Role.OPS)
  HttpResponse<byte[]> replay(String name, @Body byte[] body, Caller caller, RequestTime time) {
    ReplayRequest request = ReplayRequest.read(body);
    return HttpResponse.ok(
        Json.write(deliveries.replay(name, request, caller.subject(), time.at())));
  }

  /** Sends nothing until it is resumed, or sends again what has come meanwhile. */
  @Post("/{name}/{what:pause|resume}")
  @Access(Role.OPS)
  HttpResponse<byte[]> pause(
      String name, String what, @Body byte[] body, Caller caller, RequestTime time) {
    return HttpResponse.ok(
        Json.write(deliveries.set(name, what.equals("pause"), body, caller.subject(), time.at())));
  }

  /** Sends an event that says nothing, and says what came of it. */
  @Post("/{name}/test")
  @Access(Role.OPS)
  HttpResponse<byte[]> test(String name, RequestTime time) {
    return HttpResponse.ok(Json.write(deliveries.test(name, time.at())));
  }
}
