package dev.helpflow.server.calendars;

import dev.helpflow.core.calendar.Calendar;
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

/** Where operators say when people are there. */
@Controller("/v1/ops/calendars")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CalendarController {
  private final SettingsOf<Calendar> calendars;

  CalendarController(Settings settings, CalendarKind kind) {
    this.calendars = settings.of(kind);
  }

  /** Lists the calendars. */
  @Get
  @Access({Role.OPS, Role.AUDITOR, Role.AUTHOR})
  HttpResponse<byte[]> list() {
    return HttpResponse.ok(calendars.list());
  }

  /** Reads one. */
  @Get("/{name}")
  @Access({Role.OPS, Role.AUDITOR, Role.AUTHOR})
  HttpResponse<byte[]> read(String name) {
    return HttpResponse.ok(calendars.read(name));
  }

  /** Sets one, in place of the one of that name. */
  @Put("/{name}")
  @Access(Role.OPS)
  HttpResponse<byte[]> set(String name, @Body byte[] body, Caller caller, RequestTime time) {
    return calendars.set(name, body, caller.subject(), time.at()).response();
  }

  /** Takes one away. */
  @Delete("/{name}")
  @Access(Role.OPS)
  HttpResponse<Void> remove(
      String name, @QueryValue Optional<String> reason, Caller caller, RequestTime time) {
    calendars.remove(name, reason.orElse(""), caller.subject(), time.at());
    return HttpResponse.noContent();
  }
}
