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

/** Sends the phone's page at {@code /} and what it is made of below {@code /assets}. */
@Controller
@Requires(property = Pages.PHONE)
final class PhoneController {
  private final Pages pages;

  PhoneController(Pages pages) {
    this.pages = pages;
  }

  @Get(value = "/", produces = MediaType.ALL)
  @Access(anyone = true)
  HttpResponse<byte[]> index(@Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    return pages.phone().index(known);
  }

  @Get(value = "/assets/{name}", produces = MediaType.ALL)
  @Access(anyone = true)
  HttpResponse<byte[]> asset(
      String name, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    return pages.phone().asset(name, known);
  }
}
