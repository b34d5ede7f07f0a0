package dev.helpflow.server.problem;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.RawHttp;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.security.Access;
import dev.helpflow.wire.Json;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest implements TestDatabase {
  @Inject EmbeddedServer server;

  @Override
  public Map<String, String> more() {
    return Map.of("test.problems", "true", "helpflow.support.phone", "tel:+441632960001");
  }

  @Test
  void writesTheMembersThatAFeatureAdds() throws IOException {
    RawHttp.Answer answer = get("/test/stale");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.head().toLowerCase())
        .contains("content-type: application/problem+json", "x-test: yes");
    assertThatJson(answer.body())
        .isEqualTo(
            """
            {"type": "/problems/stale", "title": "The screen has changed", "status": 409, "code": "stale",
             "detail": "The screen has moved on.", "screen": {"id": "whatHappened"}}
            """);
  }

  @Test
  void saysWhereABodyStopsBeingJson() throws IOException {
    RawHttp.Answer answer = post("/test/json", "{\n  \"a\": 1,,\n}", "application/json");
    assertThat(answer.status()).isEqualTo(400);
    assertThatJson(answer.body()).node("code").isEqualTo("malformed-json");
    assertThatJson(answer.body()).node("line").isEqualTo(2);
    assertThatJson(answer.body()).node("column").isPresent();
  }

  @Test
  void answers503WithSupportWhenTheDatabaseIsAway() throws IOException {
    RawHttp.Answer answer = get("/test/away");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.head().toLowerCase()).contains("retry-after: 5");
    assertThatJson(answer.body()).node("code").isEqualTo("unavailable");
    assertThatJson(answer.body()).node("support.phone").isEqualTo("tel:+441632960001");
  }

  @Test
  void hidesAFaultBehindAnErrorId() throws IOException {
    RawHttp.Answer answer = get("/test/fault");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret detail").doesNotContain("Exception");
    assertThatJson(answer.body()).node("errorId").isString().hasSize(36);
  }

  @Test
  void answersWithAProblemWhereThereIsNoRoute() throws IOException {
    RawHttp.Answer answer = get("/nowhere");
    assertThat(answer.status()).isEqualTo(404);
    assertThatJson(answer.body()).node("code").isEqualTo("not-found");
  }

  @Test
  void answersWithAProblemToAnotherMethod() throws IOException {
    RawHttp.Answer answer = post("/test/stale", "{}", "application/json");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.head().toLowerCase()).contains("allow: ");
    assertThatJson(answer.body()).node("code").isEqualTo("method-not-allowed");
  }

  @Test
  void answersWithAProblemToAnotherMediaType() throws IOException {
    RawHttp.Answer answer = post("/test/json", "<a/>", "application/xml");
    assertThat(answer.status()).isEqualTo(415);
    assertThatJson(answer.body()).node("code").isEqualTo("unsupported-media-type");
  }

  @Test
  void answersWithAProblemWhenAnAddressHasNoNumber() throws IOException {
    RawHttp.Answer answer = get("/test/number/none");
    assertThat(answer.status()).isEqualTo(400);
    assertThatJson(answer.body()).node("code").isEqualTo("invalid-request");
  }

  private RawHttp.Answer get(String path) throws IOException {
    return RawHttp.get(server.getURI(), path, "Host: localhost");
  }

  private RawHttp.Answer post(String path, String body, String type) throws IOException {
    return RawHttp.send(
        server.getURI(),
        "POST " + path,
        body,
        "Host: localhost",
        "Content-Type: " + type,
        "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
  }

  @Controller("/test")
  @Requires(property = "test.problems")
  static class Routes {
    private final Database database;

    Routes(Database database) {
      this.database = database;
    }

    @Get("/stale")
    @Access(anyone = true)
    String stale() {
      throw new ProblemException(
              ProblemCode.STALE,
              "The screen has moved on.",
              json -> {
                json.writeObjectFieldStart("screen");
                json.writeStringField("id", "whatHappened");
                json.writeEndObject();
              })
          .withHeader("X-Test", "yes");
    }

    @Post("/json")
    @Access(anyone = true)
    String json(@Body byte[] body) {
      return Json.parse(body).toString();
    }

    @Get("/away")
    @Access(anyone = true)
    String away() {
      return database.run(
          _ -> {
            throw new SQLException("The connection was refused.", "08001");
          });
    }

    @Get("/fault")
    @Access(anyone = true)
    String fault() {
      throw new IllegalStateException("secret detail");
    }

    @Get("/number/{number}")
    @Access(anyone = true)
    String number(int number) {
      return String.valueOf(number);
    }
  }
}
