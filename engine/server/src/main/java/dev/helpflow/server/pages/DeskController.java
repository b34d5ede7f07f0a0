package dev.helpflow.server.pages;

import dev.helpflow.server.security.Access;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import org.jspecify.annotations.Nullable;

/** Sends the agents' desk at {@code /desk/} and what it is made of below {@code /desk/assets}. */
@Controller("/desk")
@Requires(property = Pages.DESK)
final class DeskController {
  private final Pages pages;

  DeskController(Pages pages) {
    this.pages = pages;
  }

  @Get(value = "/", produces = MediaType.ALL)
  @Access(anyone = true)
  HttpResponse<byte[]> index(@Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    return pages.desk().index(known);
  }

  @Get(value = "/assets/{name}", produces = MediaType.ALL)
  @Access(anyone = true)
  HttpResponse<byte[]> asset(
      String name, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    return pages.desk().asset(name, known);
  }
}
