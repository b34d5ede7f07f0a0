package dev.helpflow.server.ops;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.support.Support;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What an app keeps to show when the server cannot be reached. */
@Controller("/v1/support")
final class SupportController {
  private final Support support;

  SupportController(Support support) {
    this.support = support;
  }

  @Get
  @Access(anyone = true)
  HttpResponse<byte[]> support() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
      support.writeTo(json);
    }
    // An app may go on showing a stale one for a week: better an old number than none.
    return HttpResponse.ok(bytes.toByteArray())
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600, stale-if-error=604800");
  }
}
