package dev.helpflow.server.pages;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends the console of operations below {@code /console/}. It is one page, which reads from its
 * address what it is to show, so that the address of an experiment can be sent to somebody else.
 */
@Controller("/console")
@Requires(property = Pages.CONSOLE)
final class ConsoleController {
  /** As experiments are called. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

  private final Pages pages;

  ConsoleController(Pages pages) {
    this.pages = pages;
  }

  @Get(
      uris = {"/", "/experiments"},
      produces = MediaType.ALL)
  @Access(anyone = true)
  HttpResponse<byte[]> index(@Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    return pages.console().index(known);
  }

  /** The same page, which finds the experiment in its address. */
  @Get(value = "/experiments/{key}", produces = MediaType.ALL)
  @Access(anyone = true)
  HttpResponse<byte[]> experiment(
      String key, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    if (!KEY.matcher(key).matches()) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "There is no page of an experiment with such a key.");
    }
    return pages.console().index(known);
  }

  @Get(value = "/assets/{name}", produces = MediaType.ALL)
  @Access(anyone = true)
  HttpResponse<byte[]> asset(
      String name, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    return pages.console().asset(name, known);
  }
}
