package dev.helpflow.server.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes the response of a problem: {@code {"type", "title", "status", "code", "detail", …}} as
 * {@code application/problem+json}.
 */
final class ProblemWriter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final MediaType TYPE = MediaType.of("application/problem+json");

  private ProblemWriter() {}

  static MutableHttpResponse<byte[]> response(
      ProblemCode code, String detail, ProblemMembers members) {
    return HttpResponse.<byte[]>status(code.status(), code.title())
        .contentType(TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(body(code, detail, members));
  }

  private static byte[] body(ProblemCode code, String detail, ProblemMembers members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", "/problems/" + code.word());
      json.writeStringField("title", code.title());
      json.writeNumberField("status", code.status());
      json.writeStringField("code", code.word());
      json.writeStringField("detail", detail);
      members.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
