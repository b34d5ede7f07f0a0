package dev.helpflow.server.desks;

import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.settings.Settings;
import dev.helpflow.server.settings.SettingsOf;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** Where operators say which desks there are. */
@Controller("/v1/ops/desks")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskController {
  private final SettingsOf<Desk> desks;

  DeskController(Settings settings, DeskKind kind) {
    this.desks = settings.of(kind);
  }

  /** Lists the desks. */
  @Get
  @Access({Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> list() {
    return HttpResponse.ok(desks.list());
  }

  /** Reads a desk. */
  @Get("/{name}")
  @Access({Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> read(String name) {
    return HttpResponse.ok(desks.read(name));
  }

  /** Sets a desk, in place of the one of that name. */
  @Put("/{name}")
  @Access(Role.OPS)
  HttpResponse<byte[]> set(String name, @Body byte[] body, Caller caller, RequestTime time) {
    return desks.set(name, body, caller.subject(), time.at()).response();
  }

  /** Takes a desk away: nothing that it says is taken any more. */
  @Delete("/{name}")
  @Access(Role.OPS)
  HttpResponse<Void> remove(
      String name, @QueryValue Optional<String> reason, Caller caller, RequestTime time) {
    desks.remove(name, reason.orElse(""), caller.subject(), time.at());
    return HttpResponse.noContent();
  }
}
