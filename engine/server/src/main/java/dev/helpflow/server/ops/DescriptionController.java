package dev.helpflow.server.ops;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Arrays;

/** The API's description, and what each problem's {@code type} leads to. */
@Controller
final class DescriptionController {
  private static final String AN_HOUR = "public, max-age=3600";

  @Get(value = "/openapi.yaml", produces = "application/yaml")
  @Access(anyone = true)
  HttpResponse<byte[]> openApi() {
    return HttpResponse.ok(OpenApi.yaml()).header(HttpHeaders.CACHE_CONTROL, AN_HOUR);
  }

  @Get("/problems/{code}")
  @Access(anyone = true)
  HttpResponse<byte[]> problem(String code) {
    ProblemCode found =
        Arrays.stream(ProblemCode.values())
            .filter(known -> known.word().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.NOT_FOUND, "There is no problem of that code."));
    return HttpResponse.ok(
            Json.write(
                Json.mapper()
                    .createObjectNode()
                    .put("code", found.word())
                    .put("status", found.status())
                    .put("title", found.title())
                    .put("remedy", found.remedy())))
        .header(HttpHeaders.CACHE_CONTROL, AN_HOUR);
  }
}
